package dev.kaiji.check;

import dev.kaiji.change.Facts;
import dev.kaiji.model.Address;
import dev.kaiji.model.Places;
import dev.kaiji.model.Problem;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every rule over every release. */
public final class Checks {
    private static final List<Rule> RULES = List.of(
            new Languages(),
            new Translations(),
            new StaleTranslations(),
            new SameNumbers(),
            new SameNames(),
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
     * @param settings in which languages documents are printed, for the last release must be printable, and how strictly translations are judged
     */
    public static List<Problem> of(List<Placed> releases, SiteSettings settings) {
        if (releases.isEmpty()) {
            return List.of();
        }
        var facts = Facts.ofAll(record(releases));
        return Stream.concat(
                        ofEach(releases, facts, settings, new Memory()).stream(), ofLast(releases, settings).stream())
                .toList();
    }

    /** What each release is judged by, release by release. */
    static List<Problem> ofEach(
            List<Placed> releases, Map<ReleaseId, Facts> facts, SiteSettings settings, Memory memory) {
        return IntStream.range(0, releases.size())
                .parallel()
                .mapToObj(i -> of(releases.subList(0, i + 1), facts, settings, memory))
                .flatMap(List::stream)
                .toList();
    }

    /** What the last release alone is judged by. */
    static List<Problem> ofLast(List<Placed> releases, SiteSettings settings) {
        return DocumentGlyphs.missing(releases.get(releases.size() - 1), settings.documents());
    }

    private static Releases record(List<Placed> releases) {
        return new Releases(releases.stream().map(Placed::release).toList());
    }

    /** Whether an id in that collection would stand in the way of an address of the site: {@code measures/table}. */
    public static boolean isReserved(Address subject) {
        return ReservedIds.isReserved(subject);
    }

    /** What the last of these releases is judged by, each rule for itself. */
    static List<Problem> of(List<Placed> upTo, Map<ReleaseId, Facts> facts, SiteSettings settings, Memory memory) {
        var newest = upTo.get(upTo.size() - 1);
        var earlier =
                upTo.subList(0, upTo.size() - 1).stream().map(Placed::places).toList();
        var checked = new Checked(record(upTo), newest.release(), facts, newest.places(), earlier, settings, memory);
        return RULES.parallelStream()
                .map(rule -> rule.problems(checked))
                .flatMap(List::stream)
                .toList();
    }
}
