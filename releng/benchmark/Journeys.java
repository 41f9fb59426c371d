import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.raceline.core.analysis.Attribution;
import org.raceline.core.analysis.AttributionModel;
import org.raceline.core.analysis.AttributionQuery;
import org.raceline.core.analysis.AttributionQuery.Weights;
import org.raceline.core.analysis.PeopleFunnel;
import org.raceline.core.analysis.PeopleFunnelQuery;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Months;
import org.raceline.core.model.Period;
import org.raceline.core.model.Person;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Source;
import org.raceline.core.model.TouchpointKind;
import org.raceline.core.model.Unit;
import org.raceline.core.service.JourneyAnalysis;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.ImportEntry.LineCount;
import org.raceline.core.store.ImportTransaction;
import org.raceline.core.store.JournalEntry;
import org.raceline.core.store.Store;
import org.raceline.core.store.TouchpointFact;
import org.raceline.core.store.Vouch;
import org.raceline.engine.internal.analysis.StoreAnalysis;
import org.raceline.store.DuckDbEngine;

/**
 * How long attribution and the funnel of people take beside a bare scan (count, sum, max) of the same table in the same file, by turns in
 * one virtual machine. Contacts, leads and orders of two years, of a tenth as many people as touchpoints. Words: rows, runs, folder of this.
 */
