package org.raceline.engine.internal;

/**
 * What foreign code threw, told without its message: that may quote a record and so a person.
 */
public final class ForeignFault {
    private static final int FRAMES = 12;

    private ForeignFault() {
    }

    /** The kind of the fault and the place, in a few words. */
    public static String summary(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        return frames.length == 0 ? thrown.getClass().getName() : Sentences.text("fault.at", thrown.getClass().getName(), frames[0].toString());
    }

    /** For the log: kinds and places of the fault and its causes. */
    public static String trace(String headline, Throwable thrown) {
        StringBuilder text = new StringBuilder(headline);
        int depth = 0;
        for (Throwable each = thrown; each != null && depth < 5; each = each.getCause(), depth++) {
            text.append(System.lineSeparator()).append(each.getClass().getName());
            StackTraceElement[] frames = each.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append(System.lineSeparator()).append("    ").append(frames[i]);
            }
        }
        return text.toString();
    }
}
