package dev.kaiji.page;

import dev.kaiji.change.Change;
import dev.kaiji.change.History;
import dev.kaiji.model.Address;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Id;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.output.SitePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what every release said of a commitment or a measure, newest first, down to the first promise. */
final class Histories {
    /** Where a release only confirms what stood, it says so once and not field by field. */
    private static final Set<String> CONFIRMING = Set.of("as-of", "source");

    private final PageContext context;
    private final History history;
    private final Map<String, List<History.Told>> told;
    private final SitePath page;
    private final CommitmentViews views;
    private final ChangedWords words;

    /** Where each page begins: what is the same for all of them is read once. */
    Histories(PageContext context, History history, CommitmentViews views) {
        this(
                context,
                history,
                history.told(),
                context.places().measures(),
                views,
                new ChangedWords(context, context.places().measures()));
    }

    private Histories(
            PageContext context,
            History history,
            Map<String, List<History.Told>> told,
            SitePath page,
            CommitmentViews views,
            ChangedWords words) {
        this.context = context;
        this.history = history;
        this.told = told;
        this.page = page;
        this.views = views;
        this.words = words;
    }

    /** The same with links as they are from another page. */
    Histories on(SitePath other, CommitmentViews itsViews) {
        return new Histories(context, history, told, other, itsViews, words.on(other));
    }

    List<MeasureView.Moment> of(Commitment commitment) {
        var moments = told(Address.of("commitments", commitment.id()));
        var since = history.commitment(commitment.id()).since();
        moments.add(first(release(since), commitment.id()));
        return moments;
    }

    /** Of the measure itself, without its commitments; empty where it is as it was when it entered the record. */
    List<MeasureView.Moment> of(Measure measure) {
        return told(Address.of("measures", measure.id()));
    }

    private List<MeasureView.Moment> told(Address subject) {
        var moments = new ArrayList<MeasureView.Moment>();
        for (History.Told one : told.getOrDefault(subject.subject(), List.of())) {
            if (one.release().compareTo(context.release().id()) <= 0
                    && one.item().changes().stream().noneMatch(c -> c.field().isEmpty())) {
                moments.add(moment(release(one.release()), one.item().changes()));
            }
        }
        Collections.reverse(moments);
        return moments;
    }

    private MeasureView.Moment moment(Release release, List<Change> changes) {
        var told = changes.stream()
                .filter(c -> !CONFIRMING.contains(c.field()))
                .sorted(Comparator.comparing(ChangedWords::place))
                .toList();
        var plain = told.isEmpty() ? List.of(context.phrase("history.confirmed")) : List.<String>of();
        return new MeasureView.Moment(
                link(release),
                plain,
                Optional.empty(),
                Optional.empty(),
                told.stream().map(words::line).toList(),
                words.reasons(told));
    }

    /** What the release that brought it said of it. */
    private MeasureView.Moment first(Release release, Id id) {
        var commitment = context.facts(release)
                .thing(Address.of("commitments", id).subject())
                .map(thing -> (Commitment) thing.self())
                .orElseThrow();
        var standing = Standing.of(commitment, context.dayOf(release)).code();
        var said = commitment
                .done()
                .map(views.words()::completed)
                .or(() -> views.words().promise(commitment));
        return new MeasureView.Moment(
                link(release),
                List.of(context.phrase("history.first")),
                Optional.of(standing),
                said,
                List.of(),
                List.of());
    }

    private Release release(ReleaseId id) {
        return context.releases().find(id).orElseThrow();
    }

    private Link link(Release release) {
        var name = Layouts.releaseName(context, release);
        return new Link(
                Places.relative(page, context.places().release(release.id())),
                context.phrase("history.release", Map.of("release", name)));
    }
}
