package org.raceline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.duckdb.DuckDBDriver;
import org.raceline.charts.Board;
import org.raceline.charts.Widget;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.service.Workspace;

/**
 * How long questions take of a workspace that was imported, as the client asks them, beside a bare scan of the same table. Wall time and
 * the processor time of all threads. Words: folder of the workspace, runs, file for the figures, then {@code grid}, {@code overview} or
 * {@code pages}.
 */
final class Questions {
    private static final List<String> GRID = List.of("leads", "new_subscribers", "orders", "gross_sales", "net_revenue");
    private static final String CHANNEL = "grid by channel";
    private static final String COUNTRY = "grid by country";
    private static final int MOST_MILLISECONDS = 150;
    private static final int MOST_MILLISECONDS_OF_PAGE = 300;
    private static final int SLOWEST = 5;
    /** Of the runs that warm up, that of which the pages are told all the same. */
    private static final int FIRST = -2;

    private record Run(double wall, double processor) {
    }

    private interface Work {
        void run() throws Exception;
    }

    private final Map<String, List<Run>> times = new TreeMap<>();

    public static void main(String[] words) throws Exception {
        Questions benchmark = new Questions();
        Path workspace = Path.of(words[0]);
        int runs = Integer.parseInt(words[1]);
        switch (words[3]) {
            case "grid" -> benchmark.grid(workspace, runs);
            case "pages" -> benchmark.pages(workspace, runs);
            default -> benchmark.overview(workspace, runs);
        }
        benchmark.write(Path.of(words[2]));
        System.exit(benchmark.isMet(words[3]) ? 0 : 1);
    }

    private static Workspace open(Path folder) throws Exception {
        return new Composition(Locale.ENGLISH).collaborators().workspaces().get().open(folder);
    }

