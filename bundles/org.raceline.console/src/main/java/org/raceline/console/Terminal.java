package org.raceline.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/**
 * Where words come from and answers go.
 *
 * @param colour   whether answers in text may be coloured
 * @param progress whether somebody watches {@code err}, so that it may show how far long work is
 * @param locale   language and number style of text for people; JSON and CSV do not depend on it
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, boolean colour, boolean progress, Locale locale) {
    public Terminal {
        Objects.requireNonNull(in);
        Objects.requireNonNull(out);
        Objects.requireNonNull(err);
        Objects.requireNonNull(locale);
    }

    /** The streams of this process. What is not shown on a terminal is written in UTF-8. */
    public static Terminal ofProcess(Locale locale) {
        java.io.Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        Charset charset = terminal ? console.charset() : StandardCharsets.UTF_8;
        if (charset.equals(StandardCharsets.US_ASCII)) {
            charset = StandardCharsets.UTF_8;
        }
        return new Terminal(System.in, stream(FileDescriptor.out, charset), stream(FileDescriptor.err, charset),
                terminal && System.getenv().getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(System.getenv("TERM")),
                terminal && isErrorShown(), locale);
    }

    private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
        return new PrintStream(new FileOutputStream(descriptor), false, charset);
    }

    /** {@link java.io.Console} speaks of input and output only; where the system tells, standard error is asked as well. */
    private static boolean isErrorShown() {
        Path error = Path.of("/proc/self/fd/2");
        try {
            return !Files.isSymbolicLink(error) || Files.readSymbolicLink(error).startsWith("/dev");
        } catch (IOException unknown) {
            return false;
        }
    }
}
