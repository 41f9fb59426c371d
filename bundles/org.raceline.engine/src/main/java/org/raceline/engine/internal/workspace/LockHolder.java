package org.raceline.engine.internal.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Who holds a workspace: program, process, computer, since when. */
record LockHolder(String program, String process, String host, String since) {
    private static final Path LINUX_HOST_NAME = Path.of("/proc/sys/kernel/hostname");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    static LockHolder here(String program, Instant since) {
        return new LockHolder(program, Long.toString(ProcessHandle.current().pid()), hostName(), since.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Without asking the network: that may take seconds. */
    private static String hostName() {
        try {
            return Files.readString(LINUX_HOST_NAME).strip();
        } catch (IOException notLinux) {
            Map<String, String> environment = System.getenv();
            return environment.getOrDefault("COMPUTERNAME", environment.getOrDefault("HOSTNAME", "localhost"));
        }
    }

    /** With the digits of a language. */
    String since(Locale language) {
        try {
            return MINUTE.withDecimalStyle(DecimalStyle.of(language)).format(Instant.parse(since));
        } catch (RuntimeException unknown) {
            return since;
        }
    }

    String text() {
        return "program=" + program + "\nprocess=" + process + "\nhost=" + host + "\nsince=" + since + "\n";
    }

    /** What is missing, because the holder has not written it yet, is a question mark. */
    static LockHolder parse(String text) {
        Map<String, String> values = text.lines().filter(line -> line.indexOf('=') > 0)
                .collect(Collectors.toMap(line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1), (first, again) -> first));
        return new LockHolder(values.getOrDefault("program", "?"), values.getOrDefault("process", "?"), values.getOrDefault("host", "?"),
                values.getOrDefault("since", "?"));
    }
}
