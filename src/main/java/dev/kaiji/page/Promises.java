package dev.kaiji.page;

import dev.kaiji.change.History;
import dev.kaiji.model.Commitment;
import dev.kaiji.model.Id;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.model.Text;
import dev.kaiji.output.SitePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What every measure promised, as the page of each release lists it, in one language. Most measures stand as they stood in the release before: what one promised is laid
 * out once for all pages that say the same of it.
 */
final class Promises {
    private final History history;
    private final DateWords dates;
    private final PromiseWords words;
    private final Drifts drifts;
    private final Places places;
    private final SitePath page;
    private final Map<ReleaseId, Map<Id, ReleaseId>> since;
    private final Map<Told, LaidOut> laidOut = new ConcurrentHashMap<>();

    /** @param context of any release: the pages of all lie at the same depth, and so link the same way */
    Promises(PageContext context, History history) {
        this.history = history;
        this.dates = context.dates();
        this.words = new PromiseWords(dates);
        this.drifts = new Drifts(dates);
        this.places = context.places();
        this.page = places.release(context.release().id());
        this.since = since(context.releases());
    }

    /** For each release, since which one each of its measures has stood as it stands. A file that did not change is one object in all releases that have it. */
    private static Map<ReleaseId, Map<Id, ReleaseId>> since(Releases record) {
        var since = new HashMap<ReleaseId, Map<Id, ReleaseId>>();
        var last = new HashMap<Id, Measure>();
        Map<Id, ReleaseId> before = Map.of();
        for (Release release : record.all()) {
            var now = new HashMap<Id, ReleaseId>();
            for (Measure measure : release.measures()) {
                var from = last.put(measure.id(), measure) == measure ? before.get(measure.id()) : null;
                now.put(measure.id(), from == null ? release.id() : from);
            }
            since.put(release.id(), now);
            before = now;
        }
        return since;
    }

    /**
     * All that a measure's part of the page is made of, beside the history.
     *
     * @param organisation that names scopes and orders languages
     * @param since the release from which on it has stood so: none has brought anything new of it since then
     * @param standings of its commitments in their order
     * @param successors of each of them, by the names that they have on this page
     */
    private record Told(
            Organisation organisation,
            Measure measure,
            ReleaseId since,
            List<Standing> standings,
            List<List<Link>> successors) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Told told
                    && organisation == told.organisation
                    && measure == told.measure
                    && since.equals(told.since)
                    && standings.equals(told.standings)
                    && successors.equals(told.successors);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(measure);
        }
    }

    private record LaidOut(TopView.Promised promised, List<Timelines.Moved> moved) {}

    /** All that a release promised by theme, then by measure, and which dates had moved by then. */
    record Listed(List<TopView.Theme> themes, List<Timelines.Moved> moved) {}

    /** @param views of the release's page */
    Listed of(Release release, CommitmentViews views) {
        var themes = new ArrayList<TopView.Theme>();
        var moved = new ArrayList<Timelines.Moved>();
        for (Organisation.Theme theme : release.organisation().themes()) {
            var promised = new ArrayList<TopView.Promised>();
            for (Measure measure : release.measures()) {
                if (measure.theme().equals(theme.id())) {
                    var part = laidOut.computeIfAbsent(told(release, measure, views), this::layOut);
                    promised.add(part.promised());
                    moved.addAll(part.moved());
                }
            }
            if (!promised.isEmpty()) {
                themes.add(new TopView.Theme(say(release.organisation(), theme.name()), promised));
            }
        }
        return new Listed(themes, moved);
    }

    private Told told(Release release, Measure measure, CommitmentViews views) {
        var inOrder = CommitmentViews.inOrder(measure);
        return new Told(
                release.organisation(),
                measure,
                Objects.requireNonNull(
                        Objects.requireNonNull(since.get(release.id())).get(measure.id())),
                inOrder.stream().map(views::standing).toList(),
                inOrder.stream().map(views::successors).toList());
    }

    private LaidOut layOut(Told told) {
        var stated = new ArrayList<Stated>();
        var promises = new ArrayList<TopView.Promise>();
        for (Commitment commitment : CommitmentViews.inOrder(told.measure())) {
            int place = stated.size();
            var known = history.commitment(commitment.id()).known(told.since(), commitment);
            stated.add(new Stated(commitment, known, told.standings().get(place)));
            promises.add(promise(
                    told.organisation(), stated.get(place), told.successors().get(place)));
        }
        var link = new Link(
                Places.relative(page, places.measure(told.measure().id())),
                say(told.organisation(), told.measure().title()).text());
        return new LaidOut(
                new TopView.Promised(link, promises),
                Timelines.Moved.of(stated.stream()).toList());
    }

    private TopView.Promise promise(Organisation organisation, Stated stated, List<Link> successors) {
        var commitment = stated.commitment();
        return new TopView.Promise(
                commitment.id().value(),
                scope(organisation, commitment),
                say(organisation, commitment.what()),
                stated.standing().code(),
                words.promise(commitment),
                drifts.of(stated),
                commitment.done().map(words::completed),
                drifts.against(stated),
                commitment.then().map(dates::text),
                commitment.condition().map(text -> say(organisation, text)),
                commitment.undated().map(text -> say(organisation, text)),
                commitment.ended().map(ending -> ending(organisation, ending, successors)));
    }

    private Said scope(Organisation organisation, Commitment commitment) {
        return organisation.scopes().stream()
                .filter(scope -> scope.id().equals(commitment.scope()))
                .findFirst()
                .map(scope -> say(organisation, scope.name()))
                .orElse(Said.plain(commitment.scope().value()));
    }

    private CommitmentView.Ending ending(Organisation organisation, Commitment.Ending ending, List<Link> successors) {
        return words.ending(ending, successors, ending.reason().map(text -> say(organisation, text)));
    }

    private Said say(Organisation organisation, Text text) {
        return Said.of(text, dates.phrases().language(), organisation.languages());
    }
}
