package org.raceline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** {@code COMMANDS.md} shows what each command really answers: its examples are run, in their order, on one workspace. */
class CommandsDocumentTest {
    private static final Path DOCUMENT = Path.of(System.getProperty("basedir", "."), "COMMANDS.md");
    private static final Pattern EXAMPLE = Pattern.compile("```sh\n(raceline [^\n]+)\n```\n+```json\n(.+?)\n```", Pattern.DOTALL);
    private static final String ADA = "/home/ada";

    @TempDir
    Path home;

    private record Example(String command, String answer) {
    }

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(Files.readString(DOCUMENT));
        while (matcher.find()) {
            examples.add(new Example(matcher.group(1), matcher.group(2)));
        }
        return examples;
    }

    @TestFactory
    List<DynamicTest> theExamplesAreWhatTheCommandsAnswer() throws IOException {
        Run run = new Run(home);
        run.plugins = Optional.of(new Shelf());
        run.export("orders.csv", "1,2026-09-03,10.00", "2,2026-10-05,30.00", "3,2026-10-06,20.00", "4,2026-10-31,20.10", "5,2026-10-31", "total,,80.10");
        run.export("corrected.csv", "5,2026-10-31,12.00");
        Files.writeString(home.resolve("eurofxref-hist.csv"), "unread");
        Files.writeString(home.resolve("bad.yaml"), "metrics:\n  bad: visits\n");
        Files.writeString(home.resolve("loyalty.yaml"), "loyalty Loyalty\n");
        return examples().stream().map(example -> dynamicTest(example.command(), () -> {
            String out = run.typed(example.command().substring("raceline ".length()).replace(ADA, home.toString()) + "\n", "batch", "-", "--format", "json").out();
            assertThat(out.replace(home.toString(), ADA).strip()).isEqualTo(onOneLine(example.answer()));
        })).toList();
    }

    @Test
    void everyCommandIsShown() throws IOException {
        List<String> shown = examples().stream().map(Example::command).toList();
        String help = new Run(home).words("--help").out();
        List<String> commands = help.substring(help.indexOf("Commands:\n") + 10, help.indexOf("\n\nA period")).lines()
                .filter(line -> line.matches(" {2}\\S.*")).map(line -> line.strip().split(" {2,}")[0]).toList();
        assertThat(commands).hasSize(53).filteredOn(command -> !command.equals("batch"))
                .allSatisfy(command -> assertThat(shown).anyMatch(s -> s.startsWith("raceline " + command + " ")));
    }

    /** Takes out the blanks between the parts of a document; those inside of texts stay. */
    private static String onOneLine(String json) {
        StringBuilder line = new StringBuilder();
        boolean text = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '"' && json.charAt(i - 1) != '\\') {
                text = !text;
            }
            if (text || !Character.isWhitespace(c)) {
                line.append(c);
            }
        }
        return line.toString();
    }
}
