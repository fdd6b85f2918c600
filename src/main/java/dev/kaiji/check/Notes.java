package dev.kaiji.check;

import dev.kaiji.model.ChangeNote;

/** Where a note stands among those of its release. */
final class Notes {
    private Notes() {}

    /** The way to a note within {@code release.changes}. */
    static String[] way(Case release, ChangeNote note) {
        return new String[] {Integer.toString(release.release().changes().indexOf(note))};
    }

    static String[] way(Case release, ChangeNote note, int fact) {
        return new String[] {
            Integer.toString(release.release().changes().indexOf(note)), "facts", Integer.toString(fact)
        };
    }
}
