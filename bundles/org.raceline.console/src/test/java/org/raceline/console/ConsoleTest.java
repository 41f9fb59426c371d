package org.raceline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raceline.console.Run.Result;

/** Help, and what is said of words that cannot be understood or carried out. */
class ConsoleTest {
    @TempDir
    Path home;
    private Run run;

    @BeforeEach
    void start() {
        run = new Run(home);
    }

    @Test
    void theOverviewListsEveryCommandAndEveryCommonOption() {
        Result help = run.words("--help");
        assertThat(help.status()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out().lines()).contains("Usage: raceline COMMAND [WORDS] [OPTIONS]");
        assertThat(help.out()).contains("demo ", "import ", "imports ", "imports undo ", "scorecard ", "metric ", "explain ", "funnel ", "sources ", "connectors ",
                "catalogue ", "quarantine list ", "quarantine export ", "quarantine retry ", "report ", "install ", "uninstall ", "plugins ", "batch ",
                "--workspace=DIR", "--format=text|json|csv", "--verbose", "--help", "--version", "last-30-days", "Exit status");
        assertThat(run.opened).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "demo|", "import|FILE --connector=ID --source=NAME --mapping=PROFILE --currency=ISO --zone=ID --locale=TAG --first-day=DATE --set=KEY=VALUE --alone --dry-run", "imports|undo",
        "imports undo|IMPORT", "scorecard|--period=P --compare=previous", "metric|ID --period=P --grain=total --by=DIM[,DIM] --filter=DIM=VALUE --include-excluded",
        "explain|METRIC --period=P --filter=DIM=VALUE --include-excluded", "funnel|--period=P", "sources|", "connectors|", "catalogue|ID", "mapping list|", "mapping suggest|TABLE --locale=TAG --output=FILE", "mapping check|PROFILE [TABLE]", "quarantine list|IMPORT", "quarantine export|IMPORT --output=FILE",
        "quarantine retry|IMPORT [REPAIRED] --dry-run", "report|-o, --output=FILE --format=html --period=P --compare=previous",
        "install|FROM --only=ID", "uninstall|PLUGIN", "plugins|", "batch|FILE"})
    void theHelpOfACommandNamesWhatItTakes(String command, String words) {
        String[] asked = (command + " --help").split(" ");
        Result help = run.words(asked);
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("Usage: raceline " + command);
        assertThat(Arrays.asList((words == null ? "" : words).split(" "))).allMatch(help.out()::contains);
        assertThat(help.out()).contains("--workspace=DIR", "--verbose", "--help", "--version");
    }

    @Test
    void aWordThatNeedsAnotherListsThem() {
        assertThat(run.words("quarantine", "--help").out()).contains("quarantine list ", "quarantine export ", "quarantine retry ").doesNotContain("scorecard");
        Result alone = run.words("quarantine");
        assertThat(alone.status()).isEqualTo(2);
        assertThat(alone.err()).isEqualTo("raceline: \"quarantine\" needs one more word. See: raceline quarantine --help\n");
    }

    @Test
    void theVersionIsAnsweredEverywhere() {
        assertThat(run.words("--version")).isEqualTo(new Result(0, "raceline 1.2.3\n", ""));
        assertThat(run.words("scorecard", "--version").out()).isEqualTo("raceline 1.2.3\n");
    }

    @Test
    void withoutACommandTheHelpIsShownAndNothingIsDone() {
        assertThat(run.words().status()).isEqualTo(2);
        assertThat(run.words().out()).contains("Usage: raceline COMMAND");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "scorcard|There is no command \"scorcard\". See: raceline --help",
        "--nonsense|There is no option \"--nonsense\" here. See: raceline --help",
        "scorecard --perod 2026|There is no option \"--perod\" here. See: raceline scorecard --help",
        "scorecard 2026|The word \"2026\" is one too many. See: raceline scorecard --help",
        "scorecard --period|The option --period needs a value. See: raceline scorecard --help",
        "scorecard --period 2025 --period 2026|The option --period is given twice. See: raceline scorecard --help",
        "metric|ID is missing. See: raceline metric --help",
        "imports undo|IMPORT is missing. See: raceline imports undo --help",
        "scorecard --compare next|--compare cannot be \"next\", only one of: previous, year, none. See: raceline scorecard --help",
        "sources --format xml|--format cannot be \"xml\", only one of: text, json, csv. See: raceline sources --help"})
    void aMistakeIsSaidInOneLineWithAHint(String words, String line) {
        Result result = run.words(words.split(" "));
        assertThat(result).isEqualTo(new Result(2, "", "raceline: " + line + "\n"));
    }

    @Test
    void aPeriodThatIsNoneIsExplained() {
        Result result = run.words("scorecard", "--period", "2026-13");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).startsWith("raceline: \"2026-13\" is no period; periods look like 2026, ").hasLineCount(1);
    }

    @Test
    void aFailureIsALineAndInJsonAnAnswerToo() {
        Result text = run.words("scorecard", "--workspace", home.resolve("held").toString());
        assertThat(text).isEqualTo(new Result(2, "", "raceline: Another program holds it. Close that first.\n"));
        Result json = run.words("scorecard", "--workspace", home.resolve("held").toString(), "--format", "json");
        assertThat(json.out()).isEqualTo("{\"error\":\"Another program holds it.\",\"remedy\":\"Close that first.\"}\n");
        assertThat(json.err()).isEqualTo(text.err());
    }

    @Test
    void whereItAroseIsToldOnlyToThoseWhoAsk() {
        String broken = home.resolve("broken").toString();
        Result plain = run.words("scorecard", "--workspace", broken);
        assertThat(plain.err()).hasLineCount(1).contains("java.lang.IllegalStateException").contains("--verbose").doesNotContain("a@b.example");
        assertThat(run.words("scorecard", "--workspace", broken, "--verbose").err()).contains("\tat org.raceline.console");
    }

    @Test
    void whatTheStoreSaysIsPassedOn() {
        assertThat(run.words("scorecard", "--workspace", home.resolve("full").toString()).err()).startsWith("raceline: The disk is full. ").hasLineCount(1);
    }

    @Test
    void aWorkspaceThatDoesNotCloseIsNoSuccess() {
        Result result = run.words("sources", "--workspace", home.resolve("stuck").toString(), "--format", "json");
        assertThat(result.out()).isEqualTo("{\"sources\":[]}\n");
        assertThat(result.err()).hasLineCount(1).contains("java.lang.IllegalStateException");
        assertThat(result.status()).isEqualTo(2);
    }

    @Test
    void anAnswerThatCannotBeWrittenIsNoSuccess() {
        run.full = true;
        assertThat(run.words("connectors").status()).isEqualTo(2);
    }

    @Test
    void optionsMayStandBeforeTheCommand() {
        Result result = run.words("--workspace", home.resolve("other").toString(), "--format", "json", "sources");
        assertThat(result).isEqualTo(new Result(0, "{\"sources\":[]}\n", ""));
        assertThat(run.workspaces).containsOnlyKeys(home.resolve("other"));
    }

    @Test
    void withoutAWorkspaceTheUsersOwnIsTaken() {
        run.words("sources");
        assertThat(run.workspaces).containsOnlyKeys(home.resolve("own"));
        assertThat(run.workspaces.get(home.resolve("own")).closed).isTrue();
    }

    @Test
    void aWordThatStartsWithAnAtSignIsNotReplacedByWhatAFileHolds() throws IOException {
        Path words = Files.writeString(home.resolve("words"), "--version");
        assertThat(run.words("catalogue", "@" + words).err()).isEqualTo("raceline: There is no metric \"@" + words + "\". \"raceline catalogue\" lists them all.\n");
    }
}
