package org.raceline.ui.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Export files made for a test. */
final class Exports {
    private Exports() {
    }

    /** The sample shop's orders, many times over with order numbers of their own: it takes a while to read. */
    static Path large(Path file) throws IOException {
        var lines = new String(SampleWorkspace.bytes("shopify-orders.csv"), StandardCharsets.UTF_8).split("\n");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(lines[0] + "\n");
            for (int copy = 0; copy < 40; copy++) {
                for (int i = 1; i < lines.length; i++) {
                    out.write(lines[i].replaceFirst("#", "#" + copy + "-") + "\n");
                }
            }
        }
        return file;
    }

    /**
     * Three orders of the sample shop.
     *
     * @param digits  before their numbers, so that they are orders of their own
     * @param damaged whether the dates of the second one are none
     */
    static Path orders(Path file, String digits, boolean damaged) throws IOException {
        var records = records();
        var orders = records.stream().filter(record -> record.contains(",paid,")).limit(3).map(record -> record.replaceFirst("#", "#" + digits)).collect(Collectors.toList());
        if (damaged) {
            orders.set(1, orders.get(1).replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d [+]\\d{4}", "someday"));
        }
        return Files.writeString(file, records.getFirst() + "\n" + String.join("\n", orders) + "\n");
    }

    /** The heading and the rows of the sample shop's orders, whose cells may go on in the next line. */
    private static List<String> records() throws IOException {
        var records = new ArrayList<String>();
        var open = "";
        for (var line : new String(SampleWorkspace.bytes("shopify-orders.csv"), StandardCharsets.UTF_8).lines().toList()) {
            var record = open + line;
            var whole = record.chars().filter(c -> c == '"').count() % 2 == 0;
            if (whole) {
                records.add(record);
            }
            open = whole ? "" : record + "\n";
        }
        return records;
    }
}
