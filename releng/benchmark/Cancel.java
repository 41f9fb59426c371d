import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.ConnectorCard;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Progress;
import org.raceline.core.model.TouchpointKind;
import org.raceline.core.service.CatalogueService;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.Workspace;
import org.raceline.engine.Connectors;
import org.raceline.engine.LocalWorkspaces;
import org.raceline.engine.PathInput;
import org.raceline.store.DuckDbEngine;

/**
 * How long an import of a large file, a third of whose rows are bad, takes to end once it is cancelled, at different moments; and that
 * it fits into the heap that this is run with. Words: bytes of the file, number of moments.
 */
final class Cancel {
    private static final long MOST_MILLIS = 1_000;

    private Cancel() {
    }

    public static void main(String[] words) throws Exception {
        Path folder = Files.createTempDirectory("raceline-cancel");
        try {
            System.exit(measured(folder, Long.parseLong(words[0]), Integer.parseInt(words[1])) ? 0 : 1);
        } finally {
            delete(folder);
        }
    }

    private static boolean measured(Path folder, long bytes, int moments) throws Exception {
        Path file = folder.resolve("rows.csv");
        long rows = write(file, bytes);
        System.out.printf("%,d rows, %,d bytes, heap of %,d MiB%n", rows, Files.size(file), Runtime.getRuntime().maxMemory() >> 20);
        long begin = System.nanoTime();
        Run whole = run(folder.resolve("whole"), file, Long.MAX_VALUE);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        System.out.printf("%s in %,d ms, %,d bad rows%n", whole.report.status().id(), millis, whole.report.quarantined());
        boolean good = whole.report.status() == Status.IMPORTED;
        for (int i = 1; i <= moments; i++) {
            Path workspace = folder.resolve("cancelled");
            Run cancelled = run(workspace, file, millis * i / (moments + 1));
            if (cancelled.millis <= 0) {
                System.out.printf("to be cancelled after %,d ms: had ended before%n", millis * i / (moments + 1));
                delete(workspace);
                continue;
            }
            // While it is being committed it cannot be taken back any more: then it has to be in as a whole, and to say so as soon.
            boolean tooLate = cancelled.report.status() == Status.IMPORTED && cancelled.report.quarantined() == whole.report.quarantined();
            boolean met = cancelled.millis <= MOST_MILLIS && (tooLate || cancelled.report.status() == Status.CANCELLED && cancelled.left.isEmpty());
            System.out.printf("cancelled after %,d ms: %s after %,d ms, left behind %s: %s%n", millis * i / (moments + 1), cancelled.report.status().id(), cancelled.millis,
                    cancelled.left, met ? "met" : "NOT MET");
            good &= met;
            delete(workspace);
        }
        return good;
    }

    /** @param left files of the workspace that were not there before, and such that grew by more than a mebibyte */
    private record Run(FileReport report, long millis, Map<String, Long> left) {
    }

    private static final class Clicked implements Progress {
        private final long at;

        Clicked(long afterMillis) {
            at = afterMillis == Long.MAX_VALUE ? Long.MAX_VALUE : System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(afterMillis);
        }

        @Override
        public void worked(String what, long done, long total) {
        }

        @Override
        public boolean isCancelled() {
            return System.nanoTime() > at;
        }
    }

    private static Run run(Path place, Path file, long afterMillis) throws Exception {
        Catalogue catalogue = new Catalogue(Map.of(), Map.of(), Map.of(), Map.of(), Map.of("order", new TouchpointKind("order", "Order", Set.of("total"))),
                Map.of("rows", new ConnectorCard("rows", "Rows", "", 100, List.of("*"), List.of(), Set.of(), "benchmark")), List.of());
        LocalWorkspaces workspaces = new LocalWorkspaces(new Fixed(catalogue), Connectors.of(Map.of("rows", new Rows())), new DuckDbEngine(), Clock.systemUTC(), "benchmark", "benchmark");
        try (Workspace workspace = workspaces.open(place)) {
            Map<String, Long> before = sizes(place);
            Clicked clicked = new Clicked(afterMillis);
            FileReport report = workspace.imports().run(ImportRequest.of(List.of(new PathInput(file))), clicked).files().getFirst();
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - clicked.at);
            Map<String, Long> left = sizes(place);
            left.entrySet().removeIf(each -> before.containsKey(each.getKey()) && each.getValue() - before.get(each.getKey()) < 1 << 20);
            return new Run(report, millis, left);
        }
    }

    private static Map<String, Long> sizes(Path place) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                sizes.put(place.relativize(each).toString(), Files.size(each));
            }
        }
        return sizes;
    }

    private record Fixed(Catalogue catalogue) implements CatalogueService {
        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {
            };
        }
    }

    /** Reads {@code key;time;total}. */
    private static final class Rows implements Connector {
        @Override
        public Recognition recognise(Input input) {
            return Recognition.certain("rows", "");
        }

        @Override
        public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException {
            sink.input(inputs.getFirst());
            try (BufferedReader in = new BufferedReader(new InputStreamReader(inputs.getFirst().open(), StandardCharsets.UTF_8))) {
                long row = 0;
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    row++;
                    sink.record(row, row);
                    String[] cells = line.split(";");
                    try {
                        sink.touchpoint("order").key(cells[0]).at(LocalDateTime.parse(cells[1])).money("total", new BigDecimal(cells[2]), "EUR").end();
                    } catch (DateTimeParseException bad) {
                        sink.reject(Issue.error("\"" + cells[1] + "\" is no date.", "Correct the date in row " + row + "."));
                    }
                }
            }
        }
    }

    private static long write(Path file, long bytes) throws IOException {
        LocalDateTime first = LocalDateTime.of(2024, 1, 1, 0, 0);
        long row = 0;
        try (var out = Files.newBufferedWriter(file)) {
            for (long written = 0; written < bytes; row++) {
                String line = "order-" + (100_000_000 + row) + ";" + (row % 3 == 2 ? "soon " + row : first.plusSeconds(row % 60_000_000).toString()) + ";" + row % 30_000
                        + ".50;a remark that nobody reads, as every export has some\n";
                out.write(line);
                written += line.length();
            }
        }
        return row;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(each);
            }
        }
    }
}
