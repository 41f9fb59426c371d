package org.raceline.console.internal.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.Decimals;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.analysis.Matrix;
import org.raceline.core.analysis.Matrix.Column;
import org.raceline.core.analysis.Matrix.Row;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Catalogue;

/** Channels, campaigns, countries, … by metrics. */
public record MatrixAnswer(Matrix matrix, Catalogue catalogue) implements Answer {
    private static final int SHOWN_EXPLANATIONS = 5;

    @Override
    public int status() {
        return matrix.columns().stream().anyMatch(c -> c.total().reading().is(Reason.UNKNOWN_METRIC)) ? PARTLY : DONE;
    }

    @Override
    public void json(JsonWriter json) {
        Readings readings = new Readings(catalogue);
        json.object();
        Readings.period(json, matrix.period());
        Compared.period(json, matrix.compared());
        json.member("by", matrix.dimension()).name("columns").array();
        for (Column column : matrix.columns()) {
            json.object().member("metric", column.metric()).member("name", column.name()).member("stage", stage(column))
                    .name("total").object();
            readings.members(json, column.total().reading());
            Compared.members(json, readings, column.total().before(), column.total().change());
            json.endObject().member("untold", column.untold().map(u -> readings.plain(column.metric(), u)).orElse(null)).endObject();
        }
        json.endArray().name("rows").array();
        for (Row row : matrix.rows()) {
            json.object();
            Readings.slice(json, row.slice());
            json.name("cells").array();
            for (Matrix.Cell cell : row.cells()) {
                json.object().member("metric", cell.reading().metric());
                readings.members(json, cell.reading());
                Compared.members(json, readings, cell.before(), cell.change());
                json.member("share", cell.share().map(Decimals::quotient).orElse(null)).endObject();
            }
            json.endArray().endObject();
        }
        json.endArray().endObject();
    }

    private static String stage(Column column) {
        return column.kpi().map(k -> k.stage().id()).orElse(null);
    }

    @Override
    public void csv(CsvWriter csv) {
        csv.head(List.of("row", matrix.dimension(), "stage", "metric", "name", "from", "to", "value", "unit", "reason", "flags", "before", "change", "share"));
        for (Row row : matrix.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                csv(csv, "part", row.slice().values().getOrDefault(matrix.dimension(), ""), matrix.columns().get(i), row.cells().get(i));
            }
        }
        Readings readings = new Readings(catalogue);
        for (Column column : matrix.columns()) {
            csv(csv, "total", "", column, column.total());
            column.untold().ifPresent(untold -> {
                head(csv, "untold", "", column);
                csv.figure(readings.plain(column.metric(), untold)).text(untold.unit().symbol()).text("").text("").text("").text("").text("").endRow();
            });
        }
    }

    private void csv(CsvWriter csv, String kind, String value, Column column, Matrix.Cell cell) {
        Readings readings = new Readings(catalogue);
        head(csv, kind, value, column);
        csv.figure(Objects.requireNonNullElse(readings.value(cell.reading()), "")).text(Objects.requireNonNullElse(readings.unit(cell.reading()), ""))
                .text(cell.reading().reason().map(Reason::id).orElse("")).text(String.join(" ", cell.reading().flags()));
        Compared.columns(csv, readings, cell.before(), cell.change());
        csv.figure(cell.share().map(Decimals::quotient).orElse("")).endRow();
    }

    private void head(CsvWriter csv, String kind, String value, Column column) {
        csv.text(kind).text(value).text(Objects.requireNonNullElse(stage(column), "")).text(column.metric()).text(column.name())
                .text(matrix.period().from().toString()).text(matrix.period().to().toString());
    }

    @Override
    public void text(Page page, Wording wording) {
        String dimension = Slices.dimensions(List.of(matrix.dimension()), catalogue);
        String period = wording.figures().period(matrix.period());
        page.line(matrix.compared().map(c -> wording.text("matrix.compared", dimension, period, wording.figures().period(c))).orElseGet(() -> wording.text("matrix", dimension, period))).blank();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("", matrix.columns().stream().flatMap(c -> cells(c.kpi().map(k -> wording.words().stage(k.stage())).orElse(""))).toList()));
        rows.add(row(dimension, matrix.columns().stream().flatMap(c -> cells(c.name())).toList()));
        for (Row row : matrix.rows()) {
            rows.add(row(Slices.name(row.slice(), List.of(matrix.dimension()), catalogue, wording), row.cells().stream().flatMap(c -> cells(c, wording)).toList()));
        }
        if (matrix.columns().stream().anyMatch(c -> c.untold().filter(u -> !u.isZero()).isPresent())) {
            rows.add(row(wording.text("untold", dimension), matrix.columns().stream()
                    .flatMap(c -> cells(c.untold().filter(u -> !u.isZero()).map(wording.figures()::quantity).orElse(""))).toList()));
        }
        rows.add(row(wording.text("total"), matrix.columns().stream().flatMap(c -> cells(c.total(), wording)).toList()));
        page.table(rows);
        notes(wording).forEach(page::line);
    }

    private static List<Cell> row(String name, List<Cell> cells) {
        return Stream.concat(Stream.of(Cell.left(name)), cells.stream()).toList();
    }

    private static Stream<Cell> cells(String value) {
        return Stream.of(Cell.right(value, Style.FAINT), Cell.left(""), Cell.left(""));
    }

    private static Stream<Cell> cells(Matrix.Cell cell, Wording wording) {
        return Stream.of(Cell.right(Readings.shown(cell.reading(), wording), Style.STRONG), Compared.cell(cell.change(), wording),
                Cell.right(cell.share().map(wording.figures()::percent).orElse(""), Style.FAINT));
    }

    /** Why figures are absent, and what travelled with those that are there. */
    private List<String> notes(Wording wording) {
        List<String> notes = new ArrayList<>();
        List<Reading> all = Stream.concat(Stream.concat(matrix.columns().stream().map(c -> c.total().reading()), matrix.columns().stream().map(Column::undivided).flatMap(Optional::stream)),
                matrix.rows().stream().flatMap(r -> r.cells().stream().map(Matrix.Cell::reading))).toList();
        for (Column column : matrix.columns()) {
            Set<String> flags = all.stream().filter(r -> r.metric().equals(column.metric())).flatMap(r -> r.flags().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
            if (!flags.isEmpty()) {
                notes.add(wording.text("matrix.flags", column.name(), flags.stream().map(wording.words()::flag).collect(Collectors.joining(", "))));
            }
        }
        all.stream().map(Reading::explanation).filter(e -> !e.isEmpty()).distinct().limit(SHOWN_EXPLANATIONS).forEach(notes::add);
        return notes;
    }
}
