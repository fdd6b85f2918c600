package dev.kaiji.seal;

import java.util.Locale;

/**
 * Something that verification found, naming the release and the file.
 *
 * @param release the folder's name; empty where the finding is of the record as a whole
 * @param file path below the release's folder; empty where it is of the release as a whole
 * @param reason what was expected and what was found
 */
public record Finding(Kind kind, String release, String file, Reason reason) {
    public Finding {
        release = Reason.printable(release);
        file = Reason.printable(file);
    }

    /** What kinds of finding there are; a notice does not break the record. */
    public enum Kind {
        ALTERED,
        MISSING,
        EXTRA,
        BAD_NAME,
        BAD_LINE,
        LINK,
        BAD_BAG,
        HISTORY_BROKEN,
        HISTORY_MISSING,
        ORDER,
        SEQUENCE,
        SIGNATURE,
        UNSIGNED,
        KEY_UNAUTHORISED,
        PIN_ABSENT,
        FORK,
        TIMESTAMP_WRONG,
        OVERDUE,
        REDACTED,
        LEFTOVER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean isNotice() {
            return this == OVERDUE || this == REDACTED || this == LEFTOVER;
        }
    }
}
