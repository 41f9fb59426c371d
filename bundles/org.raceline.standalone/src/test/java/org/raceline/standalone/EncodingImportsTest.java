package org.raceline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Declaration;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Progress;
import org.raceline.core.model.Slice;
import org.raceline.core.service.CatalogueService;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.Workspace;
import org.raceline.core.store.StoreEngine;
import org.raceline.engine.BytesInput;
import org.raceline.engine.LocalWorkspaces;
import org.raceline.testkit.LocalFile;
import org.raceline.testkit.LocalTable;

/**
 * 1,152 files of 8 encodings and 6 countries as users import them, from the choice of the connector to the figures that are asked for,
 * half of them under headings of their country that mapping profiles know: each one is right, or is refused, or asked about, for the reason
 * that is the true one.
 */
class EncodingImportsTest {
    private static final Period YEAR = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    @TempDir
    Path directory;

    /** The standard catalogue and mapping profiles. */
    private record Known(Catalogue catalogue) implements CatalogueService {
        static Known with(Map<String, Declaration> mappings) {
            Catalogue standard = new ModuleCatalogue(ModuleLayer.boot().modules(), Locale.ENGLISH).catalogue();
            return new Known(new Catalogue(standard.metricsById(), standard.kpisById(), standard.dimensionsById(), standard.channelsById(), standard.kindsById(),
                    standard.connectorsById(), mappings, standard.problems()));
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {
            };
        }
    }

    private Workspace open(String name, Map<String, Declaration> mappings) throws Exception {
        StoreEngine engine = ServiceLoader.load(StoreEngine.class).findFirst().orElseThrow();
        return new LocalWorkspaces(Known.with(mappings), new LoadedConnectors(), engine, Clock.systemUTC(), "tester", "tests").open(directory.resolve(name));
    }

    /** A profile for the headings of each country. */
    private static Map<String, Declaration> profiles() throws Exception {
        Map<String, Declaration> profiles = new LinkedHashMap<>();
        for (LocalTable table : LocalTable.ALL) {
            List<String> words = table.words();
            String xml = "<plugin><extension point='org.raceline.core.mappings'><mapping id='spend' name='Spend'><observations date='%s'><metric id='clicks' column='%s'/><metric id='media_cost' column='%s'/><dimension id='campaign' column='%s'/></observations></mapping></extension></plugin>"
                    .formatted(words.get(0), words.get(2), words.get(3), words.get(1));
            profiles.put("spend." + words.getFirst(), PluginXml.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "tests", UnaryOperator.identity()).getFirst());
        }
        return profiles;
    }

    @Test
    void everyFileIsImportedRightOrRefusedForTheTrueReason() throws Exception {
        List<String> english = LocalTable.ALL.get(1).words().subList(0, 5);
        Map<String, Integer> counts = new TreeMap<>();
        try (Workspace mapped = open("mapped", profiles()); Workspace spend = open("spend", Map.of())) {
            int table = 0;
            for (List<LocalFile> alike : LocalFile.all().stream().collect(Collectors.groupingBy(LocalFile::written, LinkedHashMap::new, Collectors.toList())).values()) {
                // Each country, encoding and line end is half of the files of either connector.
                boolean byProfile = (table / 6 + table % 6) % 2 == 0;
                for (LocalFile file : alike) {
                    String outcome = byProfile ? outcome(mapped, "mapping.table", file) : outcome(spend, "ads.spend", file.under(english));
                    counts.merge((byProfile ? "mapping.table: " : "ads.spend: ") + outcome, 1, Integer::sum);
                }
                table++;
            }
        }
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1152);
        assertThat(counts.getOrDefault("mapping.table: right", 0)).as("%s", counts).isGreaterThanOrEqualTo(319);
        assertThat(counts.getOrDefault("ads.spend: right", 0)).as("%s", counts).isGreaterThanOrEqualTo(341);
    }

    private static String outcome(Workspace workspace, String connector, LocalFile file) throws Exception {
        String source = connector + " " + file.table().tag() + (file.told() ? " told" : "");
        FileReport report = workspace.imports().run(new ImportRequest(List.of(new BytesInput("spend.csv", file.bytes())), Optional.empty(), Optional.of(source),
                Optional.of("EUR"), Optional.empty(), file.locale(), Optional.empty(), Map.of(), false), Progress.NONE).files().getFirst();
        if (report.status() == Status.IMPORTED) {
            assertThat(report.connector()).isEqualTo(connector);
            assertThat(report.quarantined()).as("%s: %s", file, report.issues()).isZero();
            assertThat(stated(workspace)).as(file::toString).isEqualTo(figures(file));
            workspace.imports().undo(report.importId());
            return "right";
        }
        String reason = report.issues().getFirst().what();
        assertThat(file.mustBeRead()).as("%s is refused: %s", file, reason).isFalse();
        assertThat(file.reasons()).as("%s: %s", file, reason).anyMatch(reason::contains);
        assertThat(report.status()).as("%s: %s", file, reason).isEqualTo(reason.contains("not valid UTF-8") ? Status.REFUSED : Status.NEEDS_INPUT);
        return file.reasons().stream().filter(reason::contains).findFirst().orElseThrow();
    }

    @Test
    void aJsonFileToo() throws Exception {
        String campaigns = "{\"campaigns\": [{\"id\": \"1\", \"type\": \"regular\", \"settings\": {\"subject_line\": \"Весенняя распродажа\"}}]}";
        try (Workspace workspace = open("json", Map.of())) {
            FileReport report = workspace.imports().run(ImportRequest.of(List.of(new BytesInput("campaigns.json", campaigns.getBytes("windows-1251")))), Progress.NONE).files().getFirst();
            assertThat(report.issues()).singleElement().satisfies(issue -> assertThat(issue.what()).contains("the text is not UTF-8"));
        }
    }

    /** What the workspace answers, by metric, day and campaign. */
    private static Map<String, BigDecimal> stated(Workspace workspace) throws Exception {
        Map<String, BigDecimal> stated = new TreeMap<>();
        for (Reading reading : workspace.analysis().metric(new MetricQuery(List.of("clicks", "media_cost"), YEAR, Grain.DAY, List.of("campaign"), Slice.ALL, false))) {
            reading.value().ifPresent(value -> put(stated, reading.metric(), reading.period().from(), reading.slice().values().get("campaign"), value.value()));
        }
        return stated;
    }

    private static Map<String, BigDecimal> figures(LocalFile file) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        for (LocalTable.Fact fact : file.facts()) {
            put(figures, "clicks", fact.day(), fact.campaign(), fact.clicks());
            put(figures, "media_cost", fact.day(), fact.campaign(), fact.cost());
        }
        return figures;
    }

    private static void put(Map<String, BigDecimal> figures, String metric, LocalDate day, String campaign, BigDecimal value) {
        if (value.signum() != 0) {
            figures.put(metric + " " + day + " " + campaign.strip().replaceAll("[\r\n]+", " "), value.stripTrailingZeros());
        }
    }
}
