package org.raceline.connector.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raceline.core.connector.Settings;
import org.raceline.core.connector.TableSketch;
import org.raceline.core.connector.TableSketch.Column;
import org.raceline.core.connector.TableSketch.Content;
import org.raceline.core.mapping.ColumnUse;
import org.raceline.core.mapping.ColumnUse.Role;
import org.raceline.core.mapping.MappingDraft;
import org.raceline.core.model.Declaration;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;

class ProfileSpellingTest {
    private static final BytesInput TV = Known.file("spots.csv", "Report;;;", "Week;Network;Spent: all;Seen;Seen;CPM", "02.03.2026;One;1 250 000,50;3;4;5,5", "09.03.2026;\"Two \"\"2\"\"\";640 300,00;1;2;6,5",
            "16.03.2026;One;1,50;1;2;7,5", "Total;;1 890 302,00;;;");

    private static Declaration read(String text) throws Exception {
        return new MappedTables().profile(BytesInput.of("p.yaml", text));
    }

    /** Where nobody says on which lines it stands. */
    private static Declaration bare(Declaration d) {
        return new Declaration("", d.element(), d.attributes(), d.children().stream().map(ProfileSpellingTest::bare).toList());
    }

    static Stream<Path> profiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../docs/mappings"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void whatIsSpelledIsReadAgain(Path profile) throws Exception {
        Declaration tree = read(Files.readString(profile));
        assertThat(bare(read(new MappedTables().spell(tree)))).usingRecursiveComparison().ignoringCollectionOrder().isEqualTo(bare(tree));
    }

    @Test
    void headingsOfAnyKindAreSpelled() throws Exception {
        Declaration figure = new Declaration("", "metric", Map.of("id", "visits", "column", "a: \"b\" \\ #c\n[d\u0007\u0085\u2028\u2029\ufeff", "per", "0.001", "times", "e"), List.of());
        Declaration tree = new Declaration("", "mapping", Map.of("id", "x", "name", "Имя: №1 \ud83d\ude42"),
                List.of(new Declaration("", "observations", Map.of("date", "yes", "grain", "day"), List.of(figure))));
        assertThat(bare(read(new MappedTables().spell(tree)))).isEqualTo(tree);
    }

    @Test
    void aSketchSaysThatThereAreMoreRecordsThanItShowsAlsoBesideTotals() throws Exception {
        List<String> lines = new ArrayList<>(List.of("Week,Cost", "Total,100"));
        lines.addAll(Collections.nCopies(TableSketch.MOST_ROWS - 1, "2026-03-02,1"));
        assertThat(new MappedTables().sketch(Known.file("spots.csv", lines.toArray(String[]::new)), Settings.NONE, Known.CATALOGUE).more()).isFalse();
        lines.add("2026-03-02,1");
        assertThat(new MappedTables().sketch(Known.file("spots.csv", lines.toArray(String[]::new)), Settings.NONE, Known.CATALOGUE).more()).isTrue();
    }

    @Test
    void aSketchShowsTheTableAndADraftOfItIsRead() throws Exception {
        TableSketch sketch = new MappedTables().sketch(TV, Settings.NONE, Known.CATALOGUE);
        assertThat(sketch.encoding()).isEqualTo("utf-8");
        assertThat(sketch.delimiter()).isEqualTo(';');
        assertThat(sketch.columns()).extracting(Column::heading).containsExactly("Week", "Network", "Spent: all", "Seen", "Seen", "CPM");
        assertThat(sketch.columns()).extracting(Column::content).containsExactly(Content.DATE, Content.TEXT, Content.NUMBER, Content.EMPTY, Content.EMPTY, Content.NUMBER);
        assertThat(sketch.columns()).extracting(Column::shared).containsExactly(false, false, false, true, true, false);
        assertThat(sketch.columns().getLast().rate()).isTrue();
        assertThat(sketch.rows()).hasSize(4).contains(List.of("09.03.2026", "Two \"2\"", "640 300,00", "1", "2", "6,5"));
        MappingDraft draft = MappingDraft.of(sketch).with(2, new ColumnUse(Role.METRIC, "media_cost")).written(MappingDraft.CURRENCY, "RUB");
        RecordingSink sink = Known.read(Known.told(new MappedTables().spell(draft.tree())), TV);
        assertThat(sink.rejects).isEmpty();
        assertThat(Known.figures(sink)).contains("media_cost 2026-03-02..2026-03-08 {network=One} 1250000.5 RUB");
    }
}
