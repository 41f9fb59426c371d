package org.raceline.console.internal.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.raceline.console.internal.output.Decimals;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Expression;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;

/** How readings are written wherever they occur. */
final class Readings {
    private final Catalogue catalogue;

    /** @param catalogue tells quotients from figures that are exact */
    Readings(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static void period(JsonWriter json, Period period) {
        json.name("period").object().member("from", period.from().toString()).member("to", period.to().toString()).endObject();
    }

    static void slice(JsonWriter json, Slice slice) {
        json.name("slice").object();
        slice.values().forEach(json::member);
        json.endObject();
    }

    /** The members from {@code value} to {@code sources}. */
    void members(JsonWriter json, Reading reading) {
        json.member("value", value(reading)).member("unit", unit(reading));
        if (reading.reason().isPresent()) {
            json.member("reason", reading.reason().get().id());
        }
        if (reading.reason().isPresent() || !reading.explanation().isEmpty()) {
            json.member("explanation", reading.explanation());
        }
        reading.bounds().ifPresent(bounds -> json.name("bounds").object()
                .member("min", plain(reading.metric(), bounds.min())).member("max", plain(reading.metric(), bounds.max())).endObject());
        reading.error().ifPresent(error -> json.member("standard_error", Decimals.exact(error.standardError())).member("margin", Decimals.exact(error.margin())));
        json.member("flags", reading.flags()).member("sources", reading.sources());
    }

    /** The plain decimal string, or {@code null} where there is no value. */
    String value(Reading reading) {
        return reading.value().map(quantity -> plain(reading.metric(), quantity)).orElse(null);
    }

    /** A quantity of a metric as a plain decimal string: exact where the metric is, to six decimals where it is a quotient. */
    String plain(String metric, Quantity quantity) {
        boolean quotient = quantity.unit().kind() == Unit.Kind.RATIO || isQuotient(metric, new HashSet<>());
        return quotient ? Decimals.quotient(quantity.value()) : Decimals.exact(quantity.value());
    }

    /** The unit's symbol; {@code null} where neither the facts nor the catalogue tell it. */
    String unit(Reading reading) {
        return reading.value().map(quantity -> quantity.unit().symbol())
                .orElseGet(() -> catalogue.metric(reading.metric()).map(Metric::unit).filter(kind -> kind != Unit.Kind.MONEY).map(Unit.Kind::id).orElse(null));
    }

    private boolean isQuotient(String metric, Set<String> seen) {
        return seen.add(metric) && catalogue.metric(metric).orElse(null) instanceof Metric.Formula formula
                && (divides(formula.expression()) || formula.expression().metrics().stream().anyMatch(m -> isQuotient(m, seen)));
    }

    private static boolean divides(Expression expression) {
        return expression instanceof Expression.Operation operation && (operation.operator() == Expression.Operator.OVER
                || divides(operation.left()) || divides(operation.right()));
    }

    /** The value for people; a dash where there is none. */
    static String shown(Reading reading, Wording wording) {
        return reading.value().map(wording.figures()::quantity).orElse("–");
    }

    /** What has to be said beside the value: why there is none, and what travelled with the facts. */
    static String notes(Reading reading, Wording wording) {
        List<String> notes = new ArrayList<>();
        reading.reason().ifPresent(reason -> notes.add(wording.words().reason(reason)));
        reading.bounds().ifPresent(bounds -> notes.add(wording.text("bounds", wording.figures().quantity(bounds.min()), wording.figures().quantity(bounds.max()))));
        reading.error().ifPresent(error -> notes.add(wording.text("margin", wording.figures().number(error.margin(), 1))));
        reading.flags().forEach(flag -> notes.add(wording.words().flag(flag)));
        return notes.stream().collect(Collectors.joining(", "));
    }
}
