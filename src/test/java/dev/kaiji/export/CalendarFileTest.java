package dev.kaiji.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaiji.model.Commitment;
import dev.kaiji.model.Commitment.Ending;
import dev.kaiji.model.Mutations;
import dev.kaiji.model.Release;
import dev.kaiji.model.Releases;
import dev.kaiji.model.State;
import dev.kaiji.model.SyntheticRecord;
import dev.kaiji.model.Text;
import dev.kaiji.output.OutputFile;
import dev.kaiji.page.Sample;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The calendar as a library that is not ours reads it, and as a reader's calendar has to understand it. */
class CalendarFileTest {
    private static final String UID = "commitments/x.due@disclosure.example.jp";

    static List<OutputFile> calendars() {
        return Stream.of(Exported.real(), SyntheticRecord.of(4, 10).releases())
                .flatMap(record -> Exported.files(record, CalendarFile::of).values().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void aCalendarLibraryReadsItAndFindsNothingWrong(OutputFile file) throws Exception {
        var calendar = read(file);

        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(events(calendar)).isNotEmpty().allSatisfy((uid, event) -> {
            assertThat(event.validate().getEntries()).isEmpty();
            assertThat(value(event, "URL")).matches("https://disclosure\\.example\\.jp/.*/measures/[a-z0-9-]+/#.+");
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void linesAreFoldedAtSeventyFiveOctetsAndCutNoCharacter(OutputFile file) throws CharacterCodingException {
        var text = new String(file.bytes(), UTF_8);

        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        int start = 0;
        for (int i = 0; i < file.bytes().length; i++) {
            if (file.bytes()[i] == '\n') {
                assertThat(i - 1 - start).as("octets of a line").isLessThanOrEqualTo(75);
                UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes(), start, i - 1 - start));
                start = i + 1;
            }
        }
    }

    @Test
    void everyDatedPromiseIsOneEventWithItsSpan() throws Exception {
        var newest = Exported.real().newest();
        var events =
                events(read(Exported.files(Exported.real(), CalendarFile::of).get("en/calendar.ics")));

        for (Commitment commitment : commitments(newest).toList()) {
            if (commitment.due().isEmpty() || commitment.due().get().parts().size() > 1) {
                continue;
            }
            var span = commitment.due().get().span();
            var event = events.get("commitments/" + commitment.id() + ".due@disclosure.example.jp");
            assertThat(event).as(commitment.id().value()).isNotNull();
            assertThat(value(event, "DTSTART")).isEqualTo(plain(span.first().toString()));
            assertThat(value(event, "DTEND"))
                    .isEqualTo(
                            plain(span.last().orElse(span.first()).plusDays(1).toString()));
        }
    }

    @Test
    void aMovedPromiseIsTheSameEventInALaterVersion() throws Exception {
        var first = release("2024-04-01", "2024-12-end");
        var moved = release("2024-06-28", "2024-10-end");

        var before = event(new Releases(List.of(first)));
        var after = event(new Releases(List.of(first, moved)));
        var later = event(new Releases(List.of(first, moved, release("2024-10-01", "2024-10-end"))));

        assertThat(value(before, "SEQUENCE")).isEqualTo("0");
        assertThat(value(before, "DTSTART")).isEqualTo("20241231");
        assertThat(value(after, "SEQUENCE")).isEqualTo("1");
        assertThat(value(after, "DTSTART")).isEqualTo("20241031");
        assertThat(value(after, "CREATED")).isEqualTo("20240401T060000Z");
        assertThat(value(after, "LAST-MODIFIED")).isEqualTo("20240628T060000Z");
        assertThat(value(after, "DESCRIPTION")).contains("2024年10月末に完了予定").contains("当初は2024年12月末");
        assertThat(later).as("a release that says nothing new of it").isEqualTo(after);
    }

    @Test
    void aWithdrawnPromiseIsCancelledAndKeepsItsDay() throws Exception {
        var withdrawn = Mutations.with(
                Mutations.with(commitment("2024-10-end"), "state", State.ENDED),
                "ended",
                Optional.of(new Ending(
                        Ending.How.WITHDRAWN, List.of(), Optional.of(Text.of("不要になったため", "No longer needed")))));
        var event = event(new Releases(List.of(
                release("2024-04-01", "2024-10-end"), Sample.release("2024-06-28", Sample.measure("m", withdrawn)))));

        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(event, "SEQUENCE")).isEqualTo("1");
        assertThat(value(event, "DTSTART")).isEqualTo("20241031");
        assertThat(value(event, "DESCRIPTION")).contains("不要になったため");
    }

    @Test
    void aDateThatWasTakenAwayCancelsItsEvent() throws Exception {
        var event = event(new Releases(List.of(release("2024-04-01", "2024-10-end"), release("2024-06-28", ""))));

        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(event, "SUMMARY")).startsWith("見直し中：");
    }

    @Test
    void aCompletedPromiseSaysSoAndStaysOnItsDay() throws Exception {
        var done = Sample.commitment("x", State.DONE, "2024-10-end", "2024-06-20");
        var event = event(new Releases(List.of(
                release("2024-04-01", "2024-10-end"), Sample.release("2024-06-28", Sample.measure("m", done)))));

        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "SUMMARY")).startsWith("完了：");
        assertThat(value(event, "DESCRIPTION")).contains("2024年6月20日に完了").contains("約束していた時期：2024年10月末");
    }

    @Test
    void aStartIsADayAndAListIsOneEventAPart() throws Exception {
        var start = event(new Releases(List.of(release("2024-04-01", "from:2024-10-01"))));
        assertThat(value(start, "DTEND")).isEqualTo("20241002");
        assertThat(value(start, "SUMMARY")).startsWith("開始予定：");

        var both = new Releases(List.of(release("2024-04-01", "2024-07, 2024-11")));
        assertThat(spans(both))
                .containsEntry(UID, "20240701 20240801 CONFIRMED")
                .containsEntry(UID.replace("@", ".2@"), "20241101 20241201 CONFIRMED");
        var one = new Releases(List.of(both.newest(), release("2024-06-28", "2024-07")));
        assertThat(spans(one))
                .containsEntry(UID, "20240701 20240801 CONFIRMED")
                .containsEntry(UID.replace("@", ".2@"), "20241101 20241201 CANCELLED");
    }

    @Test
    void whereNothingIsPromisedThereIsNoCalendar() {
        assertThat(Exported.files(new Releases(List.of(release("2024-04-01", ""))), CalendarFile::of))
                .isEmpty();
    }

    private static Commitment commitment(String due) {
        return Sample.commitment("x", State.SCHEDULED, due, "");
    }

    private static Release release(String id, String due) {
        return Sample.release(id, Sample.measure("m", commitment(due)));
    }

    private static Stream<Commitment> commitments(Release release) {
        return release.measures().stream().flatMap(measure -> measure.commitments().stream());
    }

    private static VEvent event(Releases record) throws Exception {
        return events(read(Exported.files(record, CalendarFile::of).get("ja/calendar.ics")))
                .get(UID);
    }

    private static Map<String, String> spans(Releases record) throws Exception {
        return events(read(Exported.files(record, CalendarFile::of).get("ja/calendar.ics"))).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> value(e.getValue(), "DTSTART") + " " + value(e.getValue(), "DTEND") + " "
                                + value(e.getValue(), "STATUS")));
    }

    private static Calendar read(OutputFile file) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(file.bytes()));
    }

    private static Map<String, VEvent> events(Calendar calendar) {
        var events = new TreeMap<String, VEvent>();
        calendar.<VEvent>getComponents("VEVENT").forEach(event -> events.put(value(event, "UID"), event));
        return events;
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    private static String plain(String day) {
        return day.replace("-", "");
    }
}
