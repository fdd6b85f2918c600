package dev.kaiji.page;

import dev.kaiji.change.ChangedItem;
import dev.kaiji.change.Comparison;
import dev.kaiji.change.Facts;
import dev.kaiji.change.Headline;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Directive;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Id;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.model.Report;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one regulator is handed: what changed since a release, by directive item, and what is open. Not yet in words.
 *
 * @param since the release that the regulator knows; {@code newest} the one that is stated
 * @param asOf the day on which open and overdue are judged
 * @param directives the regulator's acts, item by item, as the newest release has them
 * @param others what else changed, in more than words
 * @param reports the documents handed to this regulator, newest first
 * @param overdue commitments that answer its items and whose target has passed, earliest first; {@code open} those that are still to come
 * @param releases from {@code since} to the newest
 */
public record Packet(
        Organisation.Regulator regulator,
        Release since,
        Release newest,
        LocalDate asOf,
        Comparison comparison,
        List<Act> directives,
        List<ChangedItem> others,
        List<Told> reports,
        List<Promise> overdue,
        List<Promise> open,
        List<Release> releases) {
    public Packet {
        directives = List.copyOf(directives);
        others = List.copyOf(others);
        reports = List.copyOf(reports);
        overdue = List.copyOf(overdue);
        open = List.copyOf(open);
        releases = List.copyOf(releases);
    }

    /** One act of the regulator. */
    public record Act(Directive directive, List<Asked> items) {
        public Act {
            items = List.copyOf(items);
        }
    }

    /** One item of it: what answers it now, and what changed about it and what answers or answered it. */
    public record Asked(Directive.Item item, List<Measure> answering, List<ChangedItem> changes) {
        public Asked {
            answering = List.copyOf(answering);
            changes = List.copyOf(changes);
        }
    }

    /** A report, the release that came with it, and the commitments that this release takes from it. */
    public record Told(Report report, Release release, List<Promise> stated) {
        public Told {
            stated = List.copyOf(stated);
        }
    }

    /** A commitment and its measure. */
    public record Promise(Measure measure, Commitment commitment) {}

    /**
     * @param releases that are shown
     * @param since one of them
     */
    public static Packet of(Releases releases, Organisation.Regulator regulator, ReleaseId since, LocalDate asOf) {
        return new Making(releases, regulator.id(), since).packet(regulator, asOf);
    }

    /** Gathers it from the record. */
    private record Making(Releases record, Id regulator, ReleaseId sinceId) {
        Packet packet(Organisation.Regulator named, LocalDate asOf) {
            var comparison = Comparison.between(record, sinceId, newest().id());
            var told = comparison.items().stream()
                    .filter(item -> item.headline() != Headline.WORDING)
                    .toList();
            var acts = acts(told);
            Set<ChangedItem> placed = new LinkedHashSet<>();
            acts.forEach(act -> act.items().forEach(asked -> placed.addAll(asked.changes())));
            return new Packet(
                    named,
                    since(),
                    newest(),
                    asOf,
                    comparison,
                    acts,
                    told.stream().filter(item -> !placed.contains(item)).toList(),
                    reports(),
                    promises(acts)
                            .filter(p -> Standing.of(p.commitment(), asOf) == Standing.PAST_TARGET)
                            .toList(),
                    promises(acts)
                            .filter(p -> Standing.of(p.commitment(), asOf).isOpen()
                                    && Standing.of(p.commitment(), asOf) != Standing.PAST_TARGET)
                            .toList(),
                    record.all().stream()
                            .filter(release -> release.id().compareTo(sinceId) >= 0)
                            .toList());
        }

        private Release newest() {
            return record.newest();
        }

        private Release since() {
            return record.all().stream()
                    .filter(release -> release.id().equals(sinceId))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no release " + sinceId));
        }

        private List<Act> acts(List<ChangedItem> told) {
            var before = Facts.of(since());
            var after = Facts.of(newest());
            return newest().directives().stream()
                    .filter(directive -> directive.regulator().equals(regulator))
                    .map(directive -> new Act(
                            directive,
                            directive.items().stream()
                                    .map(item -> asked(item, told, before, after))
                                    .toList()))
                    .toList();
        }

        private Asked asked(Directive.Item item, List<ChangedItem> told, Facts before, Facts after) {
            return new Asked(
                    item,
                    newest().measures().stream()
                            .filter(measure -> measure.answers().contains(item.id()))
                            .toList(),
                    told.stream()
                            .filter(changed -> concerns(changed.subject(), item.id(), before)
                                    || concerns(changed.subject(), item.id(), after))
                            .toList());
        }

        /** The item itself, a measure that answers it, or a commitment of one. */
        private static boolean concerns(String subject, Id item, Facts facts) {
            if (subject.equals("items/" + item)) {
                return true;
            }
            return facts.thing(subject).stream()
                    .flatMap(thing -> thing.self() instanceof Measure
                            ? Stream.of(thing)
                            : thing.within().flatMap(facts::thing).stream())
                    .anyMatch(thing -> thing.self() instanceof Measure measure
                            && measure.answers().contains(item));
        }

        private List<Told> reports() {
            return record.all().stream()
                    .flatMap(release -> release.reports().stream()
                            .filter(report -> report.regulator().equals(regulator))
                            .map(report -> new Told(report, release, stated(release, report))))
                    .sorted(Comparator.comparing(
                                    (Told told) -> told.report().date().span().first())
                            .reversed())
                    .toList();
        }

        private static List<Promise> stated(Release release, Report report) {
            return all(release)
                    .filter(p -> p.commitment().source().report().equals(report.id()))
                    .toList();
        }

        private static Stream<Promise> all(Release release) {
            return release.measures().stream()
                    .flatMap(measure ->
                            measure.commitments().stream().map(commitment -> new Promise(measure, commitment)));
        }

        /** Those that answer the regulator's items, by their promised day; without one, last. */
        private Stream<Promise> promises(List<Act> acts) {
            var items = acts.stream()
                    .flatMap(act -> act.items().stream())
                    .map(asked -> asked.item().id())
                    .toList();
            return all(newest())
                    .filter(p -> p.measure().answers().stream().anyMatch(items::contains))
                    .sorted(Comparator.comparing((Promise p) ->
                                    p.commitment().due().map(Making::day).orElse(LocalDate.MAX))
                            .thenComparing(p -> p.commitment().id()));
        }

        private static LocalDate day(DisclosureDate date) {
            return date.span().last().orElse(date.span().first());
        }
    }
}
