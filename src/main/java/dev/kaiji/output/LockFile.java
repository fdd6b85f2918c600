package dev.kaiji.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;

/** A file that one run holds while it writes, for example {@code .site.kaiji-lock}: another run, in this process or not, finds it taken. It is gone afterwards. */
public final class LockFile implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private LockFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws Taken when another run holds it */
    public static LockFile take(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new Taken(file);
        }
        var held = new LockFile(file, channel);
        try {
            if (isStillThere(file, channel)) {
                return held;
            }
        } catch (IOException e) {
            held.close();
            throw e;
        }
        channel.close();
        throw new Taken(file);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Whether the locked file is the one that lies there: between opening and locking, the run before may have removed it and a third made another. It is given a
     * length by chance and only looked at by name: to open it a second time and close it would give up the lock (POSIX).
     */
    private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
        int length = 1 + new SecureRandom().nextInt(1 << 20);
        channel.truncate(0).write(ByteBuffer.wrap(new byte[1]), length - 1);
        return Files.exists(file) && Files.size(file) == length;
    }

    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            channel.close();
        }
    }

    /** Another run holds the file. */
    public static final class Taken extends IOException {
        private static final long serialVersionUID = 1L;

        private Taken(Path file) {
            super(file + ": another run holds it at this moment");
        }
    }
}