    /**
     * Day by day for the whole time, split by one dimension: channel is in the totals of days, country is not. The first question by country
     * looks at the touchpoints, and so does the second one, which takes totals into memory.
     */
    private void grid(Path folder, int runs) throws Exception {
        Workspace workspace = open(folder);
        Period all = workspace.extent().orElseThrow();
        for (int i = -2; i < runs; i++) {
            time(i, CHANNEL, () -> ask(workspace, all, "channel"));
            time(Math.max(i, 0), country(i), () -> ask(workspace, all, "country"));
        }
        workspace.close();
        Properties settings = new Properties();
        settings.setProperty("threads", Integer.toString(Runtime.getRuntime().availableProcessors()));
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + folder.resolve("store/facts.duckdb"), settings);
                Statement statement = connection.createStatement()) {
            for (int i = -2; i < runs; i++) {
                time(i, "bare scan (count, sum, max)", () -> scan(statement, "select count(*), sum(q_net_revenue), max(day) from touchpoint"));
                time(i, "the grid by country, as plain SQL", () -> scan(statement, "select day, kind, d_country, currency, count(*), sum(q_gross_sales), "
                        + "sum(q_net_revenue) from touchpoint where superseded_by is null and exclusions = '' group by all"));
            }
        }
    }

    private static String country(int run) {
        return switch (run) {
            case -2 -> COUNTRY + ", the first question";
            case -1 -> COUNTRY + ", the second question";
            default -> COUNTRY;
        };
    }

    private static void ask(Workspace workspace, Period period, String by) {
        if (workspace.analysis().metric(new MetricQuery(GRID, period, Grain.DAY, List.of(by), Slice.ALL, false)).isEmpty()) {
            throw new IllegalStateException("nothing was answered");
        }
    }

    private static void scan(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                result.getObject(1);
            }
        }
    }

    /** The board of another month at each run, so that no answer is known already. */
    private void overview(Path folder, int runs) throws Exception {
        Workspace workspace = open(folder);
        Catalogue catalogue = workspace.catalogue();
        LocalDate last = workspace.extent().orElseThrow().to();
        for (int i = -3; i < runs; i++) {
            Period month = Period.month(YearMonth.from(last).minusMonths(2 + (i + 3) * 7 % 20));
            time(i, "Overview of a month", () -> Board.load("", new Widget.Question(catalogue, workspace.analysis(), month, Comparison.PREVIOUS, Locale.ENGLISH)));
        }
        workspace.close();
    }

    /** What each page asks when another month is chosen. */
    private void pages(Path folder, int runs) throws Exception {
        Workspace workspace = open(folder);
        Catalogue catalogue = workspace.catalogue();
        LocalDate last = workspace.extent().orElseThrow().to();
        Map<String, List<Widget>> pages = Pages.of(catalogue);
        for (int i = FIRST; i < runs; i++) {
            Period month = Period.month(YearMonth.from(last).minusMonths(2 + (i + 2) * 7 % 20));
            Widget.Question question = new Widget.Question(catalogue, workspace.analysis(), month, Comparison.PREVIOUS, Locale.ENGLISH);
            time(i, "Overview", () -> Board.load("", question));
            for (Map.Entry<String, List<Widget>> page : pages.entrySet()) {
                time(i == FIRST ? 0 : i, page.getKey() + (i == FIRST ? ": asked first after opening" : ""), () -> page.getValue().forEach(widget -> widget.load(question)));
                for (Widget widget : page.getValue()) {
                    time(i, page.getKey() + ": " + widget.title(Locale.ENGLISH), () -> widget.load(question));
                }
            }
        }
        workspace.close();
    }

    /** @param run negative: it warms up and does not count */
    private void time(int run, String what, Work work) throws Exception {
        long begin = System.nanoTime();
        long processor = processor();
        work.run();
        Run took = new Run((System.nanoTime() - begin) / 1e6, (processor() - processor) / 1e6);
        if (run >= 0) {
            times.computeIfAbsent(what, any -> new ArrayList<>()).add(took);
        }
    }

    private static long processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private double median(String what) {
        List<Double> sorted = times.get(what).stream().map(Run::wall).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private boolean isMet(String command) {
        if (command.equals("overview")) {
            return median("Overview of a month") <= MOST_MILLISECONDS;
        }
        if (command.equals("pages")) {
            List<String> slowest = times.keySet().stream().filter(what -> !what.contains(": ")).sorted(Comparator.comparingDouble(this::median).reversed()).limit(SLOWEST).toList();
            slowest.forEach(page -> System.out.printf(Locale.ROOT, "%-12s %8.1f ms, at most %d%n", page, median(page), MOST_MILLISECONDS_OF_PAGE));
            return median(slowest.getFirst()) <= MOST_MILLISECONDS_OF_PAGE;
        }
        double scan = median("bare scan (count, sum, max)");
        double byScan = median(COUNTRY) / scan;
        double byTotals = median(CHANNEL) / scan;
        System.out.printf(Locale.ROOT, "grid over bare scan: by country %.2f, at most 4; by channel %.2f, at most 1%n", byScan, byTotals);
        return byScan <= 4 && byTotals <= 1;
    }

    private void write(Path file) throws IOException {
        List<String> results = new ArrayList<>();
        times.forEach((what, runs) -> {
            double least = runs.stream().mapToDouble(Run::wall).min().orElseThrow();
            double processor = runs.stream().mapToDouble(Run::processor).average().orElseThrow();
            System.out.printf(Locale.ROOT, "%-40s %8.1f ms median of %d, %8.1f ms at least, %8.1f ms of processors on average%n", what, median(what), runs.size(), least, processor);
            results.add(String.format(Locale.ROOT, "{\"what\":\"%s\",\"medianMilliseconds\":%.1f,\"leastMilliseconds\":%.1f,\"processorMilliseconds\":%.1f,\"runs\":%d}",
                    what, median(what), least, processor, runs.size()));
        });
        Files.createDirectories(file.getParent());
        Files.writeString(file, "[" + String.join(",\n ", results) + "]\n");
    }
}
