package org.raceline.ui;

/** What a file is called that the user is asked to save. */
public final class FileName {
    private FileName() {
    }

    /** A title without what some system does not take in names of files; never empty, and without an ending. */
    public static String of(String title) {
        String name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip();
        return name.isEmpty() ? "raceline" : name;
    }
}
