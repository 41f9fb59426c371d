package org.raceline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program on the module path, in a virtual machine of its own that has no OSGi. */
class LaunchTest {
    /** One class of every module that the program is made of. */
    private static final List<String> MODULES = List.of("org.raceline.standalone.Main", "org.raceline.core.model.Period", "org.raceline.containers.Containers", "org.raceline.tables.Column",
            "org.raceline.connector.ga.Ga4Connector", "org.raceline.connector.email.MailchimpCampaigns", "org.raceline.connector.shop.ShopifyOrders",
            "org.raceline.connector.social.MetaExports", "org.raceline.connector.survey.TypeformResponses", "org.raceline.connector.crm.LeadLists",
            "org.raceline.connector.ads.SpendTables", "org.raceline.connector.transactions.CustomerTransactions", "org.raceline.connector.mapping.MappedTables",
            "org.raceline.store.DuckDbEngine", "org.raceline.engine.LocalWorkspaces", "org.raceline.format.Formats", "org.raceline.charts.Gfx",
            "org.raceline.report.Report", "org.raceline.console.Console", "org.raceline.sample.SampleShop", "org.duckdb.DuckDBDriver",
            "de.siegmar.fastcsv.reader.CsvReader", "com.fasterxml.jackson.core.JsonFactory", "org.snakeyaml.engine.v2.parser.ParserImpl", "org.apache.pdfbox.pdmodel.PDDocument",
            "org.apache.fontbox.ttf.TrueTypeFont", "org.apache.pdfbox.io.RandomAccessRead", "org.apache.commons.logging.LogFactory", "org.apache.commons.statistics.interval.Interval", "org.apache.commons.statistics.distribution.NormalDistribution",
            "org.apache.commons.numbers.core.Precision", "org.apache.commons.numbers.gamma.Erf", "org.apache.commons.numbers.fraction.ContinuedFraction",
            "org.apache.commons.numbers.combinatorics.Factorial", "org.apache.commons.numbers.rootfinder.BrentSolver", "org.apache.commons.rng.UniformRandomProvider",
            "org.apache.commons.rng.sampling.SharedStateSampler", "picocli.CommandLine", "com.ibm.icu.util.ULocale");

    @TempDir
    static Path home;
    private static Result demo;

    record Result(int status, String out, String err) {
    }

    @BeforeAll
    static void importTheSample() throws IOException, InterruptedException {
        demo = launch("", List.of(), "demo", "--workspace", home.resolve("demo").toString());
    }

    private static Result launch(String input, List<String> options, String... words) throws IOException, InterruptedException {
        return launch(home, input, options, words);
    }

    /** @param home where the streams are kept */
    static Result launch(Path home, String input, List<String> options, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("--enable-native-access=duckdb.jdbc,org.raceline.store", "--module-path",
                MODULES.stream().map(LaunchTest::place).distinct().collect(Collectors.joining(File.pathSeparator)), "-m", "org.raceline.standalone/org.raceline.standalone.Main"));
        command.addAll(List.of(words));
        Path in = Files.writeString(home.resolve("in"), input);
        Path out = home.resolve("out");
        Path err = home.resolve("err");
        Process process = new ProcessBuilder(command).redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        return new Result(process.waitFor(), Files.readString(out), Files.readString(err));
    }

    private static String place(String type) {
        try {
            return Path.of(Class.forName(type).getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(type, e);
        }
    }

    @Test
    void theDemonstrationFillsEveryCellAndWritesItsFiles() {
        assertThat(demo.err()).isEmpty();
        assertThat(demo.status()).isZero();
        assertThat(demo.out()).contains("Scorecard of October 2026 against September 2026").doesNotContain("–\u0020\u0020");
        assertThat(demo.out().lines().filter(line -> line.matches(" {2}(Volume|Quality|Value|Cost) .*(On track|At risk|Off track).*"))).hasSize(16);
        List<Path> written = demo.out().lines().dropWhile(line -> !line.equals("Written:")).skip(1).takeWhile(line -> line.startsWith("  "))
                .map(line -> Path.of(line.strip())).toList();
        assertThat(written).hasSize(6).allMatch(Files::isRegularFile);
        assertThat(written.getLast()).content(StandardCharsets.UTF_8).startsWith("<!DOCTYPE html>").contains("<svg");
    }

    @Test
    void scriptsAreAnsweredWithoutNumberFormatsOrGraphics() throws IOException, InterruptedException {
        Path classes = home.resolve("classes");
        Result result = launch("scorecard --period 2026-10\nmetric orders nonsense --period 2026-10\n# end\n", List.of("-Xlog:class+load:file=" + classes + "::filecount=0"),
                "batch", "-", "--format", "json", "--workspace", home.resolve("demo").toString());
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out().lines()).hasSize(2).first().asString().startsWith("{\"period\":{\"from\":\"2026-10-01\",\"to\":\"2026-10-31\"}").doesNotContain("\"value\":null");
        try (Stream<String> loaded = Files.lines(classes)) {
            assertThat(loaded.filter(line -> line.contains(" com.ibm.icu.") || line.contains(" java.awt.") || line.contains(" org.osgi.framework."))).isEmpty();
        }
    }

    @Test
    void theCatalogueOfEveryModuleIsThere() throws IOException, InterruptedException {
        Result result = launch("connectors\ncatalogue R01\n", List.of(), "batch", "-");
        assertThat(result.out()).contains("ga.ga4", "email.mailchimp", "shop.shopify", "Unique visitors");
        assertThat(result.status()).isZero();
    }
}
