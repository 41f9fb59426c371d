package org.raceline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be read: one clear sentence each, the right exit status, and the store as it was. */
class RefusalTest {
    private static final String ORDERS = """
            Name,Email,Financial Status,Currency,Total,Created at,Lineitem quantity
            #1,anna@example.com,paid,EUR,10.00,2026-01-05 10:00:00 +0100,1
            #2,ben@example.com,paid,EUR,20.00,2026-01-06 10:00:00 +0100,2
            """;
    @TempDir
    Path folder;

    @BeforeEach
    void aWorkspaceWithTwoOrders() throws IOException {
        Product.Outcome first = importing(Files.writeString(folder.resolve("orders.csv"), ORDERS));
        assertThat(first.exit()).as(first.everything()).isZero();
    }

    private Product.Outcome importing(Path file) {
        return Product.built().run(folder, "import", "--workspace", "ws", file.toString());
    }

    private void assertRefused(Product.Outcome outcome) {
        assertThat(outcome.exit()).as(outcome.everything()).isEqualTo(2);
        assertThat(outcome.everything()).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(grossSales()).contains("\"value\":\"30\"");
    }

    private String grossSales() {
        return Product.built().run(folder, "metric", "gross_sales", "--workspace", "ws", "--period", "2026-01", "--format", "json").out();
    }

    @Test
    void aFileOfNoKnownKind() throws IOException {
        assertRefused(importing(Files.writeString(folder.resolve("recipe.txt"), "Beat three eggs with the flour.\n")));
    }

    @Test
    void aTableThatNobodyKnowsNeedsAWord() throws IOException {
        Product.Outcome outcome = importing(Files.writeString(folder.resolve("recipe.csv"), "flour,eggs\n200,3\n"));
        assertThat(outcome.exit()).as(outcome.everything()).isEqualTo(1);
        assertThat(outcome.everything()).contains("raceline mapping suggest").doesNotContain("Exception");
        assertThat(grossSales()).contains("\"value\":\"30\"");
    }

    @Test
    void anEmptyFile() throws IOException {
        assertRefused(importing(Files.writeString(folder.resolve("empty.csv"), "")));
    }

    @Test
    void aDirectory() throws IOException {
        assertRefused(importing(Files.createDirectory(folder.resolve("directory"))));
    }

    @Test
    void aFileThatIsNotThere() {
        assertRefused(importing(folder.resolve("nowhere.csv")));
    }

    @Test
    void aLineOfAHundredMegabytes() throws IOException {
        Path file = folder.resolve("long.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(ORDERS.lines().findFirst().orElseThrow().getBytes());
            out.write("\n#3,".getBytes());
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'x');
            for (int i = 0; i < 100; i++) {
                out.write(block);
            }
        }
        assertRefused(importing(file));
    }

    @Test
    void aFileCutInTheMiddleOfARecordLoadsWhatIsWholeAndKeepsTheRest() throws IOException {
        String more = "Name,Email,Financial Status,Currency,Total,Created at,Lineitem quantity\n"
                + "#3,cleo@example.com,paid,EUR,5.00,2026-01-07 10:00:00 +0100,1\n#4,dora@example.com,paid,EU";
        Product.Outcome cut = importing(Files.writeString(folder.resolve("cut.csv"), more));
        assertThat(cut.exit()).as(cut.everything()).isEqualTo(1);
        assertThat(grossSales()).contains("\"value\":\"35\"");
        String quarantine = Product.built().run(folder, "quarantine", "list", "--workspace", "ws", "--format", "json").out();
        assertThat(quarantine).contains("\"line\":3").doesNotContain("dora");
        Product.built().run(folder, "quarantine", "export", "--workspace", "ws", "-o", "bad.csv");
    }

    @Test
    void noPersonIsNamedAnywhereInTheWorkspace() throws IOException {
        try (var files = Files.walk(folder.resolve("ws"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)).as(file.toString())
                        .doesNotContainIgnoringCase("anna@example").doesNotContainIgnoringCase("ben@example");
            }
        }
    }
}
