package org.raceline.standalone;

import java.util.List;
import java.util.Locale;
import org.raceline.console.Console;
import org.raceline.console.Terminal;
import org.raceline.format.Languages;

/** {@code java --module-path … -m org.raceline.standalone/org.raceline.standalone.Main scorecard}. */
public final class Main {
    private Main() {
    }

    /** Ends the virtual machine with the command's exit status. */
    public static void main(String[] words) {
        Locale locale = Languages.spoken(Locale.getDefault());
        // Sentences of modules that are told no language are in that of the process.
        Locale.setDefault(locale);
        System.exit(new Console(new Composition(locale).collaborators(), Terminal.ofProcess(locale)).run(List.of(words)));
    }
}
