package dev.kaiji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing of a draft, nor of a release that is held back, is in any file that a public build writes: every byte of every file is read, archives unpacked and documents
 * put into plain text.
 */
class EmbargoTest {
    private static final String MOMENT = "2024-06-28T15:00+09:00";

    /** Written into every text, every identifier and every number of the release that is held back. */
    private static final List<String> HELD_BACK =
            List.of("封印甲", "HELDBACKWORD", "held-back-id", "0120-777-333", "7331", "2024-06-28", "6月28日", "28 June");

    private static final List<String> ITS_DAY = List.of("2024-06-28", "6月28日", "28 June");

    /** Written into every text of the draft after it. */
    private static final List<String> DRAFTED = List.of("下書乙", "DRAFTEDWORD");

    private static final Pattern TEXT = Pattern.compile("\\b(ja|en): ([^,}\"\\n]+|\"[^\"]*\")");

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void aReleaseThenOneHeldBackThenADraft() throws Exception {
        desk = Desk.in(folder);
        Files.writeString(
                desk.project.resolve("content/site.yaml"),
                Files.readString(desk.project.resolve("content/site.yaml")) + "documents: [ja, en]\n");
        succeed("release", "2024-04-01");
        holdBack();
        succeed("release", "2024-06-28");
        plant("下書乙", "DRAFTEDWORD");
        explain("下書乙", "DRAFTEDWORD");
    }

    private void succeed(String... arguments) {
        var run = desk.run(arguments);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    /** A release with other words, a new notice, a new commitment, another telephone number and another figure. */
    private void holdBack() throws Exception {
        plant("封印甲", "HELDBACKWORD");
        edit("organisation.yaml", text -> text.replaceAll("phone: [0-9-]+", "phone: 0120-777-333"));
        edit("incident.yaml", text -> text.replace("value: 1200", "value: 7331"));
        edit("measures/two-factor.yaml", text -> text + """
                  - id: held-back-id
                    what: {ja: 封印甲, en: HELDBACKWORD}
                    scope: own
                    state: scheduled
                    force: planned
                    due: 2025-03-end
                    source: {report: held-back-id, item: "7331"}
                    as-of: 2024-06-28
                """);
        Files.writeString(desk.draft("notices/held-back-id.yaml"), """
                # yaml-language-server: $schema=../../schema/notice.json
                id: held-back-id
                date: 2024-06-28
                title: {ja: 封印甲, en: HELDBACKWORD}
                severity: urgent
                affected: {ja: 封印甲, en: HELDBACKWORD}
                to-do: {ja: 封印甲, en: HELDBACKWORD}
                desk: main
                """);
        edit("release.yaml", text -> text.replace("reports: []", """
                        published: %s
                        embargo: true
                        translation-pending: {en: HELDBACKWORD}
                        reports:
                          - {id: held-back-id, regulator: mic, date: 2024-06-28, title: {ja: 封印甲, en: HELDBACKWORD}, link: "https://www.example.jp/held-back-id", items: []}
                        """.formatted(MOMENT)));
        explain("封印甲", "HELDBACKWORD");
    }

    /** Gives every change that is refused without one a reason, which may not be read either. */
    private void explain(String ja, String en) throws Exception {
        var facts = Pattern.compile("- facts: \\[([^\\]]+)\\]")
                .matcher(desk.run("check").err());
        var notes = new StringBuilder("changes:\n");
        while (facts.find()) {
            if (!facts.group(1).endsWith("prose")) {
                notes.append("  - facts: [")
                        .append(facts.group(1))
                        .append("]\n    reason: {ja: " + ja + ", en: " + en + "}\n");
            }
        }
        edit("release.yaml", text -> text.strip() + "\n" + notes);
    }

    private interface Edit {
        String of(String text);
    }

    private void edit(String name, Edit edit) throws IOException {
        Path file = desk.draft(name);
        Files.writeString(file, edit.of(Files.readString(file)));
    }

    /** Into every text of every file of the draft. */
    private void plant(String ja, String en) throws IOException {
        try (Stream<Path> files = Files.walk(desk.draft("."))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                boolean prose = file.toString().endsWith(".md");
                String word = file.toString().endsWith(".ja.md") ? ja : en;
                Files.writeString(
                        file,
                        prose
                                ? text.strip() + " " + word + "\n"
                                : TEXT.matcher(text).replaceAll(m -> {
                                    String own = m.group(2).replace("\"", "").strip();
                                    return m.group(1) + ": \"" + own
                                            + (m.group(1).equals("ja") ? ja : " " + en) + "\"";
                                }));
            }
        }
    }

