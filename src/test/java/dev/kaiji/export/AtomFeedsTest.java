package dev.kaiji.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.WireFeedInput;
import dev.kaiji.model.FullRelease;
import dev.kaiji.model.Mutations;
import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SyntheticRecord;
import dev.kaiji.model.Text;
import dev.kaiji.output.OutputFile;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The feeds as RFC 4287 wants them, read by a library that is not ours, and as their readers want them: complete, in order, the same for ever. */
class AtomFeedsTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Pattern ENTRY = Pattern.compile("<entry>.*?</entry>", Pattern.DOTALL);
    private static final Releases SYNTHETIC = SyntheticRecord.of(5, 20).releases();
    private static final SortedMap<String, OutputFile> OF_SYNTHETIC = Exported.files(SYNTHETIC, AtomFeeds::of);
    private static final SortedMap<String, OutputFile> OF_REAL = Exported.files(Exported.real(), AtomFeeds::of);

    static List<OutputFile> feeds() {
        return Stream.concat(OF_REAL.values().stream(), OF_SYNTHETIC.values().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void aFeedHasWhatTheRfcDemands(OutputFile file) throws Exception {
        var feed = parse(file).getDocumentElement();
        String address = Exported.SETTINGS.address() + file.path().address();

        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getAttribute("xml:lang")).isEqualTo(file.path().value().substring(0, 2));
        assertThat(texts(feed, "id")).hasSize(1).allSatisfy(AtomFeedsTest::assertIsTag);
        assertThat(texts(feed, "title")).hasSize(1).doesNotContain("");
        assertThat(texts(feed, "updated")).hasSize(1).allSatisfy(OffsetDateTime::parse);
        assertThat(children(feed, "author"))
                .hasSize(1)
                .allSatisfy(author -> assertThat(texts(author, "name")).hasSize(1));
        assertThat(links(feed, "self")).containsExactly(address);
        assertThat(links(feed, "alternate")).hasSize(1);
        var ids = new HashSet<String>();
        for (Element entry : children(feed, "entry")) {
            assertThat(texts(entry, "id")).hasSize(1).allSatisfy(AtomFeedsTest::assertIsTag);
            assertThat(ids.add(texts(entry, "id").get(0)))
                    .as("an id stands once in a feed")
                    .isTrue();
            assertThat(texts(entry, "title")).hasSize(1).doesNotContain("");
            assertThat(texts(entry, "updated")).hasSize(1).allSatisfy(OffsetDateTime::parse);
            assertThat(links(entry, "alternate")).hasSize(1);
            assertThat(texts(entry, "content")).hasSize(1).doesNotContain("");
        }
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void nothingInAFeedHangsOnWhereItIsRead(OutputFile file) throws Exception {
        NodeList all = parse(file).getElementsByTagName("*");
        var relative = IntStream.range(0, all.getLength())
                .mapToObj(i -> ((Element) all.item(i)).getAttribute("href"))
                .filter(href -> !href.isEmpty() && !URI.create(href).isAbsolute())
                .toList();

        assertThat(relative).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void aReaderLibraryReadsTheSame(OutputFile file) throws Exception {
        var read = (Feed) new WireFeedInput(true, Locale.ROOT).build(new StringReader(text(file)));
        var ours = parse(file).getDocumentElement();

        assertThat(read.getFeedType()).isEqualTo("atom_1.0");
        assertThat(read.getTitle()).isEqualTo(texts(ours, "title").get(0));
        assertThat(read.getUpdated().toInstant())
                .isEqualTo(OffsetDateTime.parse(texts(ours, "updated").get(0)).toInstant());
        assertThat(read.getEntries().stream().map(Entry::getId).toList())
                .isEqualTo(children(ours, "entry").stream()
                        .map(entry -> texts(entry, "id").get(0))
                        .toList());
        assertThat(read.getEntries()).allSatisfy(entry -> {
            assertThat(entry.getContents()).hasSize(1);
            assertThat(entry.getAlternateLinks().stream().map(Link::getHref)).hasSize(1);
        });
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void theNewestComesFirstAndIsTheDayOfTheFeed(OutputFile file) throws Exception {
        var feed = parse(file).getDocumentElement();
        var moments = children(feed, "entry").stream()
                .map(entry -> OffsetDateTime.parse(texts(entry, "updated").get(0)))
                .toList();

        assertThat(moments).isSortedAccordingTo((a, b) -> b.compareTo(a));
        if (!moments.isEmpty()) {
            assertThat(OffsetDateTime.parse(texts(feed, "updated").get(0))).isEqualTo(moments.get(0));
        }
    }

    @Test
    void anEntryStaysByteForByteWhenReleasesFollow() {
        var before = Exported.files(SYNTHETIC.upTo(SYNTHETIC.all().get(2).id()), AtomFeeds::of);

        assertThat(before).hasSameSizeAs(OF_SYNTHETIC).allSatisfy((path, earlier) -> {
            var then = entries(earlier);
            var now = entries(OF_SYNTHETIC.get(path));
            assertThat(now.subList(now.size() - then.size(), now.size())).isEqualTo(then);
        });
        assertThat(entries(OF_SYNTHETIC.get("ja/feed.atom"))).hasSize(5);
    }

    @Test
    void anItemIsTheSameEntryInEveryFeedThatHasIt() throws Exception {
        var byId = new TreeMap<String, String>();
        for (OutputFile file : OF_REAL.values()) {
            for (String entry : entries(file)) {
                String id = entry.replaceFirst("(?s).*?<id>(.*?)</id>.*", "$1");
                assertThat(byId.putIfAbsent(id, entry)).as(id).isIn(null, entry);
            }
        }
        assertThat(byId)
                .containsKeys(
                        "tag:disclosure.example.jp,2024:ja/releases/2024-06-28/commitments/separation-overseas",
                        "tag:disclosure.example.jp,2024:en/releases/2024-06-28/commitments/separation-overseas",
                        "tag:disclosure.example.jp,2024:ja/releases/2024-04-01");
    }

    @Test
    void aMovedDateIsToldInWordsWithOldAndNewAndTheReason() {
        String told = entry("en/feeds/measures/system-separation.atom", "commitments/separation-overseas");

        assertThat(told)
                .contains("<title>Step back: ")
                .contains("href=\"https://disclosure.example.jp/en/releases/2024-06-28/changes/#separation-overseas\"")
                .contains("<updated>2024-06-28T15:00:00+09:00</updated>")
                .contains("<category term=\"regression\" label=\"Step back\"/>")
                .contains("9 months (275 days) earlier")
                .contains("Before: <del>December 2026</del><br/>Now: <ins>end of March 2026</ins>")
                .contains("<p>Reason (State): ");
    }

    @Test
    void aFeedInWhichNothingWasToldIsOfTheFirstReleasesMoment() throws Exception {
        var feed = parse(OF_REAL.get("ja/feeds/secondary-damage.atom")).getDocumentElement();

        assertThat(children(feed, "entry")).isEmpty();
        assertThat(texts(feed, "updated")).containsExactly("2024-04-01T15:00:00+09:00");
    }

    @Test
    void whatLooksLikeMarkupIsText() throws Exception {
        Release first = FullRelease.release("2024-04-01");
        Release next = Mutations.with(
                FullRelease.release("2024-06-28"), "title", Text.of("<b>&\"'\u0001]]></b>", "<b>&\"'\u0001]]></b>"));

        var files = Exported.files(new Releases(List.of(first, next)), AtomFeeds::of);

        var entry = children(parse(files.get("ja/feed.atom")).getDocumentElement(), "entry")
                .get(0);
        assertThat(texts(entry, "title").get(0)).endsWith("<b>&\"'\uFFFD]]></b>");
    }

    private static void assertIsTag(String id) {
        assertThat(id).matches("tag:disclosure\\.example\\.jp,2024:[A-Za-z0-9./-]+");
    }

    private static String entry(String path, String subject) {
        return entries(OF_REAL.get(path)).stream()
                .filter(entry -> entry.contains("/" + subject + "</id>"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> entries(OutputFile file) {
        return ENTRY.matcher(text(file)).results().map(found -> found.group()).toList();
    }

    private static String text(OutputFile file) {
        return new String(file.bytes(), UTF_8);
    }

    private static Document parse(OutputFile file) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file.bytes()));
    }

    private static List<Element> children(Element parent, String name) {
        var children = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }

    private static List<String> texts(Element parent, String name) {
        return children(parent, name).stream().map(Element::getTextContent).toList();
    }

    private static List<String> links(Element parent, String rel) {
        return children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(rel))
                .map(link -> link.getAttribute("href"))
                .toList();
    }
}
