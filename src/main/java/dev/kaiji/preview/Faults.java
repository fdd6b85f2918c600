package dev.kaiji.preview;

import dev.kaiji.render.TemplateFault;
import java.io.IOException;

/** What went wrong besides the content, as one text to show. */
final class Faults {
    private Faults() {}

    /** The message without FreeMarker's tips, which follow a line of dashes. */
    static String of(Throwable fault) {
        if (fault instanceof TemplateFault) {
            return String.valueOf(fault.getMessage()).split("\\R\\R?----", 2)[0].strip();
        }
        var stack = fault.getStackTrace();
        return fault + (stack.length == 0 ? "" : " at " + stack[0]);
    }

    static String unreadable(IOException fault) {
        return fault.getMessage() + ": " + fault.getClass().getSimpleName();
    }
}
