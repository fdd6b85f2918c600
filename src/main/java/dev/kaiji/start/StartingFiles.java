package dev.kaiji.start;

import dev.kaiji.model.Directive;
import dev.kaiji.model.Element;
import dev.kaiji.model.Id;
import dev.kaiji.model.Language;
import dev.kaiji.model.Measure;
import dev.kaiji.model.Notice;
import dev.kaiji.model.Organisation;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.model.Report;
import dev.kaiji.model.Text;
import dev.kaiji.output.OutputFile;
import dev.kaiji.output.SitePath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Commented files for one new thing of the draft, for example {@code draft/measures/two-factor.yaml} and its prose in each language. */
public final class StartingFiles {
    private static final Pattern DAY_AT_THE_START = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(-.*)?");
    private static final Pattern DAY_AT_THE_END = Pattern.compile("(.*)-(\\d{4}-\\d{2}-\\d{2})");

    private final Releases record;
    private final Language editor;
    private final LocalDate today;

    /**
     * @param record with the draft as its newest release
     * @param editor the language of the comments
     * @param today the day that dates are proposed from
     */
    public StartingFiles(Releases record, Language editor, LocalDate today) {
        this.record = record;
        this.editor = editor;
        this.today = today;
    }

    /** The files, by their paths below the content folder. */
    public List<OutputFile> of(StartingKind kind, Id id) {
        var values = new TreeMap<>(known());
        values.put("id", id.value());
        switch (kind) {
            case MEASURE -> values.put("commitment", commitment(id));
            case NOTICE -> {
                var day = DAY_AT_THE_START.matcher(id.value());
                values.put("date", day.matches() ? day.group(1) : today.toString());
            }
            case DIRECTIVE -> {
                values.put("item", item());
                var day = DAY_AT_THE_END.matcher(id.value());
                values.put("issued", day.matches() ? day.group(2) : today.toString());
                if (day.matches() && Id.isValid(day.group(1))) {
                    values.put("regulator", regulator(new Id(day.group(1)), values));
                }
            }
        }
        String path = "draft/" + kind.folder() + "/" + id;
        var files = new ArrayList<OutputFile>();
        files.add(file(path + ".yaml", kind.text() + ".yaml", languages(), values));
        if (kind.hasProse()) {
            for (Language language : languages()) {
                files.add(file(
                        path + "." + language.inFileName() + ".md", kind.text() + ".md", List.of(language), values));
            }
        }
        return files;
    }

    /** What a thing was called in a release, in the language of the record's texts. */
    public static Optional<String> nameOf(StartingKind kind, Id id, ReleaseId in, Releases record) {
        return record.all().stream()
                .filter(release -> release.id().equals(in))
                .flatMap(release -> named(kind, id, release).stream()
                        .flatMap(text ->
                                text.in(release.organisation().languages().get(0)).stream()))
                .findFirst();
    }

    private static Optional<Text> named(StartingKind kind, Id id, Release release) {
        return switch (kind) {
            case MEASURE ->
                release.measures().stream()
                        .filter(measure -> measure.id().equals(id))
                        .map(Measure::title)
                        .findFirst();
            case NOTICE ->
                release.notices().stream()
                        .filter(notice -> notice.id().equals(id))
                        .map(Notice::title)
                        .findFirst();
            case DIRECTIVE ->
                release.directives().stream()
                        .filter(directive -> directive.id().equals(id))
                        .map(Directive::act)
                        .findFirst();
        };
    }

    private OutputFile file(String path, String text, List<Language> languages, Map<String, String> values) {
        return new OutputFile(new SitePath(path), StartingText.read(text).in(editor, languages, values));
    }

    private List<Language> languages() {
        return record.newest().organisation().languages();
    }

    /** What there is to choose from, as comments list it, and what is proposed. */
    private Map<String, String> known() {
        Release draft = record.newest();
        Organisation organisation = draft.organisation();
        var items = draft.directives().stream().flatMap(d -> d.items().stream()).toList();
        var reports = record.reports().stream().map(Report::id).map(Id::value).toList();
        return Map.ofEntries(
                Map.entry("themes", ids(organisation.themes())),
                Map.entry("theme", first(organisation.themes())),
                Map.entry("scopes", ids(organisation.scopes())),
                Map.entry("scope", first(organisation.scopes())),
                Map.entry("regulators", ids(organisation.regulators())),
                Map.entry("regulator", first(organisation.regulators())),
                Map.entry("desks", ids(organisation.desks())),
                Map.entry("desk", first(organisation.desks())),
                Map.entry("items", ids(items)),
                Map.entry("answer", items.isEmpty() ? "" : "\"[[" + first(items) + "]]\""),
                Map.entry("reports", reports.isEmpty() ? "-" : String.join(", ", reports)),
                Map.entry("report", reports.isEmpty() ? "report" : reports.get(reports.size() - 1)),
                Map.entry("today", today.toString()));
    }

    private static String ids(List<? extends Element> things) {
        return things.isEmpty()
                ? "-"
                : things.stream().map(thing -> thing.id().value()).collect(Collectors.joining(", "));
    }

    private static String first(List<? extends Element> things) {
        return things.isEmpty() ? "id" : things.get(0).id().value();
    }

    private String regulator(Id named, Map<String, String> values) {
        return record.newest().organisation().regulators().stream().anyMatch(r -> r.id().equals(named))
                ? named.value()
                : String.valueOf(values.get("regulator"));
    }

    /** The measure's own id for its first commitment, unless a commitment ever had it. */
    private String commitment(Id measure) {
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? measure.value() : measure + "-" + n)
                .filter(id -> !isCommitment(id))
                .findFirst()
                .orElseThrow();
    }

    /** An id for the first item that no item of the record ever had. */
    private String item() {
        var taken = record.all().stream()
                .flatMap(release -> release.directives().stream())
                .flatMap(directive -> directive.items().stream())
                .map(item -> item.id().value())
                .collect(Collectors.toSet());
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n + "-1")
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private boolean isCommitment(String id) {
        return record.all().stream()
                .flatMap(release -> release.measures().stream())
                .flatMap(measure -> measure.commitments().stream())
                .anyMatch(commitment -> commitment.id().value().equals(id));
    }
}
