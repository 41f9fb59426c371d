package org.raceline.engine;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Period;
import org.raceline.core.service.Workspace;
import org.raceline.core.store.ImportEntry;

/**
 * Kills a process that imports, again and again, and looks each time at what is left: the workspace opens, every import that
 * was acknowledged is there whole, none is there in part, and nothing lies in the temporary folder. Not a test of its own:
 * run it after a build, with the driver that ships (the stock jar unpacks its library into the temporary folder), by
 *
 * <pre>
 * cd bundles; java --enable-native-access=ALL-UNNAMED -Djava.library.path=org.raceline.duckdb.linux.x86_64/target/classes/native -cp org.raceline.engine/target/test-classes:org.raceline.engine/target/classes:org.raceline.core/target/classes:org.raceline.store/target/classes:org.raceline.duckdb/target/classes org.raceline.engine.CrashRun 50
 * </pre>
 *
 * The arguments are the number of kills and, to repeat a run, its seed. Exits with 1 at the first thing that is wrong.
 */
final class CrashRun {
    private static final Period JANUARY = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
    private static final long SLOWEST_OPENING_MILLIS = 5_000;

    private final Path directory;
    private final Path temporary;
    private final Random random;
    private final Map<Integer, String> acknowledged = new HashMap<>();
    private int next = 1;
    private long slowest;

    private CrashRun(Path home, long seed) throws IOException {
        directory = home.resolve("workspace");
        temporary = Files.createDirectories(home.resolve("tmp"));
        random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        Path home = Files.createTempDirectory("raceline-crash");
        System.out.println("seed " + seed + " in " + home);
        CrashRun run = new CrashRun(home, seed);
        for (int kill = 1; kill <= kills; kill++) {
            run.kill();
            System.out.println("kill " + kill + ": " + run.look());
        }
        System.out.println(kills + " kills, " + run.acknowledged.size() + " acknowledged imports, slowest opening " + run.slowest + " ms: nothing lost, nothing half");
    }

    /** Mostly in the middle of one of the first imports; sometimes while the process starts and opens the workspace. */
    private void kill() throws Exception {
        List<String> options = new ArrayList<>(List.of("-Djava.io.tmpdir=" + temporary));
        Optional.ofNullable(System.getProperty("java.library.path")).ifPresent(path -> options.add("-Djava.library.path=" + path));
        try (OtherProcess victim = OtherProcess.start(CrashOrders.class, options, directory.toString(), Integer.toString(next))) {
            boolean early = random.nextInt(5) == 0;
            if (!early) {
                require("open".equals(victim.readLine()), "the workspace did not open in the next process");
                for (int wait = random.nextInt(4); wait > 0; wait--) {
                    acknowledge(victim.readLine());
                }
            }
            Thread.sleep(random.nextInt(early ? 1_500 : 400));
            victim.kill();
            for (String line = victim.readLine(); line != null; line = victim.readLine()) {
                acknowledge(line);
            }
        }
    }

    private void acknowledge(String line) {
        String[] words = line.split(" ");
        if (words.length == 3) {
            acknowledged.put(Integer.parseInt(words[1]), words[2]);
        }
    }

    private String look() throws Exception {
        try (Stream<Path> left = Files.list(temporary)) {
            List<Path> files = left.filter(file -> !file.getFileName().toString().startsWith("hsperfdata")).toList();
            require(files.isEmpty(), "left in the temporary folder: " + files);
        }
        long start = System.nanoTime();
        try (Workspace workspace = CrashOrders.open(directory)) {
            long millis = (System.nanoTime() - start) / 1_000_000;
            slowest = Math.max(slowest, millis);
            require(millis < SLOWEST_OPENING_MILLIS, "opening took " + millis + " ms");
            List<ImportEntry> all = workspace.imports().list();
            Map<Integer, ImportEntry> imports = all.stream().filter(ImportEntry::isLive).collect(Collectors.toMap(entry -> CrashOrders.number(entry.file()), entry -> entry));
            acknowledged.forEach((n, id) -> require(all.stream().anyMatch(entry -> entry.id().equals(id) && CrashOrders.number(entry.file()) == n), "lost: import " + id
                    + " of file " + n));
            Set<String> bad = all.stream().filter(entry -> entry.quarantined() > 0).map(ImportEntry::id).collect(Collectors.toSet());
            require(kept().equals(bad), "kept are the files of " + kept() + " and not of " + bad);
            Set<String> sources = workspace.sources().stream().map(source -> source.id()).collect(Collectors.toSet());
            long orders = 0;
            BigDecimal revenue = BigDecimal.ZERO;
            for (Map.Entry<Integer, ImportEntry> each : imports.entrySet()) {
                Optional<Integer> restating = Optional.of(each.getKey() + 1).filter(imports::containsKey);
                long missing = each.getValue().quarantined();
                orders += CrashOrders.ROWS - missing - (restating.isPresent() ? CrashOrders.RESTATED : 0);
                revenue = revenue.add(CrashOrders.sum(each.getKey(), restating, missing == 0));
                require(missing <= 1 && each.getValue().touchpoints() == CrashOrders.ROWS - missing && each.getValue().lines().isConserved(), "half an import: " + each.getValue());
                require(sources.contains(each.getValue().source()), "an import without a source: " + each.getValue());
            }
            require(sources.size() <= 1, "sources: " + sources);
            if (!imports.isEmpty()) {
                same(workspace, "orders", BigDecimal.valueOf(orders));
                same(workspace, "revenue", revenue);
            }
            next = imports.keySet().stream().mapToInt(n -> n + 1).max().orElse(next);
            return imports.size() + " imports, " + orders + " orders, opened in " + millis + " ms";
        }
    }

    private Set<String> kept() throws IOException {
        Path originals = directory.resolve("originals");
        if (!Files.exists(originals)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(originals)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static void same(Workspace workspace, String metric, BigDecimal expected) {
        Reading reading = workspace.analysis().metric(MetricQuery.total(metric, JANUARY)).getFirst();
        require(reading.value().isPresent() && reading.value().get().value().compareTo(expected) == 0,
                metric + " is " + reading.value().map(value -> value.value().toPlainString()).orElse(reading.explanation()) + ", not " + expected);
    }

    private static void require(boolean condition, String complaint) {
        if (!condition) {
            System.out.println("WRONG: " + complaint);
            System.exit(1);
        }
    }
}
