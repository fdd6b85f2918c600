package dev.kaiji.load;

import dev.kaiji.model.Language;
import dev.kaiji.model.Prose;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What has been read so far, by its content: most files of a release are byte for byte those of the one before, and are read once. Several threads may read at once. */
final class Library {
    private final Map<Sources<?>, Part<?>> parts = new ConcurrentHashMap<>();
    private final Map<SheetKey, Sheet<?>> sheets = new ConcurrentHashMap<>();
    private final Map<ProseKey, ProsePart> proses = new ConcurrentHashMap<>();
    private final Map<PassageKey, Passage> passages = new ConcurrentHashMap<>();

    private record SheetKey(Kind<?> kind, String subject, Month fiscalYearStart, Bytes bytes) {}

    private record ProseKey(String subject, Map<Language, Bytes> files) {}

    private record PassageKey(String idPrefix, Bytes bytes) {}

    /** A Markdown file, rendered; without a passage where it could not be read. */
    record Passage(Optional<Prose.Passage> passage, List<Flaw> flaws) {}

    @SuppressWarnings("unchecked")
    <T> Part<T> part(Sources<T> of) {
        return (Part<T>) known(parts, of, () -> Part.read(of, this));
    }

    @SuppressWarnings("unchecked")
    <T> Sheet<T> sheet(Kind<T> kind, String subject, Bytes bytes, Month fiscalYearStart) {
        return (Sheet<T>) known(
                sheets,
                new SheetKey(kind, subject, fiscalYearStart, bytes),
                () -> Sheet.read(bytes.all(), kind, subject, fiscalYearStart));
    }

    ProsePart prose(String subject, Map<Language, Bytes> files) {
        return known(proses, new ProseKey(subject, files), () -> ProsePart.read(subject, files, this));
    }

    Passage passage(String idPrefix, Bytes bytes) {
        return known(passages, new PassageKey(idPrefix, bytes), () -> ProseFile.read(bytes.all(), idPrefix));
    }

    /** What is known of the key, or what is read now. No other thread waits meanwhile; whoever comes second takes what the first has read. */
    private static <K, V> V known(Map<K, V> all, K key, Supplier<? extends V> reading) {
        V known = all.get(key);
        if (known != null) {
            return known;
        }
        V read = reading.get();
        V first = all.putIfAbsent(key, read);
        return first == null ? read : first;
    }
}
