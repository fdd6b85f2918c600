package dev.kaiji.page;

import dev.kaiji.model.Language;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Release;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The part of the style sheet that filters the cards without a script: one rule a value, and one a pair of state and scope, which must hold of one and the same commitment.
 *
 * <p>It is made by the build because the values are the record's. Print and browsers without {@code :has()} show all cards.
 */
public final class FilterStyle {
    private FilterStyle() {}

    /** The rules for the values of that release. */
    public static String rules(Release release, Map<Language, Phrases> phrases) {
        var states = Arrays.stream(Standing.values()).map(Standing::code).toList();
        var scopes = release.organisation().scopes().stream()
                .map(s -> s.id().value())
                .toList();
        var css = new StringBuilder("\n/* ---- filter of the measures: written by the build ---- */\n");
        css.append("@supports selector(:has(a)) {\n@media screen {\n");
        states.forEach(state -> css.append(hide("state", state, ":has(.s-" + state + ")")));
        scopes.forEach(scope -> css.append(hide("scope", scope, ":has(.c-" + scope + ")")));
        for (String state : states) {
            scopes.forEach(scope -> css.append(hidePair(state, scope)));
        }
        for (Organisation.Theme theme : release.organisation().themes()) {
            css.append(hide("theme", theme.id().value(), ".t-" + theme.id()));
        }
        for (Organisation.Regulator regulator : release.organisation().regulators()) {
            css.append(hide("regulator", regulator.id().value(), ".r-" + regulator.id()));
        }
        css.append("}\n}\n");
        new TreeMap<>(phrases).forEach((language, words) -> css.append(none(language, words)));
        return css.toString();
    }

    private static String hide(String group, String value, String wanted) {
        return ".filtered:has(" + id(group, value) + ":checked) .card:not(" + wanted + ") { display: none }\n";
    }

    private static String hidePair(String state, String scope) {
        return ".filtered:has(" + id("state", state) + ":checked):has(" + id("scope", scope)
                + ":checked) .card:not(:has(.s-" + state + ".c-" + scope + ")) { display: none }\n";
    }

    private static String id(String group, String value) {
        return "#" + group + "-" + value;
    }

    /** The words where no card is left: a counter style whose only number is nought, so that the browser says it by itself. */
    private static String none(Language language, Phrases phrases) {
        var name = "none-" + language.tag().toLowerCase(Locale.ROOT);
        return "@counter-style " + name + " { system: cyclic; symbols: " + quoted(phrases.get("filter.none"))
                + "; range: 0 0; suffix: \"\"; fallback: decimal }\n" + ".shown:lang(" + language
                + ") b::after { content: counter(card, " + name + ") }\n";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
