package dev.kaiji.load;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Finds for each block of a rendered passage the place in its HTML where a remark on it may stand. */
final class BlockEnds {
    /** Of characters that no content file may hold. */
    private static final Pattern MARK = Pattern.compile("\uFFFE([0-9]+)\uFFFE");

    private BlockEnds() {}

    /** @param blocks elements of that document, which is changed and put back */
    static List<Integer> of(Document html, List<Element> blocks) {
        var marks = new ArrayList<TextNode>();
        for (int i = 0; i < blocks.size(); i++) {
            var mark = new TextNode("\uFFFE" + i + "\uFFFE");
            put(mark, blocks.get(i));
            marks.add(mark);
        }
        var marked = html.body().html().strip();
        marks.forEach(TextNode::remove);
        return places(marked);
    }

    /** Behind a heading, for nothing but its words may stand in it; else behind the block's own words, before a list inside it. */
    private static void put(TextNode mark, Element block) {
        if (block.normalName().matches("h[3-6]")) {
            block.after(mark);
            return;
        }
        for (Element inner : block.children()) {
            if (Markdown.startsAnew(inner)) {
                inner.before(mark);
                return;
            }
        }
        block.appendChild(mark);
    }

    private static List<Integer> places(String marked) {
        var places = new TreeMap<Integer, Integer>();
        var found = MARK.matcher(marked);
        int marks = 0;
        while (found.find()) {
            places.put(Integer.valueOf(found.group(1)), found.start() - marks);
            marks += found.group().length();
        }
        return List.copyOf(places.values());
    }
}
