package dev.kaiji.site;

import dev.kaiji.output.PlannedFile;

/** Told when a stage of the build is done, so that the command line can say so and time it. */
public interface Progress {
    /** @param count files read, releases checked, releases compared, files made and written */
    void done(Stage stage, int count);

    /** The same file, its making counted among those of its part of the site. */
    default PlannedFile counted(Part part, PlannedFile file) {
        return file;
    }

    /** For nobody. */
    static Progress none() {
        return (stage, count) -> {};
    }

    /** The stages of a build, in their order. */
    enum Stage {
        READ,
        CHECK,
        COMPARE,
        WRITE,
        /** In place of all others: the site that lies there is the one that would be written. */
        PROVE
    }

    /** What files are made and written side by side. */
    enum Part {
        PAGES,
        DOCUMENTS,
        DATA,
        PICTURES,
        RECORD
    }
}
