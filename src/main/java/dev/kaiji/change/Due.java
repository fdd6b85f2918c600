package dev.kaiji.change;

import dev.kaiji.model.Address;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Id;
import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import dev.kaiji.model.State;
import dev.kaiji.model.Statement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an editor must look after on a day: what falls due soon, what is overdue, and what nobody has confirmed for long.
 *
 * @param soon what falls due on that day or within the next {@value #SOON} days, the earliest first
 * @param overdue whose day has passed, the oldest first
 * @param unconfirmed facts that still hold and whose as-of day is too long ago, the oldest first
 */
public record Due(LocalDate day, List<Entry> soon, List<Entry> overdue, List<Entry> unconfirmed) {
    /** How many days ahead an editor looks. */
    public static final int SOON = 30;

    public Due {
        soon = List.copyOf(soon);
        overdue = List.copyOf(overdue);
        unconfirmed = List.copyOf(unconfirmed);
    }

    /**
     * One thing to look after.
     *
     * @param address {@code commitments/2fa-former-yahoo.due}, {@code items/1-1-a.deadline}, {@code secondary-damage.as-of}
     * @param date as it is typed there
     * @param days from the day asked for to the last day of the date: negative for what has passed
     */
    public record Entry(Address address, DisclosureDate date, long days) {}

    /**
     * @param record up to the release that is asked about, which is its newest
     * @param unconfirmedAfter how many days a fact may stand unconfirmed
     */
    public static Due of(Releases record, LocalDate day, int unconfirmedAfter) {
        var dates = dates(record, day);
        return new Due(
                day,
                dates.stream().filter(e -> e.days() >= 0 && e.days() <= SOON).toList(),
                dates.stream().filter(e -> e.days() < 0).toList(),
                confirmations(record.newest(), day).stream()
                        .filter(e -> e.days() < -unconfirmedAfter)
                        .toList());
    }

    public boolean isEmpty() {
        return soon.isEmpty() && overdue.isEmpty() && unconfirmed.isEmpty();
    }

    /** Every day that something open is promised or demanded for. */
    private static List<Entry> dates(Releases record, LocalDate day) {
        var release = record.newest();
        var found = new ArrayList<Entry>();
        commitments(release)
                .filter(c -> c.state() == State.SCHEDULED || c.state() == State.IN_PROGRESS)
                .forEach(c -> c.due().ifPresent(due -> add(found, "commitments", c.id(), "due", due, day)));
        Set<Id> answered = record.reports().stream()
                .flatMap(report -> report.items().stream())
                .collect(Collectors.toSet());
        release.directives().stream()
                .flatMap(directive -> directive.items().stream())
                .filter(item -> !answered.contains(item.id()))
                .forEach(item -> item.deadline().ifPresent(by -> add(found, "items", item.id(), "deadline", by, day)));
        release.nextUpdateBy().ifPresent(by -> add(found, new Address("release", "next-update-by"), by, day));
        if (release.statement().state() != Statement.Damage.CLOSED) {
            release.statement()
                    .restateBy()
                    .ifPresent(by -> add(found, new Address("secondary-damage", "restate-by"), by, day));
        }
        return sorted(found);
    }

    /** Every day as of which something is stated that may have changed since: what is done or ended stays as it is. */
    private static List<Entry> confirmations(Release release, LocalDate day) {
        var found = new ArrayList<Entry>();
        commitments(release)
                .filter(c -> c.state() != State.DONE && c.state() != State.ENDED)
                .forEach(c -> add(found, "commitments", c.id(), "as-of", c.asOf(), day));
        if (release.statement().state() != Statement.Damage.CLOSED) {
            add(
                    found,
                    new Address("secondary-damage", "as-of"),
                    release.statement().asOf(),
                    day);
        }
        Stream.concat(release.incident().figures().stream(), release.statement().figures().stream())
                .forEach(figure -> add(found, "figures", figure.id(), "as-of", figure.asOf(), day));
        return sorted(found);
    }

    private static Stream<Commitment> commitments(Release release) {
        return release.measures().stream().flatMap(measure -> measure.commitments().stream());
    }

    private static void add(
            List<Entry> found, String collection, Id id, String field, DisclosureDate date, LocalDate day) {
        add(found, Address.of(collection, id, field), date, day);
    }

    /** A start has no last day that could pass. */
    private static void add(List<Entry> found, Address address, DisclosureDate date, LocalDate day) {
        date.span().last().ifPresent(last -> found.add(new Entry(address, date, ChronoUnit.DAYS.between(day, last))));
    }

    private static List<Entry> sorted(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::days).thenComparing(Entry::address))
                .toList();
    }
}
