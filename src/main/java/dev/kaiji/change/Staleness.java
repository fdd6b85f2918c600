package dev.kaiji.change;

import dev.kaiji.model.Address;
import dev.kaiji.model.ChangeNote;
import dev.kaiji.model.Language;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A translation that its original has left behind, or the paragraphs of one: the original's last change is later than their own, and no note says that they still hold.
 *
 * @param describes the release whose original the translation still gives
 * @param blocks the blocks of a prose that are left behind, from 0, each with the release whose original it gives; all of them where the two languages are not built alike, and
 *     none for a short text
 * @param whole whether nothing of it is up to date
 */
public record Staleness(ReleaseId describes, NavigableMap<Integer, ReleaseId> blocks, boolean whole) {
    public Staleness {
        blocks = new TreeMap<>(blocks);
    }

    /**
     * Whether the translation of a text or prose, as the newest release of the record has it, is left behind.
     *
     * @param facts every release of the record taken apart
     * @param own the language of the translation; the original is the newest release's first language
     */
    public static Optional<Staleness> of(Releases record, Map<ReleaseId, Facts> facts, Address address, Language own) {
        var source = record.newest().organisation().languages().get(0);
        if (own.equals(source) || isAsEver(record, facts, address)) {
            return Optional.empty();
        }
        var original = new Life(source);
        var translation = new Life(own);
        for (Release release : record.all()) {
            var value = Optional.ofNullable(facts.get(release.id())).flatMap(f -> f.at(address));
            original.goOn(release.id(), value, false);
            translation.goOn(release.id(), value, isConfirmed(release, address));
        }
        return translation.pieces.isEmpty() || original.pieces.isEmpty()
                ? Optional.empty()
                : compare(original, translation);
    }

    /** Whether the record has said the same there since it first said anything: then both languages are as old as each other. */
    private static boolean isAsEver(Releases record, Map<ReleaseId, Facts> facts, Address address) {
        Optional<Object> first = Optional.empty();
        for (Release release : record.all()) {
            var value = Optional.ofNullable(facts.get(release.id())).flatMap(f -> f.at(address));
            if (first.isEmpty()) {
                first = value;
            } else if (!isSame(first, value)) {
                return false;
            }
        }
        return true;
    }

    /** The same object most of the time: releases share what they have in common. */
    private static boolean isSame(Optional<Object> one, Optional<Object> other) {
        return one.isPresent() && other.isPresent() && one.get() == other.get() || one.equals(other);
    }

    private static Optional<Staleness> compare(Life original, Life translation) {
        var behind = new TreeMap<Integer, ReleaseId>();
        if (original.kinds().equals(translation.kinds())) {
            for (int i = 0; i < original.pieces.size(); i++) {
                var since = translation.pieces.get(i).since();
                if (original.pieces.get(i).since().compareTo(since) > 0) {
                    behind.put(i, since);
                }
            }
        } else if (original.last().compareTo(translation.last()) > 0) {
            for (int i = 0; i < translation.pieces.size(); i++) {
                behind.put(i, translation.last());
            }
        }
        if (behind.isEmpty()) {
            return Optional.empty();
        }
        var describes = behind.values().stream().max(ReleaseId::compareTo).orElseThrow();
        boolean whole = behind.size() == translation.pieces.size();
        return Optional.of(new Staleness(describes, translation.isText() ? new TreeMap<>() : behind, whole));
    }

    /** A note {@code as: translation} says that the translation was looked at and still holds. */
    private static boolean isConfirmed(Release release, Address address) {
        return release.changes().stream()
                .anyMatch(note -> note.as().equals(Optional.of(ChangeNote.Kind.TRANSLATION))
                        && note.facts().contains(address));
    }

    /** A block, or a whole short text, and the release that last gave it other words. */
    private record Piece(String kind, String words, ReleaseId since) {}

    /** One language of one text or prose, from release to release. */
    private static final class Life {
        private final Language language;
        private Optional<Object> before = Optional.empty();
        private List<Piece> pieces = List.of();

        Life(Language language) {
            this.language = language;
        }

        void goOn(ReleaseId release, Optional<Object> value, boolean confirmed) {
            if (confirmed || !value.equals(before)) {
                pieces = aged(blocks(value), release);
            }
            if (confirmed) {
                pieces = pieces.stream()
                        .map(piece -> new Piece(piece.kind(), piece.words(), release))
                        .toList();
            }
            before = value;
        }

        private List<Piece> aged(List<Prose.Block> now, ReleaseId release) {
            var olds = pieces.stream().map(Piece::words).toList();
            var news = now.stream().map(Prose.Block::text).toList();
            var aged = new ArrayList<Piece>();
            for (var step : Pairing.of(olds, news, text -> Bag.of(Words.of(text, language)))
                    .steps()) {
                if (step.after().isPresent()) {
                    var block = now.get(step.after().getAsInt());
                    var old = step.before().isPresent()
                            ? Optional.of(pieces.get(step.before().getAsInt()))
                            : Optional.<Piece>empty();
                    aged.add(new Piece(
                            block.kind(),
                            block.text(),
                            old.filter(piece -> Words.saysTheSame(piece.words(), block.text()))
                                    .map(Piece::since)
                                    .orElse(release)));
                }
            }
            return List.copyOf(aged);
        }

        private List<Prose.Block> blocks(Optional<Object> value) {
            if (value.orElse("") instanceof Prose prose) {
                return prose.in(language).map(Prose.Passage::blocks).orElse(List.of());
            }
            return value.orElse("") instanceof Text text
                    ? text.in(language).stream()
                            .map(words -> new Prose.Block("", words))
                            .toList()
                    : List.of();
        }

        boolean isText() {
            return before.orElse("") instanceof Text;
        }

        List<String> kinds() {
            return pieces.stream().map(Piece::kind).collect(Collectors.toList());
        }

        ReleaseId last() {
            return pieces.stream().map(Piece::since).max(ReleaseId::compareTo).orElseThrow();
        }
    }
}
