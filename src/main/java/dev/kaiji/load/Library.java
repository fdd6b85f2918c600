package dev.kaiji.load;

import dev.kaiji.model.Address;
import dev.kaiji.model.Language;
import dev.kaiji.model.Places;
import dev.kaiji.model.Prose;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** What has been read so far, by its content: most files of a release are byte for byte those of the one before, and are read once. Several threads may read at once. */
final class Library {
    private final Map<SheetKey, Sheet<?>> sheets = new ConcurrentHashMap<>();
    private final Map<PassageKey, Passage> passages = new ConcurrentHashMap<>();

    private final Map<ProseKey, Prose> proses = new ConcurrentHashMap<>();
    private final Map<LinesKey, Map<String, List<Places.Position>>> lines = new ConcurrentHashMap<>();
    private final Map<WholeKey, Object> wholes = new ConcurrentHashMap<>();

    private record SheetKey(Kind<?> kind, String subject, Month fiscalYearStart, Bytes bytes) {}

    private record PassageKey(String idPrefix, Bytes bytes) {}

    private record LinesKey(Address prose, Language language, Optional<Prose.Passage> passage) {}

    private record ProseKey(String idPrefix, Map<Language, Prose.Passage> passages) {}

    /** A thing of a sheet and its prose, both of this library and so told apart by which object they are. */
    private record WholeKey(Object thing, Prose prose) {
        @Override
        public boolean equals(Object other) {
            return other instanceof WholeKey that && thing == that.thing && prose == that.prose;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(thing) + System.identityHashCode(prose);
        }
    }

    /** A Markdown file, rendered; without a passage where it could not be read. */
    record Passage(Optional<Prose.Passage> passage, List<Flaw> flaws) {}

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

    /** The same passages of the same thing are the same prose. */
    Prose prose(String idPrefix, Map<Language, Prose.Passage> passages) {
        return proses.computeIfAbsent(new ProseKey(idPrefix, Map.copyOf(passages)), k -> Prose.of(passages));
    }

    /** Where the blocks of a passage stand in its file. */
    Map<String, List<Places.Position>> lines(Address prose, Language language, Optional<Prose.Passage> passage) {
        return lines.computeIfAbsent(
                new LinesKey(prose, language, passage),
                k -> Map.copyOf(BlockLines.positions(prose + "/" + language, prose.toString(), passage)));
    }

    /** The thing with its prose: releases that share both share the whole, and whoever compares them sees at a glance that nothing changed. */
    @SuppressWarnings("unchecked")
    <T> T whole(T thing, Prose prose, BiFunction<T, Prose, T> together) {
        return (T) wholes.computeIfAbsent(new WholeKey(thing, prose), k -> together.apply(thing, prose));
    }
}
