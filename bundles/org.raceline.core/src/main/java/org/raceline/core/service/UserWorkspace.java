package org.raceline.core.service;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The workspace of a client that is told none: one for each user, where the operating system keeps the data of programs. */
public final class UserWorkspace {
    private UserWorkspace() {
    }

    /**
     * The directory; it need not exist.
     *
     * @param environment of the process
     * @param system      the operating system's name as Java gives it
     * @param home        the user's own directory
     */
    public static Path directory(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return given(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local")).resolve("Raceline").resolve("workspace");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Raceline").resolve("workspace");
        }
        return given(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share")).resolve("raceline").resolve("workspace");
    }

    private static Path given(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isEmpty() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }
}
