package org.raceline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raceline.store.Sample.DAY;
import static org.raceline.store.Sample.order;
import static org.raceline.store.Sample.orders;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.model.Metric.Count;
import org.raceline.core.model.Source;
import org.raceline.core.store.ImportEntry;
import org.raceline.core.store.JournalEntry;
import org.raceline.core.store.Store;
import org.raceline.core.store.StoreException;

class OpeningTest {
    @TempDir
    private Path directory;

    private String file() {
        return "jdbc:duckdb:" + directory.resolve("facts.duckdb");
    }

    private void statement(String sql) throws Exception {
        try (Connection connection = new DuckDBDriver().connect(file(), new Properties()); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whatWasWrittenIsThereAfterReopeningAndNothingElseIsLeft() throws Exception {
        Path deep = directory.resolve("new folder/ü 😀");
        try (Store store = new DuckDbEngine().open(deep)) {
            Sample.write(store, orders("a", "shop", order("#1", DAY, 1, 1_000_000)));
        }
        try (var files = Files.list(deep)) {
            assertThat(files).containsExactly(deep.resolve("facts.duckdb"));
        }
        try (Store store = new DuckDbEngine().open(deep)) {
            Sample.write(store, orders("b", "shop", order("#1", DAY, 1, 3_000_000)));
            assertThat(Sample.ask(store, Sample.total(Count.SUM))).singleElement().satisfies(row -> assertThat(row.value()).isEqualByComparingTo("3"));
            assertThat(store.imports()).hasSize(2);
        }
    }

    @Test
    void aStoreIsOpenOnceInAProgram() {
        DuckDbEngine engine = new DuckDbEngine();
        Store first = engine.open(directory);
        assertThatThrownBy(() -> engine.open(directory.resolve("../" + directory.getFileName()))).isInstanceOf(StoreException.class).hasMessageContaining("already open");
        first.close();
        Store second = engine.open(directory);
        first.close();
        assertThatThrownBy(() -> engine.open(directory)).as("closing twice frees once").isInstanceOf(StoreException.class);
        assertThatThrownBy(first::imports).isInstanceOf(StoreException.class).hasMessageContaining("closed");
        second.close();
    }

    @Test
    void anotherProgramIsNamed() throws Exception {
        Path driver = Path.of(DuckDBDriver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path holder = Files.writeString(directory.resolve("Holder.java"), """
                class Holder {
                    public static void main(String[] arguments) throws Exception {
                        new org.duckdb.DuckDBDriver().connect(arguments[0], new java.util.Properties());
                        System.out.println("open");
                        System.in.read();
                    }
                }
                """);
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED", "-cp", driver.toString(),
                holder.toString(), file()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("open");
            assertThatThrownBy(() -> new DuckDbEngine().open(directory)).isInstanceOf(StoreException.class)
                    .hasMessageContaining("process " + process.pid()).hasMessageContaining(directory.toRealPath().toString());
        } finally {
            process.getOutputStream().close();
            process.waitFor();
        }
        new DuckDbEngine().open(directory).close();
    }

    @Test
    void aNewerStoreIsLeftAlone() throws Exception {
        new DuckDbEngine().open(directory).close();
        statement("update schema_version set version = version + 1");
        assertThatThrownBy(() -> new DuckDbEngine().open(directory)).isInstanceOf(StoreException.class).hasMessageContaining("newer version");
        statement("update schema_version set version = version - 1");
        new DuckDbEngine().open(directory).close();
    }

    @Test
    void anOlderStoreIsBroughtUpToDateAndLosesNothing() throws Exception {
        try (var script = getClass().getResourceAsStream("schema-1.sql")) {
            statement(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        Source shop = new Source("shop", "shop.test", "Corner shop", Optional.of(ZoneId.of("Europe/Berlin")), "de-DE", "EUR", Map.of("leadEvents", "a, b"));
        for (Source expected : List.of(shop, shop.ranked(400))) {
            try (Store store = new DuckDbEngine().open(directory)) {
                assertThat(store.sources()).containsExactly(expected);
                assertThat(store.settings()).containsExactly(Map.entry("baseCurrency", "EUR"));
                assertThat(store.imports()).extracting(ImportEntry::file).containsExactly("a.csv");
                assertThat(store.journal()).hasSizeGreaterThan(0).first().extracting(JournalEntry::subject).isEqualTo("a");
                assertThat(Sample.ask(store, Sample.total(Count.SUM))).singleElement().satisfies(row -> assertThat(row.value()).isEqualByComparingTo("10.5"));
                store.save(shop.ranked(400), Sample.change("source", "shop"));
            }
        }
    }

    @Test
    void aStoreOfTheFirstVersionIsBroughtUpToDate() throws Exception {
        try (Store store = new DuckDbEngine().open(directory)) {
            Sample.write(store, orders("a", "shop", order("#1", DAY, 1, 1_000_000)));
        }
        statement("drop table note");
        statement("drop table touchpoint_day");
        statement("drop view live_import");
        for (String column : new String[] { "place", "repairs", "unchanged" }) {
            statement("alter table import drop column " + column);
        }
        statement("alter table source drop column rank");
        statement("alter table cut drop column part");
        statement("drop table exchange_rate");
        statement("update schema_version set version = 1");
        try (Store store = new DuckDbEngine().open(directory)) {
            assertThat(Sample.write(store, orders("b", "shop", order("#1", DAY, 1, 1_000_000))).unchanged()).isEqualTo(1);
            Sample.write(store, orders("a", "shop", order("#2", DAY, 1, 2_000_000)), Sample.repair("r", store.imports().getFirst()));
            assertThat(store.touchpoints(List.of(Sample.total(Count.SUM))).getFirst()).singleElement().satisfies(row -> assertThat(row.value()).isEqualByComparingTo("3"));
        }
    }

    @Test
    void somethingElseIsLeftAlone() throws Exception {
        statement("create table letters (text varchar)");
        assertThatThrownBy(() -> new DuckDbEngine().open(directory)).isInstanceOf(StoreException.class).hasMessageContaining("not one of Raceline");
        Files.writeString(directory.resolve("facts.duckdb"), "Dear diary");
        assertThatThrownBy(() -> new DuckDbEngine().open(directory)).isInstanceOf(StoreException.class).hasMessageContaining("damaged");
        assertThat(directory.resolve("facts.duckdb")).hasContent("Dear diary");
    }

    @Test
    void anInterruptedMakingIsTakenUp() throws Exception {
        statement("select 1");
        try (Store store = new DuckDbEngine().open(directory)) {
            assertThat(store.imports()).isEmpty();
        }
    }

    @Test
    void aFolderThatCannotBeOpenedIsExplained() throws Exception {
        Path occupied = Files.createFile(directory.resolve("occupied"));
        assertThatThrownBy(() -> new DuckDbEngine().open(occupied)).isInstanceOf(StoreException.class).hasMessageContaining("occupied");
        assertThatThrownBy(() -> new DuckDbEngine().open(directory.resolve("a;threads=1"))).isInstanceOf(StoreException.class).hasMessageContaining("semicolon");
        assertThat(directory.resolve("a")).doesNotExist();
    }
}
