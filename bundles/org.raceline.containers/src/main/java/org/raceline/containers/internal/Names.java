package org.raceline.containers.internal;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names that others chose, made fit to be shown: no folders, no control characters, not endless. */
final class Names {
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\uFFFD]");
    private static final int LONGEST = 200;

    private Names() {
    }

    /** The last part of a path. */
    static String last(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return clean(name).isBlank() || name.equals("..") || name.equals(".") ? "file" : clean(name);
    }

    static String clean(String name) {
        String fit = UNFIT.matcher(name).replaceAll("_");
        return fit.length() <= LONGEST ? fit : fit.substring(0, LONGEST / 2) + "…" + fit.substring(fit.length() - LONGEST / 2);
    }

    static String without(String name, String... extensions) {
        for (String extension : extensions) {
            if (name.length() > extension.length() && name.toLowerCase(Locale.ROOT).endsWith(extension)) {
                return name.substring(0, name.length() - extension.length());
            }
        }
        return name;
    }

    /** Whether an operating system put it beside the user's files. */
    static boolean isClutter(String path) {
        String name = last(path).toLowerCase(Locale.ROOT);
        return path.startsWith("__MACOSX/") || name.startsWith("._") || name.equals(".ds_store") || name.equals("thumbs.db") || name.equals("desktop.ini");
    }
}
