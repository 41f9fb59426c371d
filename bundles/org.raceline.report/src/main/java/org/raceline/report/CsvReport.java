package org.raceline.report;

import static org.raceline.format.CsvCell.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Texts;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/**
 * Writes all KPIs as a table for spreadsheets: RFC 4180 in UTF-8 with a byte order mark, numbers as plain decimals with
 * their unit beside them. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
public final class CsvReport {
    private static final int DECIMALS = 6;
    private static final List<String> COLUMNS = List.of("stage", "kind", "code", "id", "kpi", "from", "to", "value", "unit", "before", "change",
            "target", "status", "reason", "remarks", "sources");

    private final Vocabulary words;
    private final Texts texts;

    public CsvReport(Formats formats) {
        this.words = new Vocabulary(formats.locale());
        this.texts = ReportTexts.in(formats.locale());
    }

    /** Writes the table; the stream is left open. */
    public void write(Report report, OutputStream to) throws IOException {
        Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        out.write('\uFEFF');
        write(COLUMNS.stream().map(column -> text(texts.text("column." + column))).toList(), out);
        for (ScorecardCell cell : report.kpis()) {
            write(row(cell), out);
        }
        out.flush();
    }

    private List<String> row(ScorecardCell cell) {
        Reading reading = cell.reading();
        return List.of(text(words.stage(cell.kpi().stage())), text(words.kind(cell.kpi().kind())), text(cell.kpi().code()), text(cell.kpi().id()), text(cell.kpi().name()),
                reading.period().from().toString(), reading.period().to().toString(),
                reading.value().map(Quantity::value).map(CsvReport::number).orElse(""), reading.value().map(value -> value.unit().symbol()).orElse(""),
                cell.before().flatMap(Reading::value).map(Quantity::value).map(CsvReport::number).orElse(""),
                cell.change().map(change -> number(change.relative())).orElse(""), cell.target().map(Quantity::value).map(CsvReport::number).orElse(""),
                text(words.status(cell.status())), text(reading.reason().map(words::reason).orElse("")),
                text(reading.flags().stream().map(words::flag).collect(Collectors.joining("; "))), text(String.join("; ", reading.sources())));
    }

    private static void write(List<String> cells, Writer out) throws IOException {
        out.write(String.join(",", cells));
        out.write("\r\n");
    }

    private static String number(BigDecimal value) {
        BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
