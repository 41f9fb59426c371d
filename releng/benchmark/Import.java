import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long an import takes beside what others need to read the same file. Ours is the wall time of the product's launcher, the others
 * time themselves inside a virtual machine that runs already. Words: folder of the product, rows, runs of each side, folder of this.
 */
final class Import {
    private static final int ORDER_ROWS = 10;
    private static final Pattern TOUCHPOINTS = Pattern.compile("\"status\":\"imported\".*\"touchpoints\":(\\d+)", Pattern.DOTALL);
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private final Path product;
    private final int runs;
    private final Path sources;
    private final Path folder;
    private final List<String> results = new ArrayList<>();
    private boolean met = true;

    private Import(Path product, int runs, Path sources, Path folder) {
        this.product = product;
        this.runs = runs;
        this.sources = sources;
        this.folder = folder;
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("raceline-import");
        Import benchmark = new Import(Path.of(words[0]), Integer.parseInt(words[2]), Path.of(words[3]), folder);
        try {
            benchmark.all(Long.parseLong(words[1]));
        } finally {
            delete(folder);
        }
        System.exit(benchmark.met ? 0 : 1);
    }

    private void all(long rows) throws IOException, InterruptedException {
        Path touchpoints = folder.resolve("touchpoints.csv");
        TouchpointsFile.write(touchpoints, rows);
        compare("raceline import, canonical table", touchpoints, rows, "DuckDB read_csv into texts", 100, 1_024, this::readCsv);
        Files.delete(touchpoints);
        Path orders = folder.resolve("orders.csv");
        long count = OrdersFile.write(orders, rows / ORDER_ROWS);
        compare("raceline import, Shopify's orders", orders, count, "FastCSV, parsing alone", 150, 1_024, this::parseCsv);
        Path json = Files.createDirectories(sources.resolve("target")).resolve("import.json");
        Files.writeString(json, "[" + String.join(",\n ", results) + "]\n");
        System.out.println(json);
    }

    /** One run of a side. */
    private record Run(long milliseconds, long peakMebibytes) {
    }

    private interface Side {
        Run run(Path file) throws IOException, InterruptedException;
    }

    private void compare(String what, Path file, long touchpoints, String against, int goal, int mostMebibytes, Side other) throws IOException, InterruptedException {
        System.out.printf("%s: %,d touchpoints, %,d bytes%n", file.getFileName(), touchpoints, Files.size(file));
        List<Run> ours = new ArrayList<>();
        List<Run> others = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            others.add(other.run(file));
            ours.add(raceline(file, touchpoints));
        }
        say(what, ours);
        say(against, others);
        long percent = Math.ceilDiv(100 * median(ours), median(others));
        long peak = ours.stream().mapToLong(Run::peakMebibytes).max().orElseThrow();
        boolean good = percent <= goal && peak <= mostMebibytes;
        met &= good;
        System.out.printf("%-36s %d.%02d, at most %d.%02d; at most %,d MiB: %s%n%n", "ratio of the medians", percent / 100, percent % 100, goal / 100, goal % 100,
                mostMebibytes, good ? "met" : "NOT MET");
        results.add("{\"what\":\"%s\",\"touchpoints\":%d,\"bytes\":%d,\"milliseconds\":%s,\"peakMebibytes\":%d,\"against\":\"%s\",\"againstMilliseconds\":%s,\"percent\":%d}"
                .formatted(what, touchpoints, Files.size(file), times(ours), peak, against, times(others), percent));
    }

    private static void say(String what, List<Run> times) {
        System.out.printf("%-36s %7d ms median of %d %s, %,d MiB at most%n", what, median(times), times.size(), times(times),
                times.stream().mapToLong(Run::peakMebibytes).max().orElseThrow());
    }

    private static List<Long> times(List<Run> runs) {
        return runs.stream().map(Run::milliseconds).sorted().toList();
    }

    private static long median(List<Run> runs) {
        List<Long> sorted = times(runs);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Imports into a new workspace, and makes sure that everything came in. */
    private Run raceline(Path file, long touchpoints) throws IOException, InterruptedException {
        Path workspace = folder.resolve("workspace");
        Done done = run(List.of(product.resolve("raceline").toString(), "import", file.toString(), "--workspace", workspace.toString(), "--format", "json"));
        delete(workspace);
        Matcher imported = TOUCHPOINTS.matcher(done.out);
        if (!imported.find() || Long.parseLong(imported.group(1)) != touchpoints) {
            throw new IllegalStateException("not imported as a whole: " + done.out);
        }
        return new Run(done.milliseconds, done.peakMebibytes);
    }

    private Run readCsv(Path file) throws IOException, InterruptedException {
        Path libraries = plugin(name -> name.startsWith("org.raceline.duckdb.")).resolve("native");
        Path driver = plugin(name -> name.startsWith("org.raceline.duckdb_"));
        Path database = folder.resolve("texts.duckdb");
        Run run = other(List.of("--enable-native-access=ALL-UNNAMED", "-Djava.library.path=" + libraries, "-cp", driver.toString(),
                sources.resolve("ReadCsv.java").toString(), file.toString(), database.toString()));
        Files.delete(database);
        return run;
    }

    private Run parseCsv(Path file) throws IOException, InterruptedException {
        return other(List.of("-cp", plugin(name -> name.startsWith("de.siegmar.fastcsv_")).toString(), sources.resolve("ParseCsv.java").toString(), file.toString()));
    }

    private Run other(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(words);
        Done done = run(command);
        return new Run(Long.parseLong(done.out.strip()), done.peakMebibytes);
    }

    private Path plugin(Predicate<String> name) throws IOException {
        try (Stream<Path> plugins = Files.list(product.resolve("plugins"))) {
            return plugins.filter(each -> name.test(each.getFileName().toString())).findFirst().orElseThrow();
        }
    }

    private record Done(long milliseconds, long peakMebibytes, String out) {
    }

    private Done run(List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile())).start();
        long peak = 0;
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakMebibytes(process.pid()));
        }
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        if (process.exitValue() != 0) {
            throw new IllegalStateException("exit " + process.exitValue() + ": " + command + "\n" + Files.readString(out) + Files.readString(err));
        }
        return new Done(milliseconds, peak, Files.readString(out));
    }

    /** The most memory the process ever had, as Linux tells; 0 elsewhere, or when it has ended. */
    private static long peakMebibytes(long pid) {
        try {
            Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
            return peak.find() ? Long.parseLong(peak.group(1)) / 1_024 : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
