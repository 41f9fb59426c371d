package org.raceline.console.internal.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;

/**
 * A list of things of one kind.
 *
 * @param name    of the JSON member that holds them
 * @param heads   names of the CSV columns
 * @param columns keys of the columns in text
 * @param empty   key of the sentence that says what to do where there are none
 */
public record Listing<T>(String name, List<T> rows, BiConsumer<JsonWriter, T> members, List<String> heads, BiConsumer<CsvWriter, T> cells,
        List<String> columns, BiFunction<T, Wording, List<Cell>> shown, String empty) implements Answer {
    @Override
    public void json(JsonWriter json) {
        json.object().name(name).array();
        for (T row : rows) {
            json.object();
            members.accept(json, row);
            json.endObject();
        }
        json.endArray().endObject();
    }

    @Override
    public void csv(CsvWriter csv) {
        csv.head(heads);
        for (T row : rows) {
            cells.accept(csv, row);
            csv.endRow();
        }
    }

    @Override
    public void text(Page page, Wording wording) {
        if (rows.isEmpty()) {
            page.line(wording.text(empty));
            return;
        }
        List<List<Cell>> table = new ArrayList<>();
        table.add(columns.stream().map(c -> Cell.left(wording.text("column." + c), Style.FAINT)).toList());
        rows.forEach(row -> table.add(shown.apply(row, wording)));
        page.table(table);
    }
}
