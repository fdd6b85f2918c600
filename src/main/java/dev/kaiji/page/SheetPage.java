package dev.kaiji.page;

import dev.kaiji.change.Comparison;
import dev.kaiji.change.Coverage;
import dev.kaiji.change.Due;
import dev.kaiji.model.Problem;
import dev.kaiji.model.ProblemWords;
import dev.kaiji.output.SitePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The preview sheet (公開前の確認シート): everything that an editor and whoever approves must see before a draft is published. A pure view. */
public final class SheetPage {
    /** The sheet is no part of the site: this is only its name. */
    public static final SitePath PATH = new SitePath("sheet.html");

    private final List<PageContext> contexts;
    private final Matter matter;

    /**
     * What the sheet is about.
     *
     * @param told the languages in which the sheet has words of its own, at least one
     * @param draft whether the newest release of the contexts is a draft; where there is none, only what is due can be said
     * @param readable whether everything could be read
     * @param comparison the draft against the newest release
     * @param problems of the whole content
     */
    public record Matter(
            List<String> told,
            boolean draft,
            boolean readable,
            Comparison comparison,
            List<Problem> problems,
            Due due,
            Optional<SheetView.Approval> approval) {
        public Matter {
            told = List.copyOf(told);
            problems = List.copyOf(problems);
        }
    }

    /** What the template {@code sheet.ftlh} knows: the sheet in a file of its own. @param policy names the digest of the style */
    public record Whole(String policy, Html style, SheetView sheet) {}

    private SheetPage(List<PageContext> contexts, Matter matter) {
        this.contexts = List.copyOf(contexts);
        this.matter = matter;
    }

    /** @param contexts at the newest release, one for each of its languages, at least one */
    public static SheetView view(List<PageContext> contexts, Matter matter) {
        return new SheetPage(contexts, matter).view();
    }

    /** The sheet alone, to be put into another page. */
    public static Page body(PageContext context, SheetView sheet) {
        return new Page(PATH, "sheet-body", layout(context), sheet);
    }

    /** The sheet as a file that needs no other. */
    public static Page whole(PageContext context, SheetView sheet, String style, String policy) {
        return new Page(PATH, "sheet", layout(context), new Whole(policy, new Html(style), sheet));
    }

    private static Layout layout(PageContext context) {
        return Layouts.of(context, context.places().top(), "", "");
    }

    /** When the draft is to be published, as it says itself; nothing where it does not. */
    public static List<SheetView.Spoken> moment(List<PageContext> contexts) {
        return contexts.stream()
                .flatMap(context -> context.release().published().stream()
                        .map(moment -> new SheetView.Spoken(
                                context.language().tag(),
                                context.phrase(
                                        "sheet.approval.moment",
                                        Map.of(
                                                "date",
                                                context.dates()
                                                        .print(
                                                                moment,
                                                                context.organisation()
                                                                        .zone())
                                                        .text())))))
                .toList();
    }

    private SheetView view() {
        boolean compares = matter.draft() && matter.readable();
        var items = new SheetItems(contexts, matter.comparison());
        return new SheetView(
                contexts.stream().map(SheetPage::tongue).toList(),
                matter.told(),
                each(this::named),
                matter.approval(),
                troubles(),
                matter.readable(),
                compares ? items.sentences() : List.of(),
                compares ? items.groups() : List.of(),
                compares ? items.feeds() : List.of(),
                matter.readable() ? counts() : List.of(),
                new SheetDue(contexts, matter.due()).view(),
                matter.readable() ? coverage() : List.of());
    }

    static SheetView.Tongue tongue(PageContext context) {
        var key = "language." + context.language();
        return new SheetView.Tongue(
                context.language().tag(),
                context.phrases().has(key)
                        ? context.phrase(key)
                        : context.language().tag());
    }

    private List<SheetView.Spoken> each(Function<PageContext, String> words) {
        return each(contexts, words);
    }

    static List<SheetView.Spoken> each(List<PageContext> contexts, Function<PageContext, String> words) {
        return contexts.stream()
                .map(context -> new SheetView.Spoken(context.language().tag(), words.apply(context)))
                .toList();
    }

    private String named(PageContext context) {
        var organisation = context.say(context.organisation().name()).text();
        return matter.comparison()
                .from()
                .filter(from -> matter.draft())
                .map(from -> context.phrase(
                        "sheet.against",
                        Map.of("organisation", organisation, "date", new ChangeWords(context).name(from))))
                .orElse(organisation);
    }

    private List<SheetView.Trouble> troubles() {
        return matter.problems().stream()
                .sorted(Comparator.comparing(problem -> !problem.isError()))
                .map(this::trouble)
                .toList();
    }

    private SheetView.Trouble trouble(Problem problem) {
        return new SheetView.Trouble(
                problem.isError(),
                problem.place().toString(),
                problem.address().map(Object::toString),
                distinct(words -> words.message(problem)),
                distinct(words -> words.hint(problem)),
                problem.yaml());
    }

    /** In every language that problems are worded in, each said once. */
    private List<SheetView.Spoken> distinct(Function<ProblemWords, String> say) {
        var said = new ArrayList<SheetView.Spoken>();
        for (PageContext context : contexts) {
            var language = ProblemWords.spoken(context.language());
            var text = say.apply(ProblemWords.in(language));
            var spoken = new SheetView.Spoken(language.tag(), text);
            if (!text.isEmpty() && !said.contains(spoken)) {
                said.add(spoken);
            }
        }
        return said;
    }

    private List<SheetView.Coverage> coverage() {
        var context = contexts.get(0);
        return Coverage.of(context.releases(), context.facts()).stream()
                .map(of -> new SheetView.Coverage(
                        tongue(contexts.stream()
                                .filter(c -> c.language().equals(of.language()))
                                .findFirst()
                                .orElse(context)),
                        share(of.texts()),
                        share(of.prose())))
                .toList();
    }

    private static SheetView.Share share(Coverage.Share share) {
        return new SheetView.Share(share.all(), share.present(), share.stale(), share.pending());
    }

    private List<SheetView.Count> counts() {
        var after = contexts.get(0).release();
        var before = contexts.get(0).releases().before(after.id()).filter(release -> matter.draft());
        return new SheetCounts(contexts, before, after).all();
    }
}
