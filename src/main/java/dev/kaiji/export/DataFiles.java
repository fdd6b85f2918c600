package dev.kaiji.export;

import dev.kaiji.change.Comparison;
import dev.kaiji.change.History;
import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Release;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.model.Releases;
import dev.kaiji.output.OutputFile;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.output.Sha256;
import dev.kaiji.output.SitePath;
import dev.kaiji.page.PageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The record for programs and spreadsheets: everything under {@code data/} that is JSON or CSV, and its schemas under {@code schema/}. */
public final class DataFiles {
    private DataFiles() {}

    /**
     * @param history of the same record
     * @param address the site's public address
     * @param phrases of every language that the record speaks
     * @param contexts at the newest release, one a language that sentences are told in
     * @param eraYears whether Japanese dates print with era years, as on the pages
     * @param upTo for each release a digest of all that there was with it; empty where there is none
     */
    public static List<PlannedFile> of(
            Releases record,
            History history,
            String address,
            Map<Language, Phrases> phrases,
            boolean eraYears,
            List<PageContext> contexts,
            Map<ReleaseId, String> upTo) {
        var words = Words.of(record, phrases, eraYears);
        var whole = new Json(words);
        var files = new ArrayList<PlannedFile>();
        files.add(RecordData.file(record, history, address, whole));
        files.addAll(releases(record, words, upTo));
        history.comparisons().forEach(comparison -> files.add(ChangesData.file(comparison, whole, contexts)));
        files.add(PlannedFile.of(
                new SitePath(MeasuresTable.PATH), () -> MeasuresTable.file(record.newest(), history, words)));
        files.add(PlannedFile.of(new SitePath(ChangesTable.PATH), () -> ChangesTable.file(history, whole)));
        if (OscalPlan.isAny(record.newest())) {
            files.add(PlannedFile.of(
                    new SitePath(OscalPlan.PATH), () -> OscalPlan.file(record.newest(), address, words)));
        }
        PublishedSchemas.files().forEach(file -> files.add(PlannedFile.of(file)));
        return List.copyOf(files);
    }

    /** One comparison alone, of any two releases of the record: what {@code data/changes/ID.json} says of neighbours. */
    public static OutputFile changes(
            Comparison comparison,
            Releases record,
            Map<Language, Phrases> phrases,
            boolean eraYears,
            List<PageContext> contexts) {
        var json = new Json(Words.of(record, phrases, eraYears));
        return Json.file(ChangesData.path(comparison).value(), ChangesData.of(comparison, json, contexts));
    }

    /** Each in its own languages; those that have the same share what they write. What one says depends on no later release, but for the languages that there are. */
    private static List<PlannedFile> releases(Releases record, Words words, Map<ReleaseId, String> upTo) {
        Map<List<Language>, Json> byLanguages = new ConcurrentHashMap<>();
        var files = new ArrayList<PlannedFile>();
        for (Release release : record.all()) {
            var languages = release.organisation().languages();
            var file = ReleaseData.file(
                    release, () -> byLanguages.computeIfAbsent(languages, some -> new Json(words.in(some))));
            var known = Optional.ofNullable(upTo.get(release.id()));
            files.add(known.map(digest -> file.madeOf(Sha256.of(digest + words.languages())))
                    .orElse(file));
        }
        return files;
    }
}