    private Map<String, String> build(String... more) throws IOException {
        var arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(List.of(more));
        succeed(arguments.toArray(String[]::new));
        var files = new TreeMap<String, String>();
        Path target = desk.project.resolve("target");
        try (Stream<Path> all = Files.walk(target)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                read(target.relativize(file).toString(), Files.readAllBytes(file), files);
            }
        }
        return files;
    }

    /** The name is read too. */
    private static void read(String name, byte[] bytes, Map<String, String> files) throws IOException {
        files.put(name, name + "\n" + new String(bytes, StandardCharsets.UTF_8));
        if (name.endsWith(".pdf")) {
            try (var document = Loader.loadPDF(bytes)) {
                files.merge(name, new PDFTextStripper().getText(document).replaceAll("\\s+", ""), String::concat);
            }
        }
        if (name.endsWith(".zip")) {
            var zip = new ZipInputStream(new ByteArrayInputStream(bytes));
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                read(name + "/" + entry.getName(), zip.readAllBytes(), files);
            }
        }
    }

    private static List<String> files(Map<String, String> site, List<String> words) {
        return site.entrySet().stream()
                .flatMap(file ->
                        words.stream().filter(file.getValue()::contains).map(word -> word + " in " + file.getKey()))
                .collect(Collectors.toList());
    }

    private String fingerprint() {
        var sealed = Pattern.compile("2024-06-28, has the fingerprint ([0-9a-f]{64})")
                .matcher(desk.run("keys").out());
        assertThat(sealed.find()).isTrue();
        return sealed.group(1);
    }

    @Test
    void nothingOfWhatIsHeldBackOrDraftedIsInAnyFileBeforeItsMoment() throws Exception {
        var hidden = new ArrayList<>(HELD_BACK);
        hidden.add(fingerprint());
        hidden.addAll(DRAFTED);

        var site = build();
        assertThat(site).as("what was read").hasSizeGreaterThan(60);
        assertThat(site.keySet()).anyMatch(name -> name.endsWith(".pdf")).anyMatch(name -> name.contains(".zip/"));
        assertThat(files(site, hidden)).isEmpty();
        hidden.removeAll(ITS_DAY);
        assertThat(files(build("--without-documents", "--as-of", "2024-06-28T14:59+09:00"), hidden))
                .as("a page may say which day it is judged on")
                .isEmpty();
        assertThat(files(build("--without-documents", "--as-of", "2024-06-28"), hidden))
                .isEmpty();
    }

    @Test
    void allOfItIsThereFromItsMomentOnAndStillNothingOfTheDraft() throws Exception {
        var site = build("--without-documents", "--as-of", MOMENT);

        for (String word : HELD_BACK) {
            assertThat(files(site, List.of(word))).as(word).isNotEmpty();
        }
        assertThat(files(site, List.of(fingerprint()))).isNotEmpty();
        assertThat(files(site, DRAFTED)).isEmpty();
    }

    @Test
    void whatFollowsAReleaseThatIsHeldBackIsHeldBackWithIt() throws Exception {
        succeed("release", "2024-07-15", "--published", "2024-07-15T15:00+09:00");
        var hidden = new ArrayList<>(HELD_BACK);
        hidden.addAll(List.of("2024-07-15", "下書乙", "DRAFTEDWORD"));

        assertThat(files(build("--without-documents", "--as-of", "2024-06-27"), hidden))
                .isEmpty();
        assertThat(files(build("--without-documents"), List.of("2024-07-15"))).isNotEmpty();
    }
}
