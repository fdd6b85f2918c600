package dev.kaiji.check;

import dev.kaiji.change.Facts;
import dev.kaiji.model.Address;
import dev.kaiji.model.ChangeNote;
import dev.kaiji.model.Commitment.Ending;
import dev.kaiji.model.Language;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Source;
import dev.kaiji.model.SourceLocation;
import dev.kaiji.model.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** Whether the documents' typeface has every character of a release: known before it is sealed, since after that nobody can write another. */
final class DocumentGlyphs {
    private static final int AROUND = 10;

    private final Checks.Placed release;
    private final List<Language> languages;
    private final Set<Integer> told = new TreeSet<>();
    private final List<Problem> found = new ArrayList<>();

    private DocumentGlyphs(Checks.Placed release, List<Language> languages) {
        this.release = release;
        this.languages = languages;
    }

    /** The code points that the typeface of the documents has, as a table that needs no font: {@code dev/kaiji/check/document-glyphs.txt}. */
    private static final class Table {
        static final BitSet KNOWN = read();

        private static BitSet read() {
            try (var in = DocumentGlyphs.class.getResourceAsStream("document-glyphs.txt")) {
                if (in == null) {
                    throw new IllegalStateException("the table of glyphs is missing from this build");
                }
                var known = new BitSet();
                new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                        .lines()
                        .forEach(line -> range(known, line.split("-", 2)));
                return known;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the table of glyphs", e);
            }
        }

        private static void range(BitSet known, String[] ends) {
            int first = Integer.parseInt(ends[0], 16);
            known.set(first, Integer.parseInt(ends[ends.length - 1], 16) + 1);
        }
    }

    /**
     * The characters that a release has and the typeface has not, each once, at the first place.
     *
     * @param languages in which documents are made
     */
    static List<Problem> missing(Checks.Placed release, List<Language> languages) {
        if (languages.isEmpty()) {
            return List.of();
        }
        var search = new DocumentGlyphs(release, languages);
        Facts.of(release.release()).things().values().forEach(search::thing);
        search.notes();
        return List.copyOf(search.found);
    }

    static boolean has(int character) {
        return character == '\n' || Table.KNOWN.get(character);
    }

    private void thing(Facts.Thing thing) {
        thing.fields().forEach((name, value) -> value(value, new Address(thing.subject(), name)));
    }

    private void value(Object value, Address address) {
        if (value instanceof Text text) {
            text(text, address);
        } else if (value instanceof Ending ending) {
            ending.reason().ifPresent(reason -> text(reason, address, "reason"));
        } else if (value instanceof Source source) {
            characters(source.item(), address, "item");
        } else if (value instanceof String plain) {
            characters(plain, address);
        } else if (value instanceof Prose prose) {
            languages.forEach(language ->
                    prose.in(language).ifPresent(passage -> lines(passage.markdown(), address, language.tag())));
        }
    }

    private void notes() {
        var notes = release.release().changes();
        for (int i = 0; i < notes.size(); i++) {
            String at = Integer.toString(i);
            var address = new Address("release", "changes");
            if (notes.get(i).reason() instanceof ChangeNote.Reason.Given given) {
                text(given.text(), address, at, "reason");
            }
            notes.get(i).wrong().ifPresent(text -> text(text, address, at, "wrong"));
            notes.get(i).right().ifPresent(text -> text(text, address, at, "right"));
        }
    }

    private void text(Text text, Address address, String... inside) {
        for (Language language : languages) {
            var way = new ArrayList<>(List.of(inside));
            way.add(language.tag());
            text.in(language).ifPresent(words -> characters(words, address, way.toArray(String[]::new)));
        }
    }

    /** A file of its own: its lines are counted. */
    private void lines(String markdown, Address address, String language) {
        var top = release.places().of(address, language);
        var lines = markdown.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            String words = lines.get(i);
            missing(
                    words,
                    at -> problem(
                            words, at, address, new SourceLocation(top.file(), line, words.codePointCount(0, at) + 1)));
        }
    }

    private void characters(String words, Address address, String... inside) {
        missing(words, at -> problem(words, at, address, release.places().of(address, inside)));
    }

    private void missing(String words, IntFunction<Problem> problem) {
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            int character = words.codePointAt(i);
            if (!has(character) && told.add(character)) {
                found.add(problem.apply(i));
            }
        }
    }

    private static Problem problem(String words, int at, Address address, SourceLocation place) {
        int character = words.codePointAt(at);
        String near = words.substring(Math.max(0, at - AROUND), Math.min(words.length(), at + AROUND))
                .replaceAll("\\s+", " ")
                .strip();
        var values = Map.of(
                "character",
                Character.toString(character),
                "code",
                String.format(Locale.ROOT, "U+%04X", character),
                "near",
                near);
        return Problem.error("document.no-glyph", place, Optional.of(address), values);
    }
}
