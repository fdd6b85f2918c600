package dev.kaiji.page;

import dev.kaiji.change.CommitmentHistory;
import dev.kaiji.change.CommitmentHistory.Promise;
import dev.kaiji.change.History;
import dev.kaiji.model.Address;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.DatePart;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Force;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.State;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everything that was ever promised for a date, for a calendar: what holds, and what no longer does. */
public final class DueEvents {
    private final PageContext context;
    private final History history;
    private final CommitmentViews views;

    private DueEvents(PageContext context, History history) {
        this.context = context;
        this.history = history;
        this.views = new CommitmentViews(context, history, context.places().calendar());
    }

    /** Whether the calendar has anything to show. @param context at the newest release */
    public static boolean areAny(PageContext context, History history) {
        return commitments(context).anyMatch(c -> wasPromised(history.commitment(c.id())));
    }

    /** By their first day. @param context at the newest release. @param history of the same record */
    public static List<DueEvent> of(PageContext context, History history) {
        var events = new DueEvents(context, history);
        return commitments(context)
                .flatMap(events::of)
                .sorted(Comparator.comparing(DueEvent::first).thenComparing(DueEvent::id))
                .toList();
    }

    private static Stream<Commitment> commitments(PageContext context) {
        return context.release().measures().stream().flatMap(m -> m.commitments().stream());
    }

    private static boolean wasPromised(CommitmentHistory life) {
        return life.first().isPresent();
    }

    /** One for each part of a list, those that were dropped included. */
    private Stream<DueEvent> of(Commitment commitment) {
        var life = history.commitment(commitment.id());
        var promised = life.promises().stream()
                .flatMap(promise -> promise.due().stream())
                .toList();
        int parts =
                promised.stream().mapToInt(date -> date.parts().size()).max().orElse(0);
        if (parts == 0) {
            return Stream.empty();
        }
        var view = views.of(commitment);
        return IntStream.range(0, parts).mapToObj(part -> event(commitment, view, life, promised, part));
    }

    /** @param promised every date ever promised, oldest first */
    private DueEvent event(
            Commitment commitment,
            CommitmentView view,
            CommitmentHistory life,
            List<DisclosureDate> promised,
            int part) {
        var holds = commitment.due().filter(due -> due.parts().size() > part);
        var shown = holds.orElseGet(() -> promised.stream()
                .filter(due -> due.parts().size() > part)
                .reduce((earlier, later) -> later)
                .orElseThrow());
        DatePart days = shown.parts().get(part);
        boolean gone = holds.isEmpty() || commitment.state() == State.ENDED;
        var address = Address.of("commitments", commitment.id(), "due");
        return new DueEvent(
                part == 0 ? address.toString() : address + "." + (part + 1),
                days.first(),
                shown.isStart() ? days.first() : days.last(),
                gone ? DueEvent.Certainty.CANCELLED : certainty(commitment),
                version(life),
                moment(firstPromise(life)),
                changed(commitment, life),
                context.phrase("state." + views.standing(commitment).code()),
                summary(commitment, view, holds),
                description(commitment, view),
                Layouts.absolute(context, context.places().measure(life.measure())) + "#"
                        + Places.anchor(address.withField("")));
    }

    private static DueEvent.Certainty certainty(Commitment commitment) {
        return commitment.force().equals(Optional.of(Force.CONSIDERING))
                ? DueEvent.Certainty.TENTATIVE
                : DueEvent.Certainty.CONFIRMED;
    }

    private static ReleaseId firstPromise(CommitmentHistory life) {
        return life.first().map(Promise::since).orElse(life.since());
    }

    /** Grows with every release that changed the promise, or ended the commitment or took its end back; never falls. */
    private static int version(CommitmentHistory life) {
        int ends = 0;
        for (int i = 1; i < life.states().size(); i++) {
            boolean was = life.states().get(i - 1).state() == State.ENDED;
            boolean is = life.states().get(i).state() == State.ENDED;
            ends += was == is ? 0 : 1;
        }
        return life.promises().size() - 1 + ends;
    }

    /** The last release that told of it, or the one on whose day its date had first gone by. */
    private OffsetDateTime changed(Commitment commitment, CommitmentHistory life) {
        var told = history.told("commitments/" + commitment.id());
        var last = told.isEmpty() ? life.since() : told.get(told.size() - 1).release();
        return views.standing(commitment) != Standing.PAST_TARGET
                ? moment(last)
                : context.releases().all().stream()
                        .filter(release -> release.id().compareTo(last) > 0)
                        .filter(release -> History.isOverdue(commitment, context.dayOf(release)))
                        .findFirst()
                        .map(context::moment)
                        .orElseGet(() -> moment(last));
    }

    private OffsetDateTime moment(ReleaseId id) {
        return context.releases().find(id).map(context::moment).orElseThrow();
    }

    private String summary(Commitment commitment, CommitmentView view, Optional<DisclosureDate> holds) {
        return context.phrase(
                "calendar.event",
                Map.of(
                        "label",
                        label(commitment, holds),
                        "what",
                        context.say(commitment.what()).text(),
                        "scope",
                        view.scope().text()));
    }

    private String label(Commitment commitment, Optional<DisclosureDate> holds) {
        var standing = views.standing(commitment);
        if (holds.isEmpty() && standing.isOpen()) {
            return context.phrase(commitment.due().isPresent() ? "move.part-withdrawn" : "move.undated");
        }
        if (!standing.isOpen() || standing == Standing.PAST_TARGET) {
            return context.phrase("state." + standing.code());
        }
        var force = commitment.force().orElse(Force.PLANNED).code();
        boolean start = holds.filter(DisclosureDate::isStart).isPresent();
        return context.phrase("calendar.event." + force + (start ? ".from" : ""));
    }

    private String description(Commitment commitment, CommitmentView view) {
        var lines = new ArrayList<String>();
        view.ending().ifPresent(ending -> lines.add(ended(ending)));
        view.completed().ifPresent(done -> lines.add(done.text()));
        view.against().ifPresent(lines::add);
        view.promise()
                .ifPresent(promise -> lines.add(
                        views.standing(commitment).isOpen()
                                ? promise.text()
                                : named("commitment.was-due", promise.date().text())));
        view.undated().ifPresent(why -> lines.add(why.text()));
        view.drift().ifPresent(drift -> lines.addAll(drift(drift)));
        view.then().ifPresent(lines::add);
        view.condition().ifPresent(words -> lines.add(named("commitment.condition", words.text())));
        view.until().ifPresent(words -> lines.add(named("commitment.until", words.text())));
        lines.add(named("table.state", context.phrase("state." + view.standing())));
        lines.add(named("table.measure", view.measure().text()));
        return String.join("\n", lines);
    }

    private String ended(CommitmentView.Ending ending) {
        var next =
                ending.successors().stream().map(Link::text).collect(Collectors.joining(context.phrase("text.comma")));
        var how = next.isEmpty() ? ending.how() : ending.how() + context.phrase("text.colon") + next;
        return ending.reason()
                .map(reason -> how + context.phrase("text.stop") + context.phrase("changes.reason") + reason.text())
                .orElse(how);
    }

    private static List<String> drift(CommitmentView.Drift drift) {
        return Stream.of(drift.original().map(Dated::text), drift.by(), drift.force())
                .flatMap(Optional::stream)
                .toList();
    }

    private String named(String key, String words) {
        return context.phrase(key) + context.phrase("text.colon") + words;
    }
}
