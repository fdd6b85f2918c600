package dev.kaiji.page;

import dev.kaiji.model.Directive;
import dev.kaiji.model.Language;
import dev.kaiji.model.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds in a sentence what is quoted as it stands, in the record's first language: a regulator's labels and the numbering of reports, such as 第5-1.
 *
 * <p>A page in another language marks it as such, so that it is read out as what it is.
 */
final class Quotes {
    private static final Pattern PLAIN = Pattern.compile("\\p{ASCII}*");

    private final Optional<Pattern> quoted;
    private final String lang;

    Quotes(PageContext context) {
        Language first = context.organisation().languages().get(0);
        this.lang = first.tag();
        this.quoted = first.equals(context.language()) ? Optional.empty() : pattern(context);
    }

    private static Optional<Pattern> pattern(PageContext context) {
        List<String> texts = context.releases().all().stream()
                .flatMap(release -> context.facts(release).things().values().stream())
                .flatMap(thing -> Stream.concat(thing.fields().values().stream(), Stream.of(thing.self())))
                .flatMap(value -> value instanceof Source source
                        ? Stream.of(source.item())
                        : value instanceof Directive.Item item ? Stream.of(item.label()) : Stream.empty())
                .filter(text -> !PLAIN.matcher(text).matches())
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile(texts.stream().map(Pattern::quote).collect(Collectors.joining("|"))));
    }

    /** The text in pieces, what is quoted with its language. */
    List<Said> of(String text) {
        if (quoted.isEmpty()) {
            return List.of(Said.plain(text));
        }
        List<Said> pieces = new ArrayList<>();
        var found = quoted.get().matcher(text);
        int from = 0;
        while (found.find()) {
            add(pieces, text.substring(from, found.start()));
            pieces.add(new Said(found.group(), Optional.of(lang)));
            from = found.end();
        }
        add(pieces, text.substring(from));
        return pieces;
    }

    /** All that it finds. */
    @Override
    public String toString() {
        return quoted.map(Pattern::pattern).orElse("");
    }

    private static void add(List<Said> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(Said.plain(text));
        }
    }
}
