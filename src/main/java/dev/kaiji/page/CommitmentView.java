package dev.kaiji.page;

import java.util.List;
import java.util.Optional;

/**
 * One promise as a reader sees it today, in one language: the only input of the macros that draw it as a row, an entry of a card or a whole section.
 *
 * @param id for example {@code separation-overseas}; also its anchor, and the start of those of its fields ({@code separation-overseas.due})
 * @param link to its place on the page of its measure; its text is unique on a page that lists all commitments
 * @param measure link to the measure it belongs to
 * @param scopeCode id of the scope, for the style sheet
 * @param standing code of its state, or {@code past-target}; see {@link Standing}
 * @param promise the promised date with the source's verb
 * @param due the promised date alone
 * @param drift how far the promise is now from the first one ever made; absent where nothing moved
 * @param original the first date ever promised, where another stands now
 * @param statedOriginal an original date that the report itself gives
 * @param completed when it was done
 * @param against how completion compares with the promises
 * @param then what follows completion
 * @param origins commitments it came from: split, merged or replaced
 * @param parts later commitments that are a part of it
 * @param items the directive items that its measure answers, as their regulators write them
 */
public record CommitmentView(
        String id,
        Link link,
        Link measure,
        Said what,
        String scopeCode,
        Said scope,
        Optional<Said> covers,
        String standing,
        Optional<Dated> promise,
        Optional<PrintedDate> due,
        Optional<Drift> drift,
        Optional<PrintedDate> original,
        Optional<Dated> statedOriginal,
        Optional<Dated> completed,
        Optional<PrintedDate> done,
        Optional<String> against,
        Optional<String> then,
        Optional<Said> condition,
        Optional<Said> until,
        Optional<Said> undated,
        Optional<Ending> ending,
        List<Link> origins,
        List<Link> parts,
        List<ItemLink> items,
        Cited source,
        Dated asOf) {
    public CommitmentView {
        origins = List.copyOf(origins);
        parts = List.copyOf(parts);
        items = List.copyOf(items);
    }

    /**
     * How far a promise moved since it was first made.
     *
     * @param label code of what happened to the date, for example {@code brought-forward}; absent where the date stands and only the promise weakened
     * @param original the sentence of where it stood: 当初は2026年12月末
     * @param by months and days: 9か月（275日）の前倒し
     * @param force where the promise itself is weaker or stronger than it was
     */
    public record Drift(
            Optional<String> label, Optional<Dated> original, Optional<String> by, Optional<String> force) {}

    /** How an ended commitment ended, with links to what took it over. */
    public record Ending(String how, List<Link> successors, Optional<Said> reason) {
        public Ending {
            successors = List.copyOf(successors);
        }
    }

    /** A directive item as its regulator writes it, linked to its place on the regulator's page. */
    public record ItemLink(Link link, Optional<String> lang, String regulator) {}
}
