package dev.kaiji.site;

import dev.kaiji.load.LoadedRecord;
import dev.kaiji.load.LoadedRelease;
import dev.kaiji.load.SourceFile;
import dev.kaiji.model.ReleaseId;
import dev.kaiji.seal.Approval;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which files an approval covers: the draft, what beside it is sealed or decides what is sealed ({@code site.yaml}, {@code allowed_signers},
 * {@code redacted.tsv}), and the newest release's tag manifest, whose digest is that release's fingerprint.
 */
final class Approvals {
    private static final String DRAFT = "draft/";
    private static final Set<String> BESIDE = Set.of("site.yaml", "allowed_signers", "redacted.tsv");

    private Approvals() {}

    /** Empty where there is no draft. */
    static Optional<Approval> of(List<SourceFile> content, LoadedRecord record) {
        var previous = record.releases().stream()
                .map(LoadedRelease::release)
                .reduce((earlier, later) -> later)
                .map(newest -> seal(newest.id()))
                .orElse("");
        var covered = new TreeMap<String, byte[]>();
        for (SourceFile file : content) {
            boolean typed = file.name().startsWith(DRAFT) || BESIDE.contains(file.name());
            if (!file.isLink() && (typed || file.name().equals(previous))) {
                covered.put(file.name(), file.bytes());
            }
        }
        return record.draft().map(draft -> Approval.of(covered));
    }

    private static String seal(ReleaseId id) {
        return "releases/" + id + "/tagmanifest-sha256.txt";
    }
}
