package dev.kaiji.page;

import dev.kaiji.model.ReleaseId;
import dev.kaiji.output.SitePath;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One page before it is laid out: where it will lie, for example {@code ja/measures/two-factor/index.html}, and how it comes to what it says.
 *
 * <p>Several may be laid out at once.
 *
 * @param basis all that a page of the past shows; absent for a page that may show anything of the record
 */
public record PlannedPage(SitePath path, Optional<Basis> basis, Supplier<Page> layingOut) {
    PlannedPage(SitePath path, Supplier<Page> layingOut) {
        this(path, Optional.empty(), layingOut);
    }

    /**
     * What a page is made of: the record up to a release, how the site is made, and nothing else.
     *
     * @param besides the little that it knows of later releases, in words
     */
    public record Basis(ReleaseId upTo, String besides) {}

    /** @param own the release that the page states, as {@link PageContext#own} gives it */
    static PlannedPage of(PageContext own, SitePath path, Supplier<Page> layingOut) {
        return new PlannedPage(
                path, own.past().map(past -> new Basis(own.release().id(), past.toString())), layingOut);
    }

    /** The same page, where it knows this too of later releases. */
    PlannedPage knowing(String more) {
        return new PlannedPage(path, basis.map(b -> new Basis(b.upTo(), b.besides() + more)), layingOut);
    }

    /** What the page says. */
    public Page laidOut() {
        return layingOut.get();
    }
}
