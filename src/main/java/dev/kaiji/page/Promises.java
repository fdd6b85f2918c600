package dev.kaiji.page;

import dev.kaiji.model.Commitment;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.Text;
import dev.kaiji.output.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What every measure promised, as the page of each release lists it, in one language. Most measures stand as they stood in the release before: what one promised is laid
 * out once for all pages that say the same of it.
 */
final class Promises {
    private final DateWords dates;
    private final PromiseWords words;
    private final Drifts drifts;
    private final Places places;
    private final SitePath page;
    private final Map<Told, TopView.Promised> laidOut = new ConcurrentHashMap<>();

    /** @param context of any release: the pages of all lie at the same depth, and so link the same way */
    Promises(PageContext context) {
        this.dates = context.dates();
        this.words = new PromiseWords(dates);
        this.drifts = new Drifts(dates);
        this.places = context.places();
        this.page = places.release(context.release().id());
    }

    /**
     * All that a measure's part of the page is made of.
     *
     * @param organisation that names scopes and orders languages
     * @param stated its commitments in their order
     * @param successors of each of them, by the names that they have on this page
     */
    private record Told(Organisation organisation, Measure measure, List<Stated> stated, List<List<Link>> successors) {
        /** A file that did not change is one object for all releases that have it. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Told told
                    && organisation == told.organisation
                    && measure == told.measure
                    && stated.equals(told.stated)
                    && successors.equals(told.successors);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(measure);
        }
    }

    /** By theme, then by measure. @param views of the release's page */
    List<TopView.Theme> of(Organisation organisation, List<Measure> measures, CommitmentViews views) {
        var themes = new ArrayList<TopView.Theme>();
        for (Organisation.Theme theme : organisation.themes()) {
            var promised = measures.stream()
                    .filter(measure -> measure.theme().equals(theme.id()))
                    .map(measure -> laidOut.computeIfAbsent(told(organisation, measure, views), this::layOut))
                    .toList();
            if (!promised.isEmpty()) {
                themes.add(new TopView.Theme(say(organisation, theme.name()), promised));
            }
        }
        return themes;
    }

    private static Told told(Organisation organisation, Measure measure, CommitmentViews views) {
        var inOrder = views.inOrder(measure);
        return new Told(
                organisation,
                measure,
                inOrder.stream().map(views::stated).toList(),
                inOrder.stream().map(views::successors).toList());
    }

    private TopView.Promised layOut(Told told) {
        var commitments = new ArrayList<TopView.Promise>();
        for (int i = 0; i < told.stated().size(); i++) {
            commitments.add(promise(
                    told.organisation(), told.stated().get(i), told.successors().get(i)));
        }
        var link = new Link(
                Places.relative(page, places.measure(told.measure().id())),
                say(told.organisation(), told.measure().title()).text());
        return new TopView.Promised(link, commitments);
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
