package dev.kaiji.page;

import dev.kaiji.change.Facts;
import dev.kaiji.change.Staleness;
import dev.kaiji.model.Address;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Language;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.model.Text;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a page is made from: the record, the release it states, the day it is judged on, and its language.
 *
 * @param site how the site is made
 * @param releases the whole record
 * @param facts every release taken apart, once for all pages
 * @param seals how its releases are sealed
 * @param release the release whose facts the page states; the newest but on pages of the past
 * @param asOf the day on which overdue and upcoming are judged: a past page's own
 * @param dates dates in the words of its language
 * @param places where the pages of its language lie
 * @param past on a page of the past, all that it knows besides the record up to its release: then {@code releases} is cut off there
 */
public record PageContext(
        SiteSettings site,
        Releases releases,
        Map<ReleaseId, Facts> facts,
        Seals seals,
        Release release,
        LocalDate asOf,
        Language language,
        Phrases phrases,
        DateWords dates,
        Places places,
        Optional<Past> past) {
    public PageContext {
        facts = Map.copyOf(facts);
    }

    PageContext(
            SiteSettings site,
            Releases releases,
            Map<ReleaseId, Facts> facts,
            Seals seals,
            Release release,
            LocalDate asOf,
            Language language,
            Phrases phrases) {
        this(
                site,
                releases,
                facts,
                seals,
                release,
                asOf,
                language,
                phrases,
                new DateWords(phrases, site.eraYears()),
                Places.in(language, releases),
                Optional.empty());
    }

    /** Of a record that is not sealed. */
    public PageContext(
            SiteSettings site, Releases releases, Release release, LocalDate asOf, Language language, Phrases phrases) {
        this(site, releases, facts(releases), Seals.none(), release, asOf, language, phrases);
    }

    static Map<ReleaseId, Facts> facts(Releases releases) {
        return Facts.ofAll(releases);
    }

    /** The facts of a release of the record. */
    Facts facts(Release of) {
        return Optional.ofNullable(facts.get(of.id())).orElseGet(() -> Facts.of(of));
    }

    public Organisation organisation() {
        return release.organisation();
    }

    public boolean isNewest() {
        return past.isEmpty() && release.id().equals(releases.newest().id());
    }

    /** The release before the one that this page states. */
    public Optional<Release> previous() {
        return releases.before(release.id());
    }

    /** The same page in another release: judged on that release's own day. */
    public PageContext at(Release other) {
        return new PageContext(
                site, releases, facts, seals, other, dayOf(other), language, phrases, dates, places, past);
    }

    /** A release as pages of its own state it: those of an earlier one know the record up to there, and of the rest no more than the past may. */
    PageContext own(Release earlier) {
        if (earlier.id().equals(releases.newest().id())) {
            return at(earlier);
        }
        return new PageContext(
                site,
                releases.upTo(earlier.id()),
                facts,
                seals.only(earlier.id()),
                earlier,
                dayOf(earlier),
                language,
                phrases,
                dates,
                places,
                Optional.of(Past.of(this, earlier)));
    }

    /** Every release in the page's language, oldest first, as pages of its own state it. */
    List<PageContext> each() {
        return releases.all().stream()
                .filter(other -> other.organisation().languages().contains(language))
                .map(this::own)
                .toList();
    }

    /** What stands around the page. */
    Frame frame() {
        return past.map(Past::frame).orElseGet(() -> Frame.of(at(releases.newest())));
    }

    /** The day that a release states: the day of its id; a draft's is its moment of publication. */
    public LocalDate dayOf(Release other) {
        return other.id().isDraft()
                ? other.published()
                        .map(moment -> moment.atZoneSameInstant(
                                        other.organisation().zone())
                                .toLocalDate())
                        .orElse(asOf)
                : other.id().day();
    }

    /** When a release was published; of a draft that does not say, the beginning of the day it is judged on. */
    public OffsetDateTime moment(Release of) {
        return of.published()
                .orElseGet(
                        () -> dayOf(of).atStartOfDay(of.organisation().zone()).toOffsetDateTime());
    }

    public Said say(Text text) {
        return Said.of(text, language, organisation().languages());
    }

    public Optional<Said> say(Optional<Text> text) {
        return text.map(this::say);
    }

    /**
     * Prose in the page's language, or in the first that has it; marked where it is another's, and where its original has changed since.
     *
     * @param in the prose at that address in any release
     */
    Optional<PassageView> passage(Address address, Function<Release, Optional<Prose>> in) {
        var prose = in.apply(release);
        var own = prose.flatMap(p -> p.in(language));
        if (own.isPresent()) {
            var upTo = releases.upTo(release.id());
            var told = new Translation(this, own.get(), Staleness.of(upTo, facts, address, language));
            return Optional.of(new PassageView(Places.anchor(address), told.html(), Optional.empty(), told.note()));
        }
        return prose.stream()
                .flatMap(p -> p.passages().entrySet().stream())
                .min(Comparator.comparing(
                        entry -> Said.rank(entry.getKey(), organisation().languages())))
                .map(entry -> new PassageView(
                        Places.anchor(address),
                        new Html(entry.getValue().html()),
                        Optional.of(entry.getKey().tag()),
                        Optional.of(phrase("text.untranslated"))));
    }

    public String phrase(String key) {
        return phrases.get(key);
    }

    public String phrase(String key, Map<String, String> parts) {
        return phrases.get(key, parts);
    }

    public PrintedDate date(DisclosureDate date) {
        return dates().print(date);
    }

    public Optional<PrintedDate> date(Optional<DisclosureDate> date) {
        return date.map(this::date);
    }

    /** A single day, in words. */
    public PrintedDate day(LocalDate day) {
        return dates().print(day);
    }
}
