package org.raceline.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raceline.core.analysis.Change;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Texts;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/** What the table of all KPIs says of one, in words for people. */
record KpiRow(ScorecardCell cell, String value, String before, String change, String target, String status, String remarks, String sources) {
    private static final String NOTHING = "–";

    /** The columns of the table, in their order. */
    enum Column {
        KPI, VALUE, BEFORE, CHANGE, TARGET, STATUS, REMARKS, SOURCES;

        String title(Texts texts) {
            return texts.text("column." + name().toLowerCase(Locale.ROOT));
        }

        boolean isNumber() {
            return this == VALUE || this == BEFORE || this == CHANGE || this == TARGET;
        }
    }

    static KpiRow of(ScorecardCell cell, Formats formats) {
        Vocabulary words = new Vocabulary(formats.locale());
        Reading reading = cell.reading();
        return new KpiRow(cell, value(reading, formats), cell.before().map(before -> value(before, formats)).orElse(""),
                cell.change().map(change -> formats.change(change.relative())).orElse(""), cell.target().map(formats::quantity).orElse(""),
                words.status(cell.status()), remarks(reading, formats, words), formats.list(reading.sources()));
    }

    private static String value(Reading reading, Formats formats) {
        return reading.value().map(formats::quantity).orElse(NOTHING);
    }

    private static String remarks(Reading reading, Formats formats, Vocabulary words) {
        Optional<String> reason = reading.reason().map(why -> reading.explanation().isEmpty() ? words.reason(why) : reading.explanation());
        Optional<String> bounds = reading.bounds()
                .map(b -> ReportTexts.in(formats.locale()).text("bounds", formats.quantity(b.min()), formats.quantity(b.max())));
        return Stream.of(reason.stream(), bounds.stream(), reading.flags().stream().map(words::flag)).flatMap(part -> part).collect(Collectors.joining("; "));
    }

    String name() {
        return cell.kpi().name();
    }

    /** Whether the change is for the better. */
    Change.Verdict verdict() {
        return cell.change().map(Change::verdict).orElse(Change.Verdict.NEUTRAL);
    }

    String text(Column column) {
        return switch (column) {
            case KPI -> name();
            case VALUE -> value;
            case BEFORE -> before;
            case CHANGE -> change;
            case TARGET -> target;
            case STATUS -> status;
            case REMARKS -> remarks;
            case SOURCES -> sources;
        };
    }

    /** The rows of all KPIs of a stage. */
    static List<KpiRow> of(List<ScorecardCell> kpis, Stage stage, Formats formats) {
        return kpis.stream().filter(cell -> cell.kpi().stage() == stage).map(cell -> of(cell, formats)).toList();
    }
}
