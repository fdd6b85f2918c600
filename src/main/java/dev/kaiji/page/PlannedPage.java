package dev.kaiji.page;

import dev.kaiji.output.SitePath;
import java.util.function.Supplier;

/**
 * One page before it is laid out: where it will lie, for example {@code ja/measures/two-factor/index.html}, and how it comes to what it says.
 *
 * <p>Several may be laid out at once.
 */
public record PlannedPage(SitePath path, Supplier<Page> layingOut) {
    /** What the page says. */
    public Page laidOut() {
        return layingOut.get();
    }
}
