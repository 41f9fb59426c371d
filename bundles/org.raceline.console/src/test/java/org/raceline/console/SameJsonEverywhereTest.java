package org.raceline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** JSON is for programs: the same on every computer, in each of forty time zones and each of three languages. */
@Isolated("the zone and the language of the virtual machine are changed")
class SameJsonEverywhereTest {
    private static final List<String> ZONES = Arrays.stream(TimeZone.getAvailableIDs()).filter(id -> id.contains("/")).toList();
    private static final int MANY = 40;
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("tr-TR"), Locale.forLanguageTag("ar-EG-u-nu-arab"), Locale.forLanguageTag("fa-IR-u-ca-persian-nu-arabext"));

    @TempDir
    Path home;

    private String answers(Run run) {
        StringBuilder all = new StringBuilder();
        for (List<String> words : List.of(List.of("scorecard"), List.of("metric", "orders", "revenue"), List.of("funnel"), List.of("attribution"), List.of("catalogue"))) {
            List<String> command = new ArrayList<>(words);
            command.addAll(List.of("--format", "json", "--workspace", home.resolve("w").toString()));
            all.append(run.words(command.toArray(String[]::new)));
        }
        return all.toString();
    }

    @Test
    void jsonDoesNotDependOnTheComputer() {
        TimeZone zone = TimeZone.getDefault();
        Locale language = Locale.getDefault();
        Run run = new Run(home);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            Locale.setDefault(Locale.ROOT);
            String expected = answers(run);
            assertThat(expected).contains("\"value\"");
            for (int i = 0; i < MANY; i++) {
                TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(i * ZONES.size() / MANY)));
                for (Locale one : LANGUAGES) {
                    Locale.setDefault(one);
                    assertThat(answers(run)).as("%s, %s", TimeZone.getDefault().getID(), one).isEqualTo(expected);
                }
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(language);
        }
    }
}
