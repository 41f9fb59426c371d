package org.raceline.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.raceline.core.analysis.Change;
import org.raceline.core.analysis.Matrix;
import org.raceline.core.analysis.MatrixQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Dimension;
import org.raceline.core.model.Texts;
import org.raceline.format.Findings;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/**
 * One metric of each stage for each channel, campaign, country, …
 *
 * @param dimension id of the dimension whose values are the rows
 * @param show      what stands in the cells
 */
public record MatrixWidget(String dimension, Show show) implements Widget {

    /** What is read of each figure. */
    public enum Show {
        VALUE, CHANGE, SHARE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A change that deserves the strongest ground: by half. */
    private static final double GREAT = 0.5;
    private static final String NOTHING = "–";

    @Override
    public String id() {
        return "matrix." + dimension;
    }

    @Override
    public String title(Locale locale) {
        return ChartTexts.in(locale).text("matrix.title");
    }

    @Override
    public boolean filters() {
        return true;
    }

    @Override
    public HeatMap load(Question question) {
        Matrix matrix = question.analysis().matrix(new MatrixQuery(dimension, List.of(), question.period(), question.comparison(), question.filter()));
        return heatMap(matrix, question.catalogue(), new Formats(question.locale()));
    }

    HeatMap heatMap(Matrix matrix, Catalogue catalogue, Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        Vocabulary words = new Vocabulary(formats.locale());
        String rowsAre = catalogue.dimension(dimension).map(Dimension::name).orElse(dimension);
        List<HeatMap.Column> columns = matrix.columns().stream().map(column -> new HeatMap.Column(column.name(), column.kpi().map(kpi -> Ink.of(kpi.stage())).orElse(Ink.ACCENT))).toList();
        List<HeatMap.Row> rows = new ArrayList<>();
        rows.add(new HeatMap.Row(texts.text("matrix.all"), "", true, matrix.columns().stream().map(column -> cell(column.total(), column, "", texts.text("matrix.all"), OptionalDouble.empty(), formats)).toList()));
        for (Matrix.Row row : matrix.rows()) {
            String value = row.slice().values().getOrDefault(dimension, "");
            String name = Findings.name(row.slice(), List.of(dimension), catalogue, words);
            List<HeatMap.Cell> cells = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                Matrix.Column column = matrix.columns().get(c);
                cells.add(cell(row.cells().get(c), column, column.metric() + "|" + value, name, shade(row.cells().get(c), matrix, c), formats));
            }
            rows.add(new HeatMap.Row(name, "", false, cells));
        }
        if (matrix.columns().stream().anyMatch(column -> column.untold().filter(left -> !left.isZero()).isPresent())) {
            String name = texts.text("matrix.untold");
            rows.add(new HeatMap.Row(name, "", false, matrix.columns().stream().map(column -> column.untold().filter(left -> !left.isZero() && show == Show.VALUE)
                    .map(left -> new HeatMap.Cell(formats.quantity(left), OptionalDouble.empty(), false, texts.text("heat.says", name, column.name(), formats.quantity(left)), ""))
                    .orElse(HeatMap.Cell.NOTHING)).toList()));
        }
        String why = matrix.columns().stream().flatMap(column -> column.undivided().stream()).map(Reading::explanation).findFirst().orElse("");
        return new HeatMap(title(formats.locale()), rowsAre, columns, matrix.rows().isEmpty() ? List.of() : rows, why);
    }

    private HeatMap.Cell cell(Matrix.Cell cell, Matrix.Column column, String action, String row, OptionalDouble shade, Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        Vocabulary words = new Vocabulary(formats.locale());
        String value = cell.reading().value().map(formats::quantity).orElseGet(() -> words.reason(cell.reading().reason().orElseThrow()));
        String says = cell.change().isPresent() && cell.before().flatMap(Reading::value).isPresent()
                ? texts.text("matrix.says", row, column.name(), value, formats.change(cell.change().get().relative()), formats.quantity(cell.before().get().value().orElseThrow()))
                : texts.text("heat.says", row, column.name(), value);
        String text = switch (show) {
            case VALUE -> cell.reading().value().map(formats::quantity).orElse(NOTHING);
            case CHANGE -> cell.change().map(Change::relative).map(formats::change).orElse(NOTHING);
            case SHARE -> cell.share().map(formats::percent).orElse(NOTHING);
        };
        return new HeatMap.Cell(text, text.equals(NOTHING) ? OptionalDouble.empty() : shade, false, says, action);
    }

    /** Against the strongest of the column, as columns are unlike things. */
    private OptionalDouble shade(Matrix.Cell cell, Matrix matrix, int column) {
        if (show == Show.CHANGE) {
            return OptionalDouble.of(cell.change().map(change -> Math.abs(change.relative().doubleValue()) / GREAT).orElse(0.0));
        }
        double most = matrix.rows().stream().flatMap(row -> size(row.cells().get(column))).mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        return OptionalDouble.of(most <= 0 ? 0 : size(cell).mapToDouble(BigDecimal::doubleValue).sum() / most);
    }

    private static Stream<BigDecimal> size(Matrix.Cell cell) {
        return cell.reading().value().map(quantity -> quantity.value().max(BigDecimal.ZERO)).stream();
    }

    /** What pressing a cell of its drawing means; empty for the cells of the whole. */
    public static Optional<Place> place(Part part) {
        int bar = part.action().indexOf('|');
        return bar < 0 ? Optional.empty() : Optional.of(new Place(part.action().substring(0, bar), part.action().substring(bar + 1)));
    }

    /** A cell: its metric, and the value of the dimension. */
    public record Place(String metric, String value) {
    }
}
