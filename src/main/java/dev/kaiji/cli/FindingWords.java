package dev.kaiji.cli;

import dev.kaiji.model.Language;
import dev.kaiji.model.Phrases;
import dev.kaiji.seal.Finding;
import dev.kaiji.seal.Reason;

/** What verification finds, in the words of one language: {@code altered: its SHA-256 is …}. */
final class FindingWords {
    private final Phrases words;

    private FindingWords(Phrases words) {
        this.words = words;
    }

    static FindingWords in(Language language) {
        return new FindingWords(Words.read("findings", language));
    }

    /** {@code altered: its SHA-256 is 71…, the manifest says 9a…}. */
    String message(Finding finding) {
        return kind(finding.kind()) + ": " + reason(finding.reason());
    }

    String kind(Finding.Kind kind) {
        return words.get("kind." + kind.code());
    }

    String reason(Reason reason) {
        return words.get(reason.key(), reason.values());
    }
}
