package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.core.model.Progress;
import org.raceline.core.model.Slice;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.Workspace;
import org.raceline.store.DuckDbEngine;

/**
 * Whatever is damaged at random, exported, repaired (in one go or in two) and read again, before or after other files came: every
 * reading is that of files that were right from the start, and undoing brings back every reading from before.
 */
class RepairPropertyTest {
    private static final Period YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    @TempDir
    Path directory;

    static IntStream seeds() {
        return IntStream.range(0, 12);
    }

    private static Rig rig() {
        Rig rig = Rig.shop().with("web", new FigureFiles(), "*.csv");
        rig.engine = new DuckDbEngine();
        return rig;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void afterRepairEveryReadingIsThatOfAFileThatWasRight(int seed) throws Exception {
        Random random = new Random(seed);
        List<List<String>> right = List.of(orders(random), figures(random), orders(random), figures(random));
        List<Map<Integer, String>> wrong = new ArrayList<>();
        right.forEach(file -> wrong.add(random.nextInt(4) == 0 ? Map.of() : damage(file, random)));
        String end = random.nextBoolean() ? "\n" : "\r\n";
        try (Workspace clean = rig().open(directory.resolve("clean")); Workspace workspace = rig().open(directory.resolve("repaired"))) {
            List<FileReport> reports = new ArrayList<>();
            for (int i = 0; i < right.size(); i++) {
                assertThat(Rig.run(clean, input(i, right.get(i), end)).quarantined()).isZero();
                reports.add(Rig.run(workspace, input(i, damaged(right.get(i), wrong.get(i)), end)));
                assertThat(reports.get(i).quarantined()).as("records of file %s", i).isEqualTo(wrong.get(i).size());
            }
            List<Reading> before = readings(workspace);
            List<Integer> order = new ArrayList<>(IntStream.range(0, right.size()).boxed().toList());
            Collections.shuffle(order, random);
            List<String> repairs = new ArrayList<>();
            for (int i : order) {
                repair(workspace, reports.get(i), wrong.get(i), right.get(i), random, repairs);
            }
            assertThat(readings(workspace)).as("seed %s: repaired", seed).isEqualTo(readings(clean));
            assertThat(workspace.quarantine().list(Optional.empty())).isEmpty();
            for (String repair : repairs.reversed()) {
                workspace.imports().undo(repair);
            }
            assertThat(readings(workspace)).as("seed %s: undone", seed).isEqualTo(before);
            assertThat(workspace.quarantine().list(Optional.empty())).hasSize(wrong.stream().mapToInt(Map::size).sum());
        }
    }

    /** In one go, or first a part of it. */
    private static void repair(Workspace workspace, FileReport report, Map<Integer, String> wrong, List<String> right, Random random, List<String> repairs) throws Exception {
        String id = report.importId();
        Map<Integer, String> open = new HashMap<>(wrong);
        boolean first = wrong.size() > 1 && random.nextBoolean();
        while (!open.isEmpty()) {
            ByteArrayOutputStream export = new ByteArrayOutputStream();
            workspace.quarantine().export(id, export);
            String text = export.toString(StandardCharsets.UTF_8);
            List<Integer> now = first ? List.of(open.keySet().iterator().next()) : List.copyOf(open.keySet());
            for (int line : now) {
                text = text.replace(open.remove(line), right.get(line));
            }
            FileReport again = workspace.quarantine().retry(id, Optional.of(new BytesInput("repaired.csv", text.getBytes(StandardCharsets.UTF_8))), false, Progress.NONE)
                    .files().getFirst();
            assertThat(again.status()).isEqualTo(Status.IMPORTED);
            assertThat(again.quarantined()).isEqualTo(open.size());
            id = again.importId();
            repairs.add(id);
            first = false;
        }
    }

    private static List<Reading> readings(Workspace workspace) {
        List<Reading> readings = new ArrayList<>();
        for (Grain grain : List.of(Grain.TOTAL, Grain.DAY, Grain.WEEK, Grain.MONTH)) {
            readings.addAll(workspace.analysis().metric(new MetricQuery(List.of("orders", "revenue", "buyers", "visits"), YEAR, grain, List.of(), Slice.ALL, false)));
            readings.addAll(workspace.analysis().metric(new MetricQuery(List.of("visits"), YEAR, grain, List.of("channel"), Slice.ALL, false)));
        }
        return readings;
    }

    private static BytesInput input(int number, List<String> lines, String end) {
        return new BytesInput("file-" + number + ".csv", String.join(end, lines).concat(end).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> damaged(List<String> right, Map<Integer, String> wrong) {
        List<String> lines = new ArrayList<>(right);
        wrong.forEach(lines::set);
        return lines;
    }

    /** Some lines of records, by their index; no two the same. */
    private static Map<Integer, String> damage(List<String> right, Random random) {
        Map<Integer, String> wrong = new HashMap<>();
        for (int i = 1; i < right.size() - 1; i++) {
            if (random.nextInt(5) == 0) {
                String line = right.get(i);
                wrong.put(i, switch (random.nextInt(4)) {
                    case 0 -> line.replace("2026-", "2o26-");
                    case 1 -> line + "x" + i;
                    case 2 -> "§ " + i + " is gone";
                    default -> line.substring(0, 9) + " " + i;
                });
            }
        }
        return wrong;
    }

    private static String day(Random random) {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(20)).toString();
    }

    private static List<String> orders(Random random) {
        List<String> lines = new ArrayList<>(List.of(OrderFiles.HEADING));
        random.ints(1000, 1040).distinct().limit(30)
                .forEach(key -> lines.add(key + ";" + day(random) + ";p" + random.nextInt(9) + "@ü.example;" + random.nextInt(10_000) / 100 + ".5"));
        lines.add("");
        return lines;
    }

    private static List<String> figures(Random random) {
        List<String> lines = new ArrayList<>(List.of(FigureFiles.HEADING));
        int first = random.nextInt(10);
        for (int day = 0; day < 8; day++) {
            for (String channel : List.of("Direct", "Émail")) {
                lines.add(LocalDate.of(2026, 1, 1).plusDays(first + day) + "," + channel + "," + random.nextInt(100));
            }
        }
        lines.add("");
        return lines;
    }
}
