package dev.kaiji.load;

/** What the benchmark of the stages needs from inside this package. */
public final class BenchedMarkdown {
    private BenchedMarkdown() {}

    /** One text to HTML and its blocks. */
    public static Object render(String text) {
        return Markdown.render(text, "prose");
    }
}
