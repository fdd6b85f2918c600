package dev.kaiji.preview;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Rings as soon as the system reports that something in a folder was saved, and ten times a second in any case: not every system reports it at once, and not every
 * folder can be watched.
 */
final class Bell implements Closeable {
    private static final long TICK = 100;

    /** A save comes in several steps (empty the file, write it, rename it): the bell rings when they have been quiet for so long. */
    private static final long QUIET = 4;

    private static final int LONGEST_UNREST = 25;

    private final WatchService service;
    private final Map<Path, WatchKey> watched = new HashMap<>();

    /** @param files where the folders lie */
    Bell(FileSystem files) throws IOException {
        this.service = files.newWatchService();
    }

    /** Listens to these folders too. */
    void over(Collection<Path> folders) {
        watched.values().removeIf(key -> !key.isValid());
        for (Path folder : folders) {
            watched.computeIfAbsent(folder, this::register);
        }
    }

    private @Nullable WatchKey register(Path folder) {
        try {
            return folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        } catch (IOException | UnsupportedOperationException e) {
            return null;
        }
    }

    /**
     * Waits for the next ring.
     *
     * @return false once the bell is closed
     */
    boolean await() throws InterruptedException {
        try {
            var key = service.poll(TICK, TimeUnit.MILLISECONDS);
            for (int i = 0; key != null && i < LONGEST_UNREST; i++) {
                key.pollEvents();
                key.reset();
                key = service.poll(QUIET, TimeUnit.MILLISECONDS);
            }
            if (key != null) {
                key.reset();
            }
            return true;
        } catch (ClosedWatchServiceException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