final class Journeys {
    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 1, 0, 0);
    private static final Period ALL = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 30));
    private static final long SECONDS = 730L * 24 * 60 * 60;
    private static final String[] CHANNELS = {"Email", "Direct", "Paid Search", "Organic Search", "Paid Social", "Organic Social", "Referral", "Display"};
    private static final Set<String> DIMENSIONS = Set.of("channel", "campaign");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Path folder;
    private final long rows;
    private final int runs;
    private final Map<String, List<Long>> times = new LinkedHashMap<>();
    private final List<String> results = new ArrayList<>();
    private boolean met = true;

    private Journeys(Path folder, long rows, int runs) {
        this.folder = folder;
        this.rows = rows;
        this.runs = runs;
    }

    public static void main(String[] words) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("raceline-journeys");
        Journeys benchmark = new Journeys(folder, Long.parseLong(words[0]), Integer.parseInt(words[1]));
        try {
            benchmark.all();
        } finally {
            delete(folder);
        }
        Path json = Files.createDirectories(Path.of(words[2], "target")).resolve("journeys.json");
        Files.writeString(json, "[" + String.join(",\n ", benchmark.results) + "]\n");
        System.out.println(json);
        System.exit(benchmark.met ? 0 : 1);
    }

    private void all() throws SQLException {
        try (Store store = new DuckDbEngine().open(folder)) {
            fill(store);
            long begin = System.nanoTime();
            analysis(store).funnel(funnel());
            System.out.printf("%,d touchpoints; the first question after the import, which puts them in order: %,d ms%n", rows, milliseconds(begin));
        }
        for (int run = 0; run <= runs; run++) {
            bare(run > 0);
            try (Store store = new DuckDbEngine().open(folder)) {
                JourneyAnalysis analysis = analysis(store);
                ask("funnel of people, 4 steps, 30 days", run > 0, () -> check(analysis.funnel(funnel())));
                ask("attribution, linear", run > 0, () -> check(analysis.attribution(attribution("net_revenue", AttributionModel.LINEAR))));
                ask("attribution, position", run > 0, () -> check(analysis.attribution(attribution("net_revenue", AttributionModel.POSITION))));
                ask("attribution, six models at once", run > 0, () -> check(analysis.attribution(attribution("orders", AttributionModel.values()))));
            }
        }
        long bare = median("bare scan");
        System.out.printf("%-36s %6d ms median of %d %s%n", "bare scan: count, sum, max", bare, runs, times.get("bare scan"));
        compare("funnel of people, 4 steps, 30 days", bare, 6);
        compare("attribution, linear", bare, 40);
        compare("attribution, position", bare, 40);
        compare("attribution, six models at once", bare, 0);
    }

    private static PeopleFunnelQuery funnel() {
        return new PeopleFunnelQuery(ALL, 30, List.of("contact", "lead", "order", "order"), List.of("channel"));
    }

    private static AttributionQuery attribution(String metric, AttributionModel... models) {
        return new AttributionQuery(metric, ALL, 30, List.of(models), 7, Weights.STANDARD, List.of("channel"), List.of());
    }

    private static void check(PeopleFunnel funnel) {
        if (funnel.steps().size() != 4 || funnel.steps().getLast().persons() == 0) {
            throw new IllegalStateException("no answer: " + funnel);
        }
    }

    private static void check(Attribution attribution) {
        if (attribution.whole().value().isEmpty() || attribution.credits().size() != CHANNELS.length) {
            throw new IllegalStateException("no answer: " + attribution);
        }
    }

    /** Each side is asked twice, because the file was just opened; the second time counts. */
    private void ask(String what, boolean counts, Runnable question) {
        question.run();
        long begin = System.nanoTime();
        question.run();
        note(what, counts, begin);
    }

    private void bare(boolean counts) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", Integer.toString(Math.min(8, Runtime.getRuntime().availableProcessors())));
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + folder.resolve("facts.duckdb"), settings); Statement statement = connection.createStatement()) {
            scan(statement);
            long begin = System.nanoTime();
            scan(statement);
            note("bare scan", counts, begin);
        }
    }

    private void scan(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("select count(*), sum(q_net_revenue), max(at_local) from touchpoint")) {
            if (!result.next() || result.getLong(1) != rows) {
                throw new IllegalStateException("not all rows are there");
            }
        }
    }

    private void note(String what, boolean counts, long begin) {
        long taken = milliseconds(begin);
        if (counts) {
            times.computeIfAbsent(what, w -> new ArrayList<>()).add(taken);
        }
    }

    private static long milliseconds(long begin) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private long median(String what) {
        List<Long> sorted = times.get(what).stream().sorted().toList();
        return Math.max(1, (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2);
    }

    /** @param most times as long as the bare scan; 0 where nothing is promised */
    private void compare(String what, long bare, int most) {
        long percent = Math.ceilDiv(100 * median(what), bare);
        boolean good = most == 0 || percent <= 100L * most;
        met &= good;
        System.out.printf("%-36s %6d ms median of %d %s, %d.%02d times the bare scan%s%n", what, median(what), runs, times.get(what), percent / 100, percent % 100,
                most == 0 ? "" : ", at most %d: %s".formatted(most, good ? "met" : "NOT MET"));
        results.add("{\"what\":\"%s\",\"touchpoints\":%d,\"milliseconds\":%s,\"bareMilliseconds\":%s,\"percent\":%d}".formatted(what, rows, times.get(what),
                times.get("bare scan"), percent));
    }

    private static JourneyAnalysis analysis(Store store) {
        Map<String, Metric> metrics = new LinkedHashMap<>();
        metrics.put("orders", new Metric.Counted(new Metric.About("orders", "Orders", "", ""), Unit.Kind.COUNT, Metric.Count.RECORDS, "order", "", 0, Slice.ALL));
        metrics.put("net_revenue", new Metric.Counted(new Metric.About("net_revenue", "Net revenue", "", ""), Unit.Kind.MONEY, Metric.Count.SUM, "order", "net_revenue", 0, Slice.ALL));
        Map<String, TouchpointKind> kinds = new LinkedHashMap<>();
        List.of("contact", "lead", "order").forEach(kind -> kinds.put(kind, new TouchpointKind(kind, kind, Set.of())));
        Catalogue catalogue = new Catalogue(metrics, Map.of(), Map.of(), Map.of(), kinds, Map.of(), List.of());
        return new StoreAnalysis(() -> catalogue, store, () -> List.of(new Source("all", "all", "", Optional.empty(), "", "", Map.of())), Months::weekStart).journeys();
    }

    private void fill(Store store) {
        Chance chance = new Chance(1);
        long[] persons = new long[(int) Math.max(1, rows / 10)];
        ImportEntry entry = new ImportEntry("all", "all", "all", "all", "all", NOW, LineCount.ZERO, rows, 0, 0, 0, Optional.of(ALL), Optional.empty());
        try (ImportTransaction transaction = store.begin(entry)) {
            TouchpointFact fact = new TouchpointFact();
            for (long i = 0; i < rows; i++) {
                fact.clear();
                int kind = chance.of(i, 0, 10);
                fact.kind = kind < 6 ? "contact" : kind < 8 ? "lead" : "order";
                fact.key = "T-" + (100_000_000 + i);
                fact.at(FIRST.plusSeconds(SECONDS * i / rows));
                int who = chance.of(i, 1, persons.length);
                if (persons[who] == 0) {
                    persons[who] = transaction.person(Person.Identity.EMAIL, new byte[] {(byte) who, (byte) (who >> 8), (byte) (who >> 16), (byte) (who >> 24)});
                }
                fact.person = persons[who];
                fact.slice.put("channel", CHANNELS[chance.of(i, 2, CHANNELS.length)]);
                fact.slice.put("campaign", "campaign-" + chance.of(i, 3, 200));
                if (kind >= 8) {
                    fact.currency = "EUR";
                    fact.amounts.put("net_revenue", 10_000L * (500 + chance.of(i, 5, 30_000)));
                }
                transaction.add(fact);
            }
            for (String kind : List.of("contact", "lead", "order")) {
                transaction.add(new Vouch("", "", "", kind, ALL, kind.equals("order") ? Set.of("net_revenue") : Set.of(), true, DIMENSIONS, Set.of()));
            }
            transaction.commit(entry, new JournalEntry(NOW, "benchmark", "import", "all", "", "{}"));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
