package dev.kaiji.export;

import dev.kaiji.change.History;
import dev.kaiji.load.ContentFolder;
import dev.kaiji.load.RecordReader;
import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.model.Releases;
import dev.kaiji.model.SiteSettings;
import dev.kaiji.output.OutputFile;
import dev.kaiji.output.PlannedFile;
import dev.kaiji.page.PageContext;
import dev.kaiji.page.Pages;
import dev.kaiji.page.Seals;
import dev.kaiji.page.TestPhrases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Records as the tests of this package export them. */
final class Exported {
    static final Map<Language, Phrases> PHRASES = Map.of(Language.JA, TestPhrases.JA, Language.EN, TestPhrases.EN);
    static final SiteSettings SETTINGS = SiteSettings.standard();

    private Exported() {}

    /** The record in the repository's content folder. */
    static Releases real() {
        try {
            return new RecordReader()
                    .read(ContentFolder.read(Path.of("content"), "content"))
                    .published()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<PageContext> contexts(Releases record) {
        LocalDate day = record.newest().id().day();
        return Pages.contexts(SETTINGS, record, Seals.none(), day, PHRASES);
    }

    /** What an export makes of a record, in every language, by path. */
    static SortedMap<String, OutputFile> files(
            Releases record, BiFunction<PageContext, History, List<PlannedFile>> export) {
        var history = History.of(record);
        var byPath = new TreeMap<String, OutputFile>();
        for (PageContext context : contexts(record)) {
            export.apply(context, history)
                    .forEach(file -> byPath.put(file.path().value(), made(file)));
        }
        return byPath;
    }

    static OutputFile made(PlannedFile file) {
        try {
            return file.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
