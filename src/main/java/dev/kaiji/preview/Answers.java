package dev.kaiji.preview;

import dev.kaiji.model.Phrases;
import dev.kaiji.output.SitePath;
import dev.kaiji.render.TemplateFault;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What each address shows: a file of the site's newest good state, pages with the preview's bar around them. Several threads may ask at once. */
final class Answers {
    private static final SitePath STYLE = new SitePath("style.css");
    private static final SitePath MISSING = new SitePath("404.html");

    private final Frame frame;
    private final Phrases words;
    private final Function<Shown, Optional<String>> sheet;
    private final Map<SitePath, byte[]> lastGood = new ConcurrentHashMap<>();
    private volatile State now = new State(Shown.nothing());

    /** What is shown, and the pages that were drawn of it. */
    private record State(Shown shown, Map<String, Screen> drawn) {
        State(Shown shown) {
            this(shown, new ConcurrentHashMap<>());
        }
    }

    /**
     * @param words the command line's, in the editor's language
     * @param sheet draws the preview sheet, as a piece of HTML
     */
    Answers(Phrases words, Function<Shown, Optional<String>> sheet) {
        this.words = words;
        this.sheet = sheet;
        this.frame = new Frame(words);
    }

    /** From now on, this is what is shown. */
    void show(Shown shown) {
        now = new State(shown);
    }

    /** Whether the address lacks the slash at the end that makes the page's relative links work. */
    boolean isFolder(String address) {
        return !address.endsWith("/")
                && file(address + "/").filter(page -> has(now, page)).isPresent();
    }

    private static boolean has(State state, SitePath path) {
        return state.shown().shelf().filter(shelf -> shelf.has(path)).isPresent();
    }

    Answer to(String address) {
        var path = file(address);
        var state = now;
        if (path.isPresent() && !MediaTypes.isPage(path.get()) && has(state, path.get())) {
            return plain(state, path.get());
        }
        var screen = screen(state, address);
        return new Answer(screen.status(), MediaTypes.of(MISSING), screen.html(), Frame.POLICY);
    }

    /** A mark of what that address shows now: another one when the page would look different. */
    String mark(String address) {
        return screen(now, address).mark();
    }

    private Answer plain(State state, SitePath path) {
        try {
            var bytes = state.shown().shelf().orElseThrow().bytes(path).orElseThrow();
            return new Answer(200, MediaTypes.of(path), bytes, Answer.NOTHING);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Answer.text(500, fault(state, e));
        }
    }

    private Screen screen(State state, String address) {
        var page = file(address).filter(path -> has(state, path));
        if (page.isEmpty() && !address.equals(Frame.SHEET)) {
            return draw(state, address, MISSING, 404);
        }
        var known = state.drawn().get(address);
        if (known != null) {
            return known;
        }
        var drawn = page.isEmpty() ? sheet(state) : draw(state, address, page.get(), 200);
        state.drawn().put(address, drawn);
        return drawn;
    }

    private Screen sheet(State state) {
        try {
            return frame.aroundSheet(sheet.apply(state.shown()).orElse(""), style(state), state.shown());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return frame.alone(state.shown().withFault(fault(state, e)));
        }
    }

    /** The page with the bar; where it cannot be drawn, as it last was, and where it never was, the bar alone. */
    private Screen draw(State state, String address, SitePath page, int status) {
        var shelf = state.shown().shelf();
        if (shelf.isEmpty()) {
            return frame.alone(state.shown());
        }
        try {
            var bytes = shelf.get().bytes(page);
            if (bytes.isEmpty()) {
                return frame.alone(state.shown());
            }
            lastGood.put(page, bytes.get());
            return frame.around(new Frame.Inner(address, status, bytes.get(), style(state)), state.shown());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            var broken = state.shown().withFault(fault(state, e));
            var before = lastGood.get(page);
            return before == null
                    ? frame.alone(broken)
                    : frame.around(new Frame.Inner(address, status, before, new byte[0]), broken);
        }
    }

    private static byte[] style(State state) throws IOException {
        var shelf = state.shown().shelf();
        return shelf.isEmpty() ? new byte[0] : shelf.get().bytes(STYLE).orElse(new byte[0]);
    }

    /** Where rules are broken, a page need not be possible: the problems say why. */
    private String fault(State state, Throwable e) {
        if (e instanceof IOException io) {
            return Faults.unreadable(io);
        }
        boolean expected = !(e instanceof TemplateFault) && state.shown().obstacles() > 0;
        return expected ? words.get("preview.not-drawn") : Faults.of(e);
    }

    /** The file that an address names, {@code ja/index.html} for {@code /ja/}; empty where no site could have one. */
    private static Optional<SitePath> file(String address) {
        if (!address.startsWith("/")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SitePath(address.substring(1) + (address.endsWith("/") ? "index.html" : "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
