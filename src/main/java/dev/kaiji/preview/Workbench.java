package dev.kaiji.preview;

import dev.kaiji.render.TemplateFault;
import dev.kaiji.site.Checked;
import dev.kaiji.site.Order;
import dev.kaiji.site.ResidentBuild;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at the folders and, where something was saved, plans the site again; a mistake leaves the last good plan in place. For one thread. */
final class Workbench {
    private static final Pattern RELEASE = Pattern.compile("releases/[^/]+");
    private static final Pattern NONE = Pattern.compile("(?!)");

    /** A published release is never edited: it is looked at only every so often. */
    private static final int THOROUGH = 100;

    private final KeptFolder content;
    private final Optional<KeptFolder> templates;
    private final ResidentBuild build;
    private Shown shown = Shown.nothing();
    private boolean unreadable;
    private int looks;

    Workbench(Order order) {
        this.content = new KeptFolder(order.content(), order.shownAs(), RELEASE);
        this.templates = order.templates().map(folder -> new KeptFolder(folder, folder.toString(), NONE));
        this.build = new ResidentBuild(order);
    }

    Shown shown() {
        return shown;
    }

    /** Every folder whose files count. */
    Set<Path> folders() {
        var all = new HashSet<>(content.folders());
        templates.ifPresent(folder -> all.addAll(folder.folders()));
        return all;
    }

    /** Looks once. @return whether there is something new to show */
    boolean look() {
        boolean thorough = looks++ % THOROUGH == 0;
        try {
            boolean again = content.look(thorough) || unreadable;
            if (templates.isPresent() && templates.get().look(thorough)) {
                build.forgetTemplates();
                again = true;
            }
            unreadable = false;
            return again && show(planned());
        } catch (IOException e) {
            unreadable = true;
            return show(shown.withFault(Faults.unreadable(e)));
        } catch (RuntimeException e) {
            // A fault of ours: the editor sees it, and goes on with what there was.
            return show(shown.withFault(Faults.of(e)));
        }
    }

    private boolean show(Shown next) {
        boolean isNew = !next.equals(shown);
        shown = next;
        return isNew;
    }

    private Shown planned() {
        var checked = build.check(content.files());
        var before = new Shown(Optional.of(checked), build.problems(checked), shown.shelf(), false, Optional.empty());
        if (!checked.isReadable()) {
            return before;
        }
        try {
            var shelf = shelf(checked);
            return shelf.isEmpty()
                    ? before
                    : new Shown(before.checked(), before.problems(), shelf, true, Optional.empty());
        } catch (IOException e) {
            return before.withFault(Faults.unreadable(e));
        } catch (RuntimeException e) {
            // Where rules are broken, a plan need not be possible: then it is not said to be a fault of ours.
            return checked.isSound() || e instanceof TemplateFault ? before.withFault(Faults.of(e)) : before;
        }
    }

    private Optional<Shelf> shelf(Checked checked) throws IOException {
        var plan = build.plan(checked);
        return plan.isPresent() ? Optional.of(Shelf.of(plan.get())) : Optional.empty();
    }

    /** The preview sheet of what is shown, as a piece of HTML. */
    Optional<String> sheet(Shown of) {
        return of.checked().flatMap(build::sheet);
    }
}
