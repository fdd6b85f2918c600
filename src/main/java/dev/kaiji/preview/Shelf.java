package dev.kaiji.preview;

import dev.kaiji.output.PlannedFile;
import dev.kaiji.output.SitePath;
import dev.kaiji.site.SitePlan;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files of one state of the site: each is made when somebody first asks for it, and kept. There is nothing else to be had here. */
final class Shelf {
    private final Map<SitePath, PlannedFile> planned;
    private final Map<SitePath, byte[]> made = new ConcurrentHashMap<>();

    private final int changes;

    private Shelf(Map<SitePath, PlannedFile> planned, int changes) {
        this.planned = planned;
        this.changes = changes;
    }

    static Shelf of(SitePlan plan) throws IOException {
        var files = plan.files();
        var planned = new HashMap<SitePath, PlannedFile>(files.size() * 2);
        files.forEach(file -> planned.put(file.path(), file));
        return new Shelf(planned, plan.changes());
    }

    /** How many things the draft changes. */
    int changes() {
        return changes;
    }

    boolean has(SitePath path) {
        return planned.containsKey(path);
    }

    /**
     * The bytes of a file; empty where the site has none of that path.
     *
     * @throws RuntimeException whatever making it throws, a fault of its template for one
     */
    Optional<byte[]> bytes(SitePath path) throws IOException {
        var known = made.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        var file = planned.get(path);
        if (file == null) {
            return Optional.empty();
        }
        byte[] bytes = file.make().bytes();
        made.put(path, bytes);
        return Optional.of(bytes);
    }
}
