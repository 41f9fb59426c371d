package org.raceline.console.internal.answer;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.Decimals;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.analysis.Change;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Period;

/** How it is written what something was before and how it has changed. */
final class Compared {
    private Compared() {
    }

    /** The member {@code compared}: the other period, or {@code null}. */
    static void period(JsonWriter json, Optional<Period> compared) {
        json.name("compared");
        if (compared.isEmpty()) {
            json.value(null);
        } else {
            json.object().member("from", compared.get().from().toString()).member("to", compared.get().to().toString()).endObject();
        }
    }

    /** The members {@code before}, {@code change} and {@code verdict}. */
    static void members(JsonWriter json, Readings readings, Optional<Reading> before, Optional<Change> change) {
        json.member("before", before.map(readings::value).orElse(null))
                .member("change", change.map(c -> Decimals.quotient(c.relative())).orElse(null))
                .member("verdict", change.map(c -> c.verdict().name().toLowerCase(Locale.ROOT)).orElse(null));
    }

    /** The columns {@code before} and {@code change}. */
    static void columns(CsvWriter csv, Readings readings, Optional<Reading> before, Optional<Change> change) {
        csv.figure(before.map(b -> Objects.requireNonNullElse(readings.value(b), "")).orElse(""))
                .figure(change.map(c -> Decimals.quotient(c.relative())).orElse(""));
    }

    /** The change with an arrow, coloured as it is good or bad. */
    static Cell cell(Optional<Change> change, Wording wording) {
        if (change.isEmpty()) {
            return Cell.right("");
        }
        int sign = change.get().relative().signum();
        String arrow = sign > 0 ? "▲ " : sign < 0 ? "▼ " : "= ";
        Style style = switch (change.get().verdict()) {
            case GOOD -> Style.GOOD;
            case BAD -> Style.BAD;
            case NEUTRAL -> Style.PLAIN;
        };
        return Cell.right(arrow + wording.figures().change(change.get().relative()), style);
    }
}
