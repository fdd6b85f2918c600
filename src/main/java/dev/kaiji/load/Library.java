package dev.kaiji.load;

import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What has been read so far, by its content: most files of a release are byte for byte those of the one before, and are read once. Several threads may read at once. */
final class Library {
    private final Map<SheetKey, Sheet<?>> sheets = new ConcurrentHashMap<>();
    private final Map<PassageKey, Passage> passages = new ConcurrentHashMap<>();

    private record SheetKey(Kind<?> kind, String subject, Month fiscalYearStart, Bytes bytes) {}

    private record PassageKey(String idPrefix, Bytes bytes) {}

    /** A Markdown file, rendered; without a passage where it could not be read. */
    record Passage(java.util.Optional<dev.kaiji.model.Prose.Passage> passage, List<Flaw> flaws) {}

    @SuppressWarnings("unchecked")
    <T> Sheet<T> sheet(Kind<T> kind, String subject, byte[] bytes, Month fiscalYearStart) {
        return (Sheet<T>) sheets.computeIfAbsent(
                new SheetKey(kind, subject, fiscalYearStart, new Bytes(bytes)),
                k -> Sheet.read(bytes, kind, subject, fiscalYearStart));
    }

    Passage passage(String idPrefix, byte[] bytes) {
        return passages.computeIfAbsent(
                new PassageKey(idPrefix, new Bytes(bytes)), k -> ProseFile.read(bytes, idPrefix));
    }
}
