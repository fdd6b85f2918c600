package dev.kaiji.check;

import dev.kaiji.model.Places;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import java.util.ArrayList;
import java.util.List;

/** Every rule over every release. */
public final class Checks {
    private static final List<Rule> RULES = List.of(
            new Languages(),
            new Translations(),
            new KnownReferences(),
            new UniqueIds(),
            new ReservedIds(),
            new StateAndDates(),
            new Endings(),
            new Publication(),
            new SafeLinks(),
            new AdviceOrder(),
            new AnsweredItems(),
            new Restatement(),
            new Changes());

    private Checks() {}

    /** A release and where its facts are typed. */
    public record Placed(Release release, Places places) {}

    /**
     * The problems of all releases, release by release.
     *
     * @param releases oldest first, the draft, where there is one, last
     */
    public static List<Problem> of(List<Placed> releases) {
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < releases.size(); i++) {
            problems.addAll(of(releases.subList(0, i + 1), RULES));
        }
        return List.copyOf(problems);
    }

    private static List<Problem> of(List<Placed> upTo, List<Rule> rules) {
        var newest = upTo.get(upTo.size() - 1);
        var record = new Releases(upTo.stream().map(Placed::release).toList());
        var earlier =
                upTo.subList(0, upTo.size() - 1).stream().map(Placed::places).toList();
        var checked = new Checked(record, newest.release(), newest.places(), earlier);
        return rules.stream().flatMap(rule -> rule.problems(checked).stream()).toList();
    }
}
