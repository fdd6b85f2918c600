package dev.kaiji.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a verifier types, with this site's own values, on three systems; and what appears where nothing was changed. */
final class VerifyCommands {
    private final PageContext context;
    private final String record;
    private final Seals.Seal first;
    private final Seals.Seal newest;

    /** @param record address of the site's record, with its final slash */
    VerifyCommands(PageContext context, String record) {
        this.context = context;
        this.record = record;
        this.first = context.seals().all().get(0);
        this.newest = context.seals().all().get(context.seals().all().size() - 1);
    }

    List<VerifyPage.Tools> all() {
        return List.of(
                new VerifyPage.Tools("linux", "Linux", Optional.empty(), steps(sums("sha256sum -c --quiet -"))),
                new VerifyPage.Tools(
                        "macos",
                        "macOS",
                        Optional.of(context.phrase("verify.not-run")),
                        steps(sums("shasum -a 256 -c --quiet -"))),
                new VerifyPage.Tools(
                        "windows", "Windows (PowerShell)", Optional.of(context.phrase("verify.not-run")), windows()));
    }

    private List<VerifyPage.Step> steps(String sums) {
        return List.of(
                step(
                        "fetch",
                        "curl -sSfO " + record + "record.zip\nunzip -q record.zip\nprintf '%s\\n' '" + newest.line()
                                + "' > pinned_signers\ncd releases/" + newest.release(),
                        ""),
                step(
                        "signature",
                        "ssh-keygen -Y verify -f ../../pinned_signers -I " + newest.signer()
                                + " -n kaiji-release -s tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt",
                        good()),
                step("sums", sums, unchanged("../", "/")),
                isOnly()
                        ? step(
                                "kept-one",
                                "sha256sum tagmanifest-sha256.txt",
                                first.fingerprint() + "  tagmanifest-sha256.txt")
                        : step("kept", "grep " + first.fingerprint() + " history-sha256.txt", kept()));
    }

    private static String sums(String check) {
        return "for d in ../*/; do (cd \"$d\" && cat *-sha256.txt | " + check
                + ") && echo \"unchanged $d\" || echo \"ALTERED $d\"; done";
    }

    private List<VerifyPage.Step> windows() {
        String sums = "Get-ChildItem .. -Directory | ForEach-Object {\n"
                + "  $d = $_.FullName; $wrong = @(Get-Content \"$d\\*-sha256.txt\" | Where-Object {\n"
                + "    $h, $f = $_ -split '  ', 2; (Get-FileHash -Algorithm SHA256 (Join-Path $d $f)).Hash -ne $h })\n"
                + "  $wrong; if ($wrong) { \"ALTERED $($_.Name)\" } else { \"unchanged $($_.Name)\" } }";
        return List.of(
                step(
                        "fetch",
                        "Invoke-WebRequest " + record
                                + "record.zip -OutFile record.zip\nExpand-Archive record.zip -DestinationPath .\nSet-Content -Encoding ascii pinned_signers '"
                                + newest.line() + "'\nSet-Location releases\\" + newest.release(),
                        ""),
                step(
                        "signature",
                        "cmd /c \"ssh-keygen -Y verify -f ..\\..\\pinned_signers -I " + newest.signer()
                                + " -n kaiji-release -s tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt\"",
                        good()),
                step("sums", sums, unchanged("", "")),
                isOnly()
                        ? step("kept-one", "(Get-FileHash tagmanifest-sha256.txt).Hash.ToLower()", first.fingerprint())
                        : step("kept", "(Select-String " + first.fingerprint() + " history-sha256.txt).Line", kept()));
    }

    private boolean isOnly() {
        return first.equals(newest);
    }

    private String good() {
        return "Good \"kaiji-release\" signature for " + newest.signer() + " with ED25519 key " + newest.key();
    }

    private String unchanged(String before, String after) {
        return context.seals().all().stream()
                .map(seal -> "unchanged " + before + seal.release() + after)
                .collect(Collectors.joining("\n"));
    }

    private String kept() {
        return first.fingerprint() + "  ../" + first.release() + "/tagmanifest-sha256.txt";
    }

    private VerifyPage.Step step(String what, String command, String prints) {
        return new VerifyPage.Step(context.phrase("verify.step." + what), command, prints);
    }
}
