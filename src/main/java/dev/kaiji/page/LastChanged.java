package dev.kaiji.page;

import dev.kaiji.change.History;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Notice;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.output.SitePath;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** When what a page says last changed: the moment of a release, never a clock. */
public final class LastChanged {
    private final PageContext context;
    private final History history;
    private final Once<Map<SitePath, ReleaseId>> own;

    /** @param context at the newest release */
    public LastChanged(PageContext context, History history) {
        this.context = context;
        this.history = history;
        this.own = new Once<>(this::own);
    }

    /** Of a page that is not of one thing, the newest release: such a page says on which day it judges. */
    public OffsetDateTime of(SitePath page) {
        return moment(own.get().getOrDefault(page, context.releases().newest().id()));
    }

    OffsetDateTime of(Measure measure) {
        return moment(release(measure));
    }

    OffsetDateTime of(Notice notice) {
        return moment(release(notice));
    }

    OffsetDateTime ofStatement() {
        return moment(told(Stream.of("secondary-damage")));
    }

    private Map<SitePath, ReleaseId> own() {
        var own = new HashMap<SitePath, ReleaseId>();
        var places = context.places();
        context.release().measures().forEach(measure -> own.put(places.measure(measure.id()), release(measure)));
        context.release().notices().forEach(notice -> own.put(places.notice(notice.id()), release(notice)));
        own.put(places.secondaryDamage(), told(Stream.of("secondary-damage")));
        for (Release release : context.releases().all()) {
            own.put(places.release(release.id()), release.id());
            own.put(places.changes(release.id()), release.id());
        }
        return own;
    }

    private ReleaseId release(Notice notice) {
        return told(Stream.of("notices/" + notice.id()));
    }

    private ReleaseId release(Measure measure) {
        return told(Stream.concat(
                Stream.of("measures/" + measure.id()),
                measure.commitments().stream().map(commitment -> "commitments/" + commitment.id())));
    }

    /** The last release that told of one of them; what never changed has been so since the first. */
    private ReleaseId told(Stream<String> subjects) {
        return subjects.flatMap(subject -> history.told(subject).stream())
                .map(History.Told::release)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> context.releases().all().get(0).id());
    }

    private OffsetDateTime moment(ReleaseId id) {
        return context.releases().find(id).map(context::moment).orElseThrow();
    }
}
