package org.raceline.engine;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Progress;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.Workspace;
import org.raceline.store.DuckDbEngine;

/**
 * Imports one generated file of orders after the other until it is killed, and says of each when it is in. File n restates
 * the last orders of file n - 1 with other amounts. Every other file has a bad record, which is then repaired.
 */
final class CrashOrders {
    static final int ROWS = 3_000;
    static final int RESTATED = 300;
    /** A row that no other file states. */
    private static final int BAD = 1_000;

    private CrashOrders() {
    }

    /** Arguments: workspace, number of the first file. */
    public static void main(String[] arguments) throws Exception {
        try (Workspace workspace = open(Path.of(arguments[0]))) {
            System.out.println("open");
            for (int n = Integer.parseInt(arguments[1]);; n++) {
                FileReport report = Rig.run(workspace, file(n));
                if (report.status() != Status.IMPORTED) {
                    throw new IllegalStateException(report.toString());
                }
                System.out.println("in " + n + " " + report.importId());
                if (report.quarantined() > 0) {
                    System.out.println("in " + n + " " + repair(workspace, report.importId()));
                }
            }
        }
    }

    private static String repair(Workspace workspace, String id) throws Exception {
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        workspace.quarantine().export(id, export);
        Input repaired = new BytesInput("repaired.csv", export.toString(StandardCharsets.UTF_8).replace("2o26", "2026").getBytes(StandardCharsets.UTF_8));
        return workspace.quarantine().retry(id, Optional.of(repaired), false, Progress.NONE).files().getFirst().importId();
    }

    static Workspace open(Path directory) throws Exception {
        Rig rig = Rig.shop();
        rig.engine = new DuckDbEngine();
        return rig.open(directory);
    }

    private static Input file(int n) {
        String[] lines = new String[ROWS + 2];
        lines[0] = "# shop: Corner";
        lines[1] = OrderFiles.HEADING;
        for (int row = 0; row < ROWS; row++) {
            long order = order(n, row);
            lines[row + 2] = order + (n % 2 == 0 && row == BAD ? ";2o26-01-" : ";2026-01-") + (10 + order % 20) + ";c" + order % 997 + "@x.org;" + amount(n, row);
        }
        return Rig.file(name(n), lines);
    }

    static String name(int n) {
        return "orders-" + n + ".csv";
    }

    static int number(String name) {
        return Integer.parseInt(name.substring("orders-".length(), name.length() - ".csv".length()));
    }

    private static long order(int n, int row) {
        return (long) n * (ROWS - RESTATED) + row;
    }

    private static BigDecimal amount(int n, int row) {
        return BigDecimal.valueOf(1_000 + (31L * row + 7L * n) % 9_000, 2);
    }

    /** The sum of a file's orders, without those that the next file restates where there is one. */
    static BigDecimal sum(int n, Optional<Integer> next, boolean repaired) {
        int rows = next.isPresent() ? ROWS - RESTATED : ROWS;
        BigDecimal sum = repaired ? BigDecimal.ZERO : amount(n, BAD).negate();
        for (int row = 0; row < rows; row++) {
            sum = sum.add(amount(n, row));
        }
        return sum;
    }
}
