package org.raceline.standalone;

import java.util.List;
import java.util.Locale;
import org.raceline.console.Console;
import org.raceline.console.Terminal;

/** {@code java --module-path … -m org.raceline.standalone/org.raceline.standalone.Main scorecard}. */
public final class Main {
    private Main() {
    }

    /** Ends the virtual machine with the command's exit status. */
    public static void main(String[] words) {
        // Every sentence is in English so far, and a number reads as the sentence around it.
        Locale locale = Locale.ENGLISH;
        System.exit(new Console(new Composition(locale).collaborators(), Terminal.ofProcess(locale)).run(List.of(words)));
    }
}
