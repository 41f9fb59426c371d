import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How imports grow: of tables of several sizes, and of a tenth of the largest once more with other amounts, so that it takes the place of
 * what is there. Words: folder for the figures, the command that imports (words parted by spaces), then sizes in rows.
 */
final class Reimport {
    private static final int MOST_PERCENT = 15;

    private final List<String> command;
    private final Path folder;

    private Reimport(List<String> command, Path folder) {
        this.command = command;
        this.folder = folder;
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("raceline-reimport");
        try {
            List<Long> sizes = Stream.of(words).skip(2).map(Long::parseLong).toList();
            System.exit(new Reimport(List.of(words[1].split(" ")), folder).all(sizes, Path.of(words[0]).resolve("reimport.json")) ? 0 : 1);
        } finally {
            delete(folder);
        }
    }

    private boolean all(List<Long> sizes, Path json) throws IOException, InterruptedException {
        List<String> results = new ArrayList<>();
        long largest = sizes.getLast();
        double before = 0;
        boolean good = true;
        for (int i = 0; i < sizes.size(); i++) {
            delete(folder.resolve("workspace"));
            double seconds = timed(sizes.get(i), 0, sizes.get(i), 0);
            System.out.printf(Locale.ROOT, "import of %,d: %.1f s of processors%n", sizes.get(i), seconds);
            results.add(String.format(Locale.ROOT, "{\"rows\":%d,\"processorSeconds\":%.2f}", sizes.get(i), seconds));
            if (i > 0) {
                double exponent = Math.log(seconds / before) / Math.log((double) sizes.get(i) / sizes.get(i - 1));
                System.out.printf(Locale.ROOT, "  grows with the exponent %.2f, at most 1.00%n", exponent);
                good &= exponent <= 1;
            }
            before = seconds;
        }
        double again = timed(largest, largest / 2, largest / 2 + largest / 10, 1);
        System.out.printf(Locale.ROOT, "a tenth of it once more: %.1f s of processors, %.2f of the whole, at most 0.%d%n", again, again / before, MOST_PERCENT);
        results.add(String.format(Locale.ROOT, "{\"rowsOnceMore\":%d,\"processorSeconds\":%.2f}", largest / 10, again));
        Files.createDirectories(json.getParent());
        Files.writeString(json, "[" + String.join(",\n ", results) + "]\n");
        return good && 100 * again <= MOST_PERCENT * before;
    }

    /** Processor time of all threads: what else the computer does matters less to it than to the time on the wall. */
    private double timed(long rows, long from, long to, int edition) throws IOException, InterruptedException {
        Path file = folder.resolve("touchpoints-" + rows + "-" + from + ".csv");
        TouchpointsFile.write(file, rows, from, to, edition);
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("import", file.toString(), "--workspace", folder.resolve("workspace").toString(), "--source", "Shop", "--format", "json"));
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(words).redirectOutput(out.toFile()).redirectErrorStream(true).start();
        double seconds = 0;
        while (process.isAlive()) {
            seconds = Math.max(seconds, process.info().totalCpuDuration().map(spent -> spent.toMillis() / 1_000.0).orElse(0.0));
            Thread.sleep(20);
        }
        Files.delete(file);
        if (process.exitValue() != 0 || !Files.readString(out).contains("\"touchpoints\":" + (to - from))) {
            throw new IllegalStateException("not imported as a whole: " + Files.readString(out));
        }
        return seconds;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
