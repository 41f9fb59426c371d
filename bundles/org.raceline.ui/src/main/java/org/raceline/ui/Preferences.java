package org.raceline.ui;

/** What the user prefers in every workspace. On the user interface's thread. */
public interface Preferences {

    /** What can be preferred. An empty value means: as is usual. */
    enum Preference {
        /** {@code light}, {@code dark} or {@code system}. */ THEME,
        /** {@code en}, {@code ru}, {@code fa}; holds from the next start on. */ LANGUAGE,
        /** {@code gregorian}, {@code persian}; holds from the next start on. */ CALENDAR,
        /** {@code latn}, {@code arabext}; holds from the next start on. */ DIGITS,
        /** {@code left-to-right}: time runs so on the axes of charts, whatever the language; holds from the next start on. */ TIME,
        /** {@code off}: nothing moves by itself. */ MOTION,
        /** Id of the {@link PeriodChoice} that a workspace starts with. */ PERIOD;

        /** Whether it holds only once the window is opened again. */
        public boolean needsRestart() {
            return this == LANGUAGE || this == CALENDAR || this == DIGITS || this == TIME;
        }
    }

    /** Empty where nothing was chosen. */
    String get(Preference preference);

    /** Holds at once, or from the next start on; kept by itself. */
    void set(Preference preference, String value);

    /** Opens the window again; what is at work ends first, and nothing is lost. */
    void restart();
}
