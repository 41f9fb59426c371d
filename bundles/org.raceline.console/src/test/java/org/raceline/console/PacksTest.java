package org.raceline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.console.Run.Result;

/** KPI packs and settings of a workspace, by command. */
class PacksTest {
    @TempDir
    Path home;
    private Run run;

    @BeforeEach
    void start() {
        run = new Run(home);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text).toString();
    }

    @Test
    void aPackIsAddedListedAndTakenAway() throws IOException {
        String pack = file("loyalty.yaml", "loyalty Loyalty");
        assertThat(run.words("catalogue", "packs").out()).contains("raceline catalogue add");
        assertThat(run.words("catalogue", "add", pack).out()).contains("loyalty", "points_per_order");
        assertThat(run.words("catalogue", "remove", "other").status()).isEqualTo(2);
        assertThat(run.words("catalogue").status()).as("the list of KPIs is still there").isZero();
    }

    @Test
    void aWrongPackIsNotAddedAndItsLinesAreNamed() throws IOException {
        String pack = file("bad.yaml", "loyalty bad");
        for (String verb : new String[] {"check", "add"}) {
            Result wrong = run.words("catalogue", verb, pack);
            assertThat(wrong.status()).isEqualTo(2);
            assertThat(wrong.out()).isEqualTo("Line 4: There is no metric \"bad\". Name another one.\n");
        }
        assertThat(run.words("catalogue", "packs").out()).contains("raceline catalogue add");
    }

    @Test
    void theFirstDayOfWeeksIsASetting() {
        assertThat(run.words("settings", "list").out()).contains("week-start  usual");
        assertThat(run.words("settings", "set", "week-start", "sunday").out()).contains("week-start  sunday");
        assertThat(run.words("settings", "set", "week-start", "usual").out()).contains("week-start  usual");
        Result unknown = run.words("settings", "set", "week-start", "someday");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("monday, tuesday");
        assertThat(run.words("settings", "set", "moon", "full").err()).contains("week-start");
    }
}
