package org.raceline.ui.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
