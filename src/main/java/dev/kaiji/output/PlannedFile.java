package dev.kaiji.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * One file of the site before it is made: where it will lie, and how it is made.
 *
 * <p>Making it twice gives the same bytes, and several may be made at once.
 *
 * @param madeOf a digest of all that it is made of, the generator left out: two files of one path and one such digest have the same bytes; absent where that is not
 *     known before it is made
 */
public record PlannedFile(SitePath path, Optional<String> madeOf, Content content) {
    public PlannedFile(SitePath path, Content content) {
        this(path, Optional.empty(), content);
    }

    /** How the bytes of one file come about. */
    public interface Content {
        /** Writes all of them; the stream stays open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** How a file comes about that is whole before any of it is written. */
    public interface Making {
        OutputFile make() throws IOException;
    }

    /** A file that is there already. */
    public static PlannedFile of(OutputFile file) {
        return new PlannedFile(file.path(), out -> out.write(file.bytes()));
    }

    /** @param making gives the file of that path */
    public static PlannedFile of(SitePath path, Making making) {
        return new PlannedFile(path, out -> out.write(making.make().bytes()));
    }

    /** The same file, and a digest of all that it is made of. */
    public PlannedFile madeOf(String digest) {
        return new PlannedFile(path, Optional.of(digest), content);
    }

    /** The same file, its content written in another way. */
    public PlannedFile with(Content other) {
        return new PlannedFile(path, madeOf, other);
    }

    /** The file, whole in memory. */
    public OutputFile make() throws IOException {
        var out = new ByteArrayOutputStream(16_384);
        content.writeTo(out);
        return new OutputFile(path, out.toByteArray());
    }
}
