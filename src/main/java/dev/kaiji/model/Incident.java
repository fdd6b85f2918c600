package dev.kaiji.model;

import java.util.List;

/** What happened. */
public record Incident(
        @Doc(ja = "出来事の名前（ページの見出し）", en = "What it is called: the page's heading")
        Text title,

        @Doc(ja = "経緯", en = "Timeline") List<Event> timeline,
        @Doc(ja = "情報が漏えいした方", en = "Whose data leaked") List<Affected> affected,
        @Doc(ja = "数値", en = "Figures") List<Figure> figures,
        Prose prose) {
    public Incident {
        timeline = List.copyOf(timeline);
        affected = List.copyOf(affected);
        figures = List.copyOf(figures);
    }

    /** One dated event of the timeline. */
    public record Event(
            @Doc(ja = "出来事のID", en = "The event's id") Id id,
            @Doc(ja = "日付", en = "Date") DisclosureDate date,
            @Doc(ja = "何があったか", en = "What happened") Text what,
            @Doc(ja = "出典", en = "Source") Source source)
            implements Element {}

    /** A kind of people whose data leaked. */
    public record Affected(
            @Doc(ja = "区分のID", en = "Id") Id id,
            @Doc(ja = "どういう方か", en = "Who") Text who,
            @Doc(ja = "出典", en = "Source") Source source)
            implements Element {}
}
