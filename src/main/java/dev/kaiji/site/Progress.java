package dev.kaiji.site;

/** Told when a stage of the build is done, so that the command line can say so and time it. */
public interface Progress {
    /** @param count files read, releases checked, releases compared, files made and written */
    void done(Stage stage, int count);

    /** For nobody. */
    static Progress none() {
        return (stage, count) -> {};
    }

    /** The stages of a build, in their order. */
    enum Stage {
        READ,
        CHECK,
        COMPARE,
        WRITE
    }
}
