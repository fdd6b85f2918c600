package dev.kaiji.page;

import dev.kaiji.model.Commitment;
import dev.kaiji.model.Directive;
import dev.kaiji.model.DisclosureDate;
import dev.kaiji.model.Figure;
import dev.kaiji.model.Force;
import dev.kaiji.model.Id;
import dev.kaiji.model.Incident;
import dev.kaiji.model.InvalidDate;
import dev.kaiji.model.Language;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Notice;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.Prose;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Report;
import dev.kaiji.model.Source;
import dev.kaiji.model.State;
import dev.kaiji.model.Statement;
import dev.kaiji.model.Text;
import java.math.BigDecimal;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A small invented record for tests: one company, one incident, two measures. */
public final class Sample {
    private Sample() {}

    public static Release release(String id, Measure... measures) {
        return new Release(
                new ReleaseId(id),
                Optional.of(OffsetDateTime.parse(id.substring(0, 10) + "T15:00+09:00")),
                Text.of(id + "の版", "Release " + id),
                false,
                false,
                Optional.empty(),
                List.of(new Report(
                        new Id("report-" + id),
                        new Id("mic"),
                        date(id),
                        Text.of("報告書", "Report"),
                        Optional.of("https://www.example.jp/report"),
                        List.of())),
                new TreeMap<>(),
                List.of(),
                organisation(),
                incident(),
                statement("2024-04-01"),
                List.of(directive()),
                List.of(measures),
                List.of(notice()));
    }

    public static Organisation organisation() {
        return new Organisation(
                Text.of("見本株式会社", "Sample Inc."),
                List.of(Language.JA, Language.EN),
                ZoneId.of("Asia/Tokyo"),
                Month.APRIL,
                Optional.of(Text.of("見本です。", "A sample.")),
                List.of(new Organisation.Regulator(new Id("mic"), Text.of("総務省", "The Ministry"))),
                List.of(new Organisation.Scope(new Id("own"), Text.of("当社", "The company"))),
                List.of(new Organisation.Theme(new Id("access"), Text.of("ログイン", "Sign-in"))),
                List.of(new Organisation.Desk(
                        new Id("main"),
                        Text.of("相談窓口", "Help desk"),
                        "0120-000-000",
                        Text.of("毎日9時から21時まで", "9:00 to 21:00 every day"),
                        Text.of("無料", "Free"),
                        Text.of("日本語", "Japanese"),
                        Optional.of("desk@example.jp"),
                        Optional.empty())));
    }

    public static Incident incident() {
        return new Incident(
                Text.of("不正アクセスによる情報漏えいについて", "The leak of information by unauthorised access"),
                List.of(new Incident.Event(
                        new Id("begun"),
                        date("2023-09-14"),
                        Text.of("不正アクセスが始まりました。", "Unauthorised access began."),
                        source())),
                List.of(new Incident.Affected(new Id("users"), Text.of("利用者", "Users"), source())),
                List.of(new Figure(
                        new Id("leaked"),
                        Text.of("漏えいした件数", "Items leaked"),
                        new BigDecimal("20000"),
                        Figure.Precision.AT_LEAST,
                        Text.of("件", "items"),
                        true,
                        date("2024-03-05"),
                        source())),
                prose("概要です。", "An overview."));
    }

    public static Statement statement(String asOf) {
        return new Statement(
                Statement.Damage.NONE_CONFIRMED,
                date(asOf),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(new Statement.Advice(
                        new Id("change-password"), 1, Text.of("パスワードを変えてください。", "Change your password."))),
                new Id("main"),
                Optional.empty(),
                source(),
                prose("二次被害の説明です。", "About follow-on harm."));
    }

    public static Directive directive() {
        return new Directive(
                new Id("mic-2024-03-05"),
                new Id("mic"),
                Text.of("行政指導", "Administrative guidance"),
                date("2024-03-05"),
                Optional.empty(),
                List.of(new Directive.Item(
                        new Id("1-1-a"),
                        "(1)-①ア",
                        Optional.empty(),
                        Text.of("通信を絞ること", "Narrow the connections"),
                        source())));
    }

    public static Notice notice() {
        return new Notice(
                new Id("2024-04-01-page"),
                date("2024-04-01"),
                Text.of("特設ページを公開しました", "A page was opened"),
                Notice.Severity.INFORMATION,
                Text.of("利用者のみなさま", "All users"),
                Optional.empty(),
                new Id("main"),
                prose("お知らせの本文です。", "The notice."));
    }

    public static Measure measure(String id, Commitment... commitments) {
        return new Measure(
                new Id(id),
                Text.of(id + "の施策", "Measure " + id),
                new Id("access"),
                List.of(new Id("1-1-a")),
                List.of(commitments),
                prose("説明です。", "An explanation."));
    }

    public static Commitment commitment(String id, State state, String due, String done) {
        return new Commitment(
                new Id(id),
                Text.of(id + "をする", "Do " + id),
                new Id("own"),
                Optional.empty(),
                state,
                due.isEmpty() ? Optional.empty() : Optional.of(Force.PLANNED),
                due.isEmpty() ? Optional.empty() : Optional.of(date(due)),
                done.isEmpty() ? Optional.empty() : Optional.of(date(done)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                due.isEmpty() && done.isEmpty() ? Optional.of(Text.of("時期未定", "No date yet")) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                source(),
                date("2024-04-01"));
    }

    public static Source source() {
        return new Source(new Id("report-2024-04-01"), "(1)");
    }

    public static DisclosureDate date(String token) {
        try {
            return DisclosureDate.parse(token, Month.APRIL);
        } catch (InvalidDate e) {
            throw new AssertionError(token, e);
        }
    }

    public static Prose prose(String ja, String en) {
        return Prose.of(Map.of(Language.JA, passage(ja), Language.EN, passage(en)));
    }

    private static Prose.Passage passage(String text) {
        return new Prose.Passage(text, "<p>" + text + "</p>", List.of(new Prose.Block("p", text)));
    }
}
