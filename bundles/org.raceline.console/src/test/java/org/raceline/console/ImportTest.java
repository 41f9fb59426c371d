package org.raceline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raceline.console.Run.Result;
import org.raceline.core.service.ImportRequest;

/** Files in, imports listed and undone, bad records out and in again. */
class ImportTest {
    @TempDir
    Path home;
    private Run run;

    @BeforeEach
    void start() {
        run = new Run(home);
    }

    private LittleWorkspace own() {
        return run.workspaces.get(home.resolve("own"));
    }

    @Test
    void theJsonSaysWhatBecameOfEveryLine() {
        Result result = run.words("import", run.export("orders.csv", "1,2026-10-30,10", "2,2026-11-02,20", "3,2026-11-03", "total,,30"), "--format", "json");
        assertThat(result.out()).isEqualTo("{\"files\":[{\"file\":\"orders.csv\",\"connector\":\"shop.little\",\"status\":\"imported\",\"import\":\"i1\","
                + "\"records\":{\"touchpoints\":2,\"observations\":0},\"lines\":{\"total\":5,\"header\":1,\"loaded\":2,\"quarantined\":1,\"skipped\":1},"
                + "\"quarantined\":1,\"skipped\":[{\"reason\":\"totals row\",\"lines\":1}],\"unchanged\":0,\"replaced\":0,"
                + "\"period\":{\"from\":\"2026-10-30\",\"to\":\"2026-11-02\"},\"totals\":[{\"metric\":\"gross_sales\",\"stated\":\"30\",\"loaded\":\"30\"}],"
                + "\"issues\":[{\"severity\":\"error\",\"line\":4,\"what\":\"The order has no amount.\",\"remedy\":\"Add it.\"}]}]}\n");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void peopleReadABlockForEachFile() {
        Result result = run.words("import", run.export("orders.csv", "1,2026-10-30,10", "2,2026-11-02,20", "3,2026-11-03", "total,,30"), home.resolve("none.csv").toString());
        assertThat(result.out()).isEqualTo("""
                orders.csv
                  imported · Little shop (shop.little)
                  Import i1 into Little shop
                  Days: Oct 30 – Nov 2, 2026
                  Facts: touchpoints 2, figures 0
                  Lines: 5 = header 1 + loaded 2 + rejected 1 + skipped 1
                  Skipped: totals row (1)
                  Gross sales: the file says 30, loaded 30
                  Rejected records: 1. See: raceline quarantine list i1
                  Line 4: The order has no amount. Add it.

                none.csv
                  refused
                  It cannot be read. Look at its name.
                """.replace("Oct 30 – Nov 2", "Oct 30\u2009–\u2009Nov 2"));
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void csvHoldsOneRowForEachFile() {
        Result result = run.words("import", run.export("=orders.csv", "1,2026-10-30,10"), "--format", "csv");
        assertThat(result.out()).isEqualTo("""
                file,connector,status,import,touchpoints,observations,lines,header,loaded,lines_quarantined,lines_skipped,quarantined,unchanged,replaced,from,to
                '=orders.csv,shop.little,imported,i1,1,0,2,1,1,0,0,0,0,0,2026-10-30,2026-10-30
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"good;0", "good good;0", "good bad;1", "unknown;2", "unknown unknown;2", "good unknown;1", "asking;1", "asking unknown;1", "missing;2"})
    void theStatusTellsWhetherEverythingIsIn(String files, int status) {
        Map<String, String> paths = Map.of("good", run.export("good.csv", "1,2026-11-01,5"), "bad", run.export("bad.csv", "1,2026-11-01"),
                "asking", run.export("asking.csv", "1,2026-11-01,?5"), "unknown", write("unknown.csv"), "missing", home.resolve("missing.csv").toString());
        String words = "import";
        for (String file : files.split(" ")) {
            words += " " + paths.get(file);
        }
        assertThat(run.words(words.split(" ")).status()).isEqualTo(status);
    }

    private String write(String name) {
        try {
            return Files.writeString(home.resolve(name), "<html>").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSameFileAgainIsUnchangedAndAFileThatAsksIsAnswered() {
        String file = run.export("orders.csv", "1,2026-11-01,?5");
        assertThat(run.words("import", file, "--format", "json").out()).contains("\"connector\":null,\"status\":\"needs-input\",\"import\":null", "\"period\":null", "\"line\":null");
        assertThat(run.words("import", file, "--currency", "eur", "--format", "json").out()).contains("\"status\":\"imported\"");
        Result again = run.words("import", file, "--currency", "EUR", "--format", "json");
        assertThat(again.out()).contains("\"status\":\"unchanged\"");
        assertThat(again.status()).isZero();
    }

    @Test
    void whatTheUserSaysReachesTheImport() {
        run.words("import", run.export("orders.csv"), "--connector", "shop.little", "--source", "My shop", "--currency", "CLP", "--zone", "America/Santiago",
                "--locale", "es_CL", "--first-day", "2026-01-31", "--set", "leadEvents=a=b", "--alone", "--dry-run");
        ImportRequest request = own().requests.getFirst();
        assertThat(request.connector()).contains("shop.little");
        assertThat(request.source()).contains("My shop");
        assertThat(request.currency()).contains("CLP");
        assertThat(request.zone()).contains(ZoneId.of("America/Santiago"));
        assertThat(request.locale()).contains(Locale.of("es", "CL"));
        assertThat(request.firstDay()).contains(LocalDate.of(2026, 1, 31));
        assertThat(request.settings()).containsExactly(Map.entry("leadEvents", "a=b"));
        assertThat(request.dryRun()).isTrue();
        assertThat(request.alone()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--currency EURO|\"EURO\" is no ISO 4217 currency code", "--zone Berlin|\"Berlin\" is no time zone", "--locale d|\"d\" is no language tag",
        "--first-day 31.1.2026|\"31.1.2026\" is no day", "--set leadEvents|\"leadEvents\" is no setting", "--connector shop.none|There is no connector \"shop.none\"."})
    void whatIsNotUnderstoodImportsNothing(String options, String line) {
        Result result = run.words(("import " + run.export("orders.csv", "1,2026-11-01,5") + " " + options).split(" "));
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1).startsWith("raceline: " + line);
        assertThat(run.workspaces.values()).allMatch(w -> w.list().isEmpty());
    }

    @Test
    void aFileWithManyBadRecordsShowsTheFirstTen() {
        String[] rows = new String[25];
        Arrays.fill(rows, "1,2026-11-01");
        Result result = run.words("import", run.export("bad.csv", rows));
        assertThat(result.out()).contains("Line 11: ").doesNotContain("Line 12: ").contains("… and 15 more; see: raceline quarantine list i1");
    }

    @Test
    void importsAreListedAndUndone() {
        assertThat(run.words("imports").out()).isEqualTo("Nothing was imported yet. Import the exports of your tools with \"raceline import FILE…\", or try the sample shop: raceline demo\n");
        run.words("import", run.export("orders.csv", "1,2026-11-01,5"));
        assertThat(run.words("imports").out()).isEqualTo("""
                Import  Imported              File        Connector    Touchpoints  Figures  Rejected  Period       Undone
                i1      2026-11-22 12:00 UTC  orders.csv  shop.little            1        0         0  Nov 1, 2026
                """);
        assertThat(run.words("imports", "undo", "i1", "--format", "json").out()).isEqualTo("{\"imports\":[{\"import\":\"i1\",\"at\":\"2026-11-22T12:00:00Z\","
                + "\"file\":\"orders.csv\",\"connector\":\"shop.little\",\"source\":\"shop.little-1\",\"records\":{\"touchpoints\":1,\"observations\":0},"
                + "\"lines\":{\"total\":2,\"header\":1,\"loaded\":1,\"quarantined\":0,\"skipped\":0},\"quarantined\":0,\"unchanged\":0,\"replaced\":0,"
                + "\"period\":{\"from\":\"2026-11-01\",\"to\":\"2026-11-01\"},\"repairs\":null,\"repaired\":null,\"undone\":\"2026-11-22T12:00:00Z\"}]}\n");
        assertThat(own().orders).isEmpty();
        assertThat(run.words("imports", "undo", "i7")).isEqualTo(new Result(2, "", "raceline: There is no import i7. Look at the list.\n"));
    }

    @Test
    void rejectedRecordsAreListedExportedRepairedAndReadAgainInTheirPlaces() throws IOException {
        run.words("import", run.export("orders.csv", "22,2026-11-02", "1,2026-11-01,5"));
        assertThat(run.words("quarantine", "list", "i1", "--format", "json").out()).isEqualTo("{\"quarantine\":[{\"import\":\"i1\",\"file\":\"orders.csv\",\"line\":2,"
                + "\"last\":2,\"column\":null,\"what\":\"The order has no amount.\",\"remedy\":\"Add it.\",\"masked\":\"xx,xxxx-xx-xx\",\"repaired\":null}]}\n");
        assertThat(run.words("quarantine", "list").out()).isEqualTo("""
                orders.csv, line 2 (import i1)
                  The order has no amount. Add it.
                  xx,xxxx-xx-xx
                """);
        Path repaired = home.resolve("repaired.csv");
        Path reasons = home.resolve("repaired.csv.reasons.csv");
        assertThat(run.words("quarantine", "export", "i1", "-o", repaired.toString()).out()).isEqualTo("Written:\n  " + repaired + "\n  " + reasons + "\n");
        assertThat(repaired).content().isEqualTo("key,day,amount\n22,2026-11-02\n");
        assertThat(reasons).content().isEqualTo("line,last,file,file_line,column,what,remedy\n2,2,orders.csv,2,,The order has no amount.,Add it.\n");
        if (repaired.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(List.of(repaired, reasons)).allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
        }
        Files.writeString(repaired, "key,day,amount\n22,2026-11-02,7\n");
        assertThat(run.words("quarantine", "retry", "i1", repaired.toString(), "--dry-run").out()).contains("orders.csv\n  imported").endsWith("this was a dry run.\n");
        assertThat(own().orders).extracting(LittleWorkspace.Order::key).containsExactly("1");
        assertThat(run.words("quarantine", "retry", "i1", repaired.toString()).status()).isZero();
        assertThat(own().orders).extracting(LittleWorkspace.Order::key).containsExactly("22", "1");
        assertThat(run.words("quarantine", "list").out()).isEqualTo("No record was rejected.\n");
        assertThat(run.words("quarantine", "list", "i1").out()).startsWith("orders.csv, line 2 (import i1, repaired by i2)\n");
        assertThat(run.words("imports", "--format", "csv").out()).isEqualTo("""
                import,at,file,connector,source,touchpoints,observations,quarantined,unchanged,replaced,from,to,repairs,repaired,undone
                i1,2026-11-22T12:00:00Z,orders.csv,shop.little,shop.little-1,1,0,1,0,0,2026-11-01,2026-11-01,,i2,
                i2,2026-11-22T12:00:00Z,orders.csv,shop.little,shop.little-1,2,0,0,0,0,2026-11-01,2026-11-02,i1,,
                """);
        assertThat(run.words("imports").out()).contains("Nov 1, 2026      repaired by i2");
    }

    @Test
    void aFileIsReadAgainAsItWasWhereNothingIsHandedIn() {
        run.words("import", run.export("orders.csv", "22,2026-11-02", "1,2026-11-01,5"));
        Result again = run.words("quarantine", "retry", "i1");
        assertThat(again.status()).as("it is as wrong as before").isEqualTo(1);
        assertThat(run.words("quarantine", "list").out()).startsWith("orders.csv, line 2 (import i2)\n");
        assertThat(run.words("quarantine", "retry", "i1").err()).isEqualTo("raceline: There is no import i1. Look at the list.\n");
        assertThat(run.words("quarantine", "retry").err()).startsWith("raceline: IMPORT is missing.");
        assertThat(run.words("quarantine", "retry", "i2", "a.csv", "b.csv").err()).startsWith("raceline: The word \"b.csv\" is one too many.");
    }

    @Test
    void aDryRunSaysThatItWasOne() {
        assertThat(run.words("import", "--dry-run", run.export("orders.csv", "1,2026-11-01,5")).out()).contains("imported · Little shop").doesNotContain("Import i1")
                .endsWith("Nothing was changed: this was a dry run.\n");
        assertThat(own().list()).isEmpty();
    }

    @Test
    void whatHasNoRejectedRecordsIsSaid() {
        run.words("import", run.export("orders.csv", "1,2026-11-01,5"));
        assertThat(run.words("quarantine", "list").out()).isEqualTo("No record was rejected.\n");
        assertThat(run.words("quarantine", "list", "i9").err()).isEqualTo("raceline: There is no import \"i9\". \"raceline imports\" lists them all.\n");
        Path file = home.resolve("out.csv");
        assertThat(run.words("quarantine", "export", "i1", "-o", file.toString()).err()).startsWith("raceline: Import i1 has no rejected records.");
        assertThat(file).doesNotExist();
        assertThat(run.words("quarantine", "export", "i1").err()).startsWith("raceline: Where to write is missing: -o FILE.");
    }
}
