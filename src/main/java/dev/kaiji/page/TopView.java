package dev.kaiji.page;

import java.util.List;
import java.util.Optional;

/**
 * The page that says everything first, in the order readers need it; also the page of each release.
 *
 * @param moved the promised dates that moved since they were first given, drawn
 * @param promised on a release's own page, all that it promised
 * @param documents this release and its changes for printing and handing in
 * @param pending why this language's texts are late, where the release says that they are
 * @param past whether this is a release's own page
 */
public record TopView(
        Said title,
        Updated updated,
        StatementView statement,
        Link secondaryDamage,
        Optional<Link> act,
        Known known,
        Progress progress,
        Optional<TimelineView> moved,
        Link calendar,
        Changed changed,
        List<Event> timeline,
        List<Handed> reports,
        List<Link> documents,
        List<Past> releases,
        Link allReleases,
        List<NoticeLink> notices,
        List<DeskView> desks,
        Optional<PrintedDate> nextUpdate,
        List<Theme> promised,
        Optional<String> pending,
        boolean past,
        boolean reconstructed) {
    public TopView {
        timeline = List.copyOf(timeline);
        reports = List.copyOf(reports);
        documents = List.copyOf(documents);
        releases = List.copyOf(releases);
        notices = List.copyOf(notices);
        desks = List.copyOf(desks);
        promised = List.copyOf(promised);
    }

    /** When the release was published, and how many things changed with it. */
    public record Updated(Dated day, String changes) {}

    /** What is known of the incident. */
    public record Known(List<Anchored> affected, List<FigureView> figures, Optional<PassageView> prose) {
        public Known {
            affected = List.copyOf(affected);
            figures = List.copyOf(figures);
        }
    }

    /** A text under its own address. */
    public record Anchored(String anchor, Said text) {}

    /**
     * How far things are: a number for each state that occurs, their sum, and what is counted.
     *
     * @param counts by state, worst first; together they are the total
     * @param total sentence: how many commitments in how many measures
     */
    public record Progress(List<Count> counts, String total, Dated judged, Link all, Link table) {
        public Progress {
            counts = List.copyOf(counts);
        }

        public int sum() {
            return counts.stream().mapToInt(Count::number).sum();
        }
    }

    /** How many commitments stand so. */
    public record Count(String standing, int number, String text) {}

    /**
     * What this release changed against the one before it.
     *
     * @param sentence says it first: how many, of which kind
     * @param wording how many changed in words only
     * @param all where everything that changed is listed, if not here
     */
    public record Changed(String sentence, List<Group> groups, Optional<String> wording, Optional<Link> all) {
        public Changed {
            groups = List.copyOf(groups);
        }
    }

    /** The changes under one headline. */
    public record Group(String code, String heading, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /**
     * One thing that changed.
     *
     * @param lang the name's own language where it is not the page's
     */
    public record Item(
            Optional<Link> link,
            String name,
            Optional<String> lang,
            List<Line> lines,
            List<ReasonView> reasons,
            boolean regression) {
        public Item {
            lines = List.copyOf(lines);
            reasons = List.copyOf(reasons);
        }
    }

    /** One field of it: what it was and what it is. */
    public record Line(String field, Optional<Said> before, Optional<Said> after, Optional<String> shift) {}

    /** What the measures under one theme promised. */
    public record Theme(Said name, List<Promised> measures) {
        public Theme {
            measures = List.copyOf(measures);
        }
    }

    /** All that one measure promised as the release had it. There is one object for all pages that say the same of it, told from others by being another. */
    public record Promised(Link measure, List<Promise> commitments) {
        public Promised {
            commitments = List.copyOf(commitments);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** A commitment in one line; all as in {@link CommitmentView}. */
    public record Promise(
            String id,
            Said scope,
            Said what,
            String standing,
            Optional<Dated> promise,
            Optional<CommitmentView.Drift> drift,
            Optional<Dated> completed,
            Optional<String> against,
            Optional<String> then,
            Optional<Said> condition,
            Optional<Said> undated,
            Optional<CommitmentView.Ending> ending) {}

    /** A dated event. */
    public record Event(String anchor, PrintedDate date, Said what, Cited source) {}

    /** A report handed to a regulator. */
    public record Handed(String anchor, PrintedDate date, Said regulator, Said title, Optional<String> link) {}

    /** A release, and what changed since for who read it last. */
    public record Past(Link link, Said title, boolean current, Optional<Link> since) {}

    /** A notice in the list. */
    public record NoticeLink(PrintedDate date, Link link, String severity) {}
}
