package dev.kaiji.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Has a sealed release stamped by a time-stamp authority: writes the query, and takes the answer in. */
public final class Stamping {
    private Stamping() {}

    /** Whether there is a release of that id with a signature to be stamped. */
    public static boolean isSigned(Path releases, String id) {
        return Bag.isReleaseId(id)
                && Files.isRegularFile(releases.resolve(id).resolve(Bag.SIGNATURE), LinkOption.NOFOLLOW_LINKS);
    }

    /** @return the bytes of the {@code .tsq} file to send to an authority. @throws IOException when the release has no signature */
    public static byte[] query(Path releases, String id) throws IOException {
        return TimeStamp.query(Files.readAllBytes(releases.resolve(id).resolve(Bag.SIGNATURE)));
    }

    /**
     * Puts the authority's answer beside the signature that it stamps.
     *
     * @throws MalformedSignature when the answer is none, was refused, or names another signature; nothing is written
     * @throws IOException when the release has a stamp already, or the disk fails
     */
    public static void take(Path releases, String id, byte[] answer) throws IOException, MalformedSignature {
        Path bag = releases.resolve(id);
        if (!TimeStamp.parse(answer).isOf(Files.readAllBytes(bag.resolve(Bag.SIGNATURE)))) {
            throw new MalformedSignature("stamp.of-another");
        }
        Path place = bag.resolve(Bag.TIME_STAMP);
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new java.nio.file.FileAlreadyExistsException(place.toString());
        }
        Path temporary = releases.resolve("." + id + ".tsr.sealing");
        Files.write(temporary, answer);
        Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
    }
}
