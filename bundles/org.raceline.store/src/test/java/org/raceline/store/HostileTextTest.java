package org.raceline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raceline.core.model.Metric.Count;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Source;
import org.raceline.core.model.Unit;
import org.raceline.core.store.ImportTransaction;
import org.raceline.core.store.JournalEntry;
import org.raceline.core.store.ObservationQuestion;
import org.raceline.core.store.Store;
import org.raceline.core.store.StoreException;
import org.raceline.core.store.TouchpointQuestion;
import org.raceline.core.store.TouchpointRow;
import org.raceline.store.Sample.Batch;
import org.raceline.store.Sample.T;

/** Text is only ever text, whatever it looks like. */
class HostileTextTest {
    private static final List<String> TEXTS = List.of("'", "''", "\"", ";", "'; drop table touchpoint; --", "\"; drop table import; --", "?", "{}", "$1", ":x", "\\", "%", "NULL",
            "select", "a\0b", "\0", "😀 Ünïcödé \u202e", "line\r\nbreak\ttab", " space ", "x".repeat(10_000), "'" + "é".repeat(5_000) + ";");

    @TempDir
    private Path directory;
    private Store store;

    @BeforeEach
    void open() {
        store = new DuckDbEngine().open(directory);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void valuesComeBackAsTheyWere() {
        List<T> orders = new ArrayList<>();
        for (String text : TEXTS) {
            orders.add(new T("order", text, Sample.DAY.atStartOfDay(), null, 1, "EUR", Map.of("channel", text), Map.of("net_sales", 1_000_000L), Set.of()));
        }
        Sample.write(store, new Batch("a", "shop", orders, List.of(), List.of()));
        assertThat(store.values("channel")).containsExactlyInAnyOrderElementsOf(TEXTS);
        TouchpointQuestion all = Sample.total(Count.RECORDS);
        for (String text : TEXTS) {
            Slice slice = Slice.of("channel", text);
            assertThat(Sample.ask(store, new TouchpointQuestion(all.metric(), all.sources(), all.buckets(), slice, List.of("channel"), false)))
                    .containsExactly(new TouchpointRow(0, slice, "", BigDecimal.ONE));
        }
        assertThat(Sample.write(store, new Batch("b", "shop", orders, List.of(), List.of())).replaced()).as("every key was found again").isZero();
        assertThat(Sample.ask(store, all)).containsExactly(new TouchpointRow(0, Slice.ALL, "", BigDecimal.valueOf(TEXTS.size())));
    }

    @Test
    void namesOfSourcesImportsAndSettingsAreOnlyText() {
        for (String text : TEXTS) {
            store.setting(text, text, new JournalEntry(Sample.NOW, text, "setting", text, text, text));
            store.save(new Source(text, text, text, Optional.empty(), text, text, Map.of(text, text)), Sample.change("source", text));
            Sample.write(store, Sample.orders(text, text, Sample.order(text, Sample.DAY, 1, 1_000_000)));
            TouchpointQuestion own = new TouchpointQuestion(Sample.metric(Count.RECORDS, Unit.Kind.COUNT), List.of(text), List.of(Sample.YEAR), Slice.ALL,
                    List.of(), false);
            assertThat(Sample.ask(store, own)).hasSize(1);
            assertThat(store.vouches(List.of(text))).isEmpty();
            assertThat(Sample.cuts(store, text)).isEmpty();
            assertThat(store.quarantine(Optional.of(text))).isEmpty();
            assertThat(store.observations(new ObservationQuestion(List.of(text), List.of(1L), Sample.YEAR, Slice.of(text, text), List.of(text)))).isEmpty();
        }
        assertThat(store.settings().keySet()).containsExactlyInAnyOrderElementsOf(TEXTS);
        assertThat(store.sources()).extracting(Source::name).containsExactlyInAnyOrderElementsOf(TEXTS);
        assertThat(store.imports()).extracting("id").containsExactlyElementsOf(TEXTS);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "x y", "x\"", "x;drop table import", "X", "é", "1x", "x\0", "😀", "a-b",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" })
    void anIdThatIsNoIdentifierIsRefusedInFactsAndUnknownInQuestions(String id) {
        for (T fact : List.of(new T("order", "#1", Sample.DAY.atStartOfDay(), null, 1, "EUR", Map.of(id, "x"), Map.of(), Set.of()),
                new T("order", "#1", Sample.DAY.atStartOfDay(), null, 1, "EUR", Map.of(), Map.of(id, 1L), Set.of()))) {
            try (ImportTransaction transaction = store.begin(Sample.entry("a", "shop"))) {
                Batch batch = new Batch("a", "shop", List.of(fact), List.of(), List.of());
                assertThatThrownBy(() -> Sample.fill(transaction, batch)).isInstanceOf(StoreException.class).hasMessageContaining("cannot be stored");
            }
        }
        Sample.write(store, Sample.orders("a", "shop", Sample.order("#1", Sample.DAY, 1, 1_000_000)));
        TouchpointQuestion all = Sample.total(Count.RECORDS);
        assertThat(Sample.ask(store, new TouchpointQuestion(all.metric(), all.sources(), all.buckets(), Slice.of(id, "x"), List.of(id), false))).isEmpty();
        assertThat(Sample.ask(store, new TouchpointQuestion(all.metric(), all.sources(), all.buckets(), Slice.ALL, List.of(id), false))).hasSize(1);
        assertThat(store.values(id)).isEmpty();
    }
}
