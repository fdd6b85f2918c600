package dev.kaiji.site;

import dev.kaiji.output.PlannedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The site that an earlier build of the same generator left, as far as it still lies there.
 *
 * <p>Where it was made of the same bytes, and no file of it was touched since, there is nothing to do, and the outcome is told as it was. Where something changed, each
 * file that is made of the same as before, and was not touched, is the file that would be made now.
 */
final class BuiltBefore {
    /** One entry for each generator and output: the last build's. */
    private static final String SITE = "site";

    private final Store store;
    private final SiteFolder output;
    private final Inputs inputs;
    private final Optional<LastBuild> last;

    private BuiltBefore(Store store, SiteFolder output, Inputs inputs, Optional<LastBuild> last) {
        this.store = store;
        this.output = output;
        this.inputs = inputs;
        this.last = last;
    }

    static BuiltBefore of(Order order, Seen content, SiteFolder output, Store store) throws IOException {
        return store.keepsNothing()
                ? new BuiltBefore(store, output, Inputs.none(), Optional.empty())
                : new BuiltBefore(store, output, Inputs.of(order, content.parts(store, order.given())), last(store));
    }

    private static Optional<LastBuild> last(Store store) throws IOException {
        var entry = store.find(key(store));
        return entry.isPresent() ? Optional.of(LastBuild.read(entry.get())) : Optional.empty();
    }

    private static String key(Store store) {
        return store.key(SITE, new byte[0]);
    }

    Store store() {
        return store;
    }

    /** All that the site is to be made of now. */
    Inputs inputs() {
        return inputs;
    }

    /** The outcome of the build that wrote what lies there; empty where anything is not as that build left it, or is to be made of anything else. */
    Optional<Outcome> proven() throws IOException {
        var same = last.filter(build -> Arrays.equals(build.inputs(), inputs.whole()));
        return same.isPresent() && same.get().files().equals(lying()) ? same.map(LastBuild::outcome) : Optional.empty();
    }

    /** Whether the file of that path which lies in the site is the one that is planned. */
    boolean has(PlannedFile file) {
        return last.isPresent()
                && file.madeOf().isPresent()
                && file.madeOf()
                        .equals(Optional.ofNullable(
                                last.get().madeOf().get(file.path().value())))
                && Optional.ofNullable(last.get().files().get(inSite(file)))
                        .filter(lying ->
                                lying.stillAt(output.path().resolve(file.path().value())))
                        .isPresent();
    }

    /** Remembers what was built, now that it lies there. @param planned all of its files */
    void remember(Outcome outcome, Collection<PlannedFile> planned) throws IOException {
        if (store.keepsNothing()) {
            return;
        }
        Map<String, String> madeOf = new HashMap<>();
        planned.forEach(
                file -> file.madeOf().ifPresent(digest -> madeOf.put(file.path().value(), digest)));
        store.keep(key(store), new LastBuild(inputs.whole(), outcome, lying(), madeOf).written());
        store.forgetOthers();
    }

    /** Every file of the site and of what is written beside it. */
    private Map<String, Lying> lying() throws IOException {
        var files = new TreeMap<String, Lying>();
        for (Path folder : new Path[] {output.path(), output.path().resolveSibling("hosting")}) {
            Lying.below(folder).forEach((file, lying) -> files.put(folder.getFileName() + "/" + file, lying));
        }
        return files;
    }

    private String inSite(PlannedFile file) {
        return output.path().getFileName() + "/" + file.path();
    }
}
