package dev.kaiji.export;

import dev.kaiji.change.History;
import dev.kaiji.output.OutputFile;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.page.DueEvent;
import dev.kaiji.page.DueEvents;
import dev.kaiji.page.PageContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code ja/calendar.ics}: what was promised for when (RFC 5545), one event a promised date, the same one however often it moves. */
public final class CalendarFile {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    /** Octets a line may have, its end left out (RFC 5545 §3.1). */
    private static final int WIDTH = 75;

    private final StringBuilder out = new StringBuilder();
    private final PageContext context;
    private final String language;

    private CalendarFile(PageContext context) {
        this.context = context;
        this.language = ";LANGUAGE=" + context.language();
    }

    /** Nothing where nothing was ever promised for a date: a calendar has at least one event. @param context at the newest release */
    public static List<PlannedFile> of(PageContext context, History history) {
        return DueEvents.areAny(context, history)
                ? List.of(PlannedFile.of(
                        context.places().calendarFile(),
                        () -> new CalendarFile(context).file(DueEvents.of(context, history))))
                : List.of();
    }

    private OutputFile file(List<DueEvent> events) {
        var company = context.say(context.organisation().name()).text();
        var name = context.phrase("layout.title", Map.of("page", context.phrase("calendar.title"), "company", company));
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Kaiji//Calendar//" + context.language().tag().toUpperCase(Locale.ROOT));
        line("CALSCALE", "GREGORIAN");
        text("NAME" + language, name);
        text("X-WR-CALNAME", name);
        text("DESCRIPTION" + language, context.phrase("calendar.description"));
        line("URL", context.site().address() + context.places().calendar().address());
        line(
                "LAST-MODIFIED",
                moment(events.stream()
                        .map(DueEvent::changed)
                        .max(OffsetDateTime.timeLineOrder())
                        .orElseThrow()));
        events.forEach(this::event);
        line("END", "VCALENDAR");
        return OutputFile.text(context.places().calendarFile(), out.toString());
    }

    private void event(DueEvent event) {
        line("BEGIN", "VEVENT");
        text("UID", event.id() + "@" + context.site().feedAuthority().split(",", 2)[0]);
        line("DTSTAMP", moment(event.changed()));
        line("CREATED", moment(event.since()));
        line("LAST-MODIFIED", moment(event.changed()));
        line("SEQUENCE", Integer.toString(event.version()));
        line("STATUS", event.certainty().name());
        line("DTSTART;VALUE=DATE", day(event.first()));
        line("DTEND;VALUE=DATE", day(event.last().plusDays(1)));
        text("SUMMARY" + language, event.summary());
        text("DESCRIPTION" + language, event.description());
        text("CATEGORIES" + language, event.standing());
        line("URL", event.url());
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String moment(OffsetDateTime moment) {
        return MOMENT.format(moment.withOffsetSameInstant(ZoneOffset.UTC));
    }

    private void text(String name, String value) {
        line(
                name,
                value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\r", "")
                        .replace("\n", "\\n"));
    }

    /** A line that is too long goes on in the next after a space; no character is cut in two. */
    private void line(String name, String value) {
        var line = name + ":" + value;
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            int more = octets(c);
            if (octets + more > WIDTH) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(c);
            octets += more;
            i += Character.charCount(c);
        }
        out.append("\r\n");
    }

    /** How many a character has in UTF-8. */
    private static int octets(int c) {
        return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
}
