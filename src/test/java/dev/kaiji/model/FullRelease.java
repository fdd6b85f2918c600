package dev.kaiji.model;

import static dev.kaiji.model.Dates.date;

import dev.kaiji.model.Commitment.Ending;
import java.math.BigDecimal;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An invented release in which no field is empty, for tests that change every one of them. */
public final class FullRelease {
    private FullRelease() {}

    public static Release release(String id) {
        return new Release(
                new ReleaseId(id),
                Optional.of(OffsetDateTime.parse(id.substring(0, 10) + "T15:00+09:00")),
                text("版"),
                false,
                false,
                Optional.of(date("2024-09-30")),
                List.of(new Report(
                        id("report"),
                        id("mic"),
                        date("2024-04-01"),
                        text("報告書"),
                        Optional.of("https://www.example.jp/report"),
                        List.of(id("1-1-a")))),
                new TreeMap<>(Map.of(Language.EN, "遅れています")),
                List.of(),
                organisation(),
                incident(),
                statement(),
                List.of(new Directive(
                        id("mic-2024-03-05"),
                        id("mic"),
                        text("行政指導"),
                        date("2024-03-05"),
                        Optional.of("https://www.example.jp/directive"),
                        List.of(item("1-1-a"), item("1-1-i")))),
                List.of(
                        new Measure(
                                id("separation"),
                                text("システム分離"),
                                id("network"),
                                List.of(id("1-1-a"), id("1-1-i")),
                                List.of(
                                        scheduled("separation-own"),
                                        finished("separation-plan"),
                                        ended("separation-old")),
                                prose("システムを分離します。\n")),
                        new Measure(
                                id("two-factor"),
                                text("二要素認証"),
                                id("access"),
                                List.of(id("1-1-a")),
                                List.of(scheduled("2fa-own")),
                                prose("二要素認証を入れます。\n"))),
                List.of(notice("asks", Optional.of(text("パスワードを変えてください"))), notice("tells", Optional.empty())));
    }

    private static Organisation organisation() {
        return new Organisation(
                text("見本株式会社"),
                List.of(Language.JA, Language.EN),
                ZoneId.of("Asia/Tokyo"),
                Month.APRIL,
                Optional.of(text("見本です")),
                List.of(new Organisation.Regulator(id("mic"), text("総務省"))),
                List.of(
                        new Organisation.Scope(id("own"), text("当社")),
                        new Organisation.Scope(id("overseas"), text("海外子会社"))),
                List.of(
                        new Organisation.Theme(id("network"), text("ネットワーク")),
                        new Organisation.Theme(id("access"), text("ログイン"))),
                List.of(new Organisation.Desk(
                        id("main"),
                        text("相談窓口"),
                        "0120-000-000",
                        text("9時から21時"),
                        text("無料"),
                        text("日本語"),
                        Optional.of("desk@example.jp"),
                        Optional.of("https://www.example.jp/form"))));
    }

    private static Incident incident() {
        return new Incident(
                text("情報漏えい"),
                List.of(new Incident.Event(id("begun"), date("2023-09-14"), text("始まりました"), source())),
                List.of(new Incident.Affected(id("users"), text("利用者"), source())),
                List.of(figure("items")),
                prose("何が起きたか。\n"));
    }

    private static Statement statement() {
        return new Statement(
                Statement.Damage.UNDER_INVESTIGATION,
                date("2024-04-01"),
                Optional.of(text("申告の記録")),
                Optional.of(date("2023-10..2024-03")),
                Optional.of(text("利用者")),
                List.of(figure("reports")),
                List.of(
                        new Statement.Advice(id("tell"), 1, text("連絡してください")),
                        new Statement.Advice(id("change"), 2, text("変えてください"))),
                id("main"),
                Optional.of(date("2024-09-30")),
                source(),
                prose("確認していません。\n"));
    }

    private static Figure figure(String id) {
        return new Figure(
                id(id),
                text("件数"),
                new BigDecimal("20000"),
                Figure.Precision.AT_LEAST,
                text("件"),
                true,
                date("2024-03-05"),
                source());
    }

    private static Directive.Item item(String id) {
        return new Directive.Item(id(id), "(1)-①", Optional.of(date("2024-03-end")), text("分離すること"), source());
    }

    /** Everything filled that may be, but for what only a completed or an ended commitment has. */
    public static Commitment scheduled(String id) {
        return new Commitment(
                id(id),
                text("分離する"),
                id("own"),
                Optional.of(text("従業員のシステム")),
                State.SCHEDULED,
                Optional.of(Force.TARGET),
                Optional.of(date("2026-12")),
                Optional.empty(),
                Optional.of(new Then("rolling")),
                Optional.of(text("申告を受けた場合")),
                Optional.of(text("期間が過ぎるまで")),
                Optional.of(text("未定")),
                Optional.of(date("2026-12-end")),
                Optional.empty(),
                Optional.of(id("separation-plan")),
                source(),
                date("2024-04-01"));
    }

    public static Commitment finished(String id) {
        return new Commitment(
                id(id),
                text("計画する"),
                id("own"),
                Optional.empty(),
                State.DONE,
                Optional.of(Force.PLANNED),
                Optional.of(date("2024-03-end")),
                Optional.of(date("2024-03")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                source(),
                date("2024-04-01"));
    }

    public static Commitment ended(String id) {
        return new Commitment(
                id(id),
                text("前の計画"),
                id("own"),
                Optional.empty(),
                State.ENDED,
                Optional.of(Force.PLANNED),
                Optional.of(date("2025-11")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Ending(
                        Ending.How.SPLIT_INTO,
                        List.of(id("separation-own"), id("2fa-own")),
                        Optional.of(text("二つに分けた")))),
                Optional.empty(),
                source(),
                date("2024-04-01"));
    }

    private static Notice notice(String id, Optional<Text> toDo) {
        return new Notice(
                id(id),
                date("2024-04-01"),
                text("お知らせ"),
                Notice.Severity.CAUTION,
                text("利用者"),
                toDo,
                id("main"),
                prose("お知らせします。\n"));
    }

    public static Prose prose(String words) {
        return Prose.of(Map.of(Language.JA, passage(words), Language.EN, passage("In English: " + words)));
    }

    public static Prose.Passage passage(String words) {
        return new Prose.Passage(words, "<p>" + words.strip() + "</p>", List.of(new Prose.Block("p", words.strip())));
    }

    public static Text text(String words) {
        return Text.of(words, "In English: " + words);
    }

    public static Source source() {
        return new Source(id("report"), "(1)-①ア");
    }

    public static Id id(String value) {
        return new Id(value);
    }
}
