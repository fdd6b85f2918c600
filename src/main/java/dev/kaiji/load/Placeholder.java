package dev.kaiji.load;

import dev.kaiji.model.Places.Position;
import dev.kaiji.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is still to be filled in stands in double brackets: {@code "[[name of the measure]]"}, {@code "[[2024-12-end]]"}. A draft may hold it, and shows it in a preview; a
 * release may not.
 */
public final class Placeholder {
    private static final String CODE = "placeholder.left";
    private static final Pattern ANYWHERE = Pattern.compile("\\[\\[[^\\[\\]\n]{1,200}\\]\\]");
    private static final Pattern TOKEN = Pattern.compile("\\[\\[([A-Za-z0-9:,/.@+_-]{1,200})\\]\\]");

    private Placeholder() {}

    /** A flaw for each one in a value of a YAML file. */
    static List<Flaw> in(String value, String pointer, Position at) {
        return ANYWHERE.matcher(value)
                .results()
                .map(found -> flaw(found.group(), pointer, at))
                .toList();
    }

    /** A flaw for each one in a Markdown file. */
    static List<Flaw> inProse(String text) {
        return ANYWHERE.matcher(text)
                .results()
                .map(found -> flaw(found.group(), "", TextRules.position(text, found.start())))
                .toList();
    }

    private static Flaw flaw(String words, String pointer, Position at) {
        return Flaw.warning(CODE, pointer, at, Map.of("text", words));
    }

    /** The value to read for a value: a date, a number or an id without its brackets, so that the rest can be checked and previewed; anything else as it is. */
    static String read(String value) {
        var token = TOKEN.matcher(value);
        return token.matches() ? token.group(1) : value;
    }

    /** The same problems where nothing may be left to fill in. */
    public static List<Problem> refused(List<Problem> problems) {
        var all = new ArrayList<Problem>();
        for (Problem problem : problems) {
            all.add(
                    problem.code().equals(CODE)
                            ? Problem.error(CODE, problem.place(), problem.address(), problem.values())
                            : problem);
        }
        return all;
    }
}
