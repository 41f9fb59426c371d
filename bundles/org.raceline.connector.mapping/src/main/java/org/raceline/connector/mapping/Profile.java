package org.raceline.connector.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Declaration;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.MappingRules;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Unit;
import org.raceline.tables.Columns;

/** A mapping profile that may be used: what the rows of a table mean. */
record Profile(String id, String name, Layout layout, Meaning meaning) {

    /** What a row is. */
    sealed interface Meaning {
        /** Headings that a table must have to be of this kind. */
        Set<String> headings();
    }

    /** Figures of a period. */
    record Observing(String date, Grain grain, boolean complete, String currencyColumn, List<Figure> metrics, List<Label> dimensions)
            implements Meaning {
        /** Whether rows of the same period and dimensions add. */
        boolean additive() {
            return metrics.stream().allMatch(Figure::adds);
        }

        @Override
        public Set<String> headings() {
            return Profile.headings(metrics, dimensions, List.of(date, currencyColumn));
        }
    }

    /** A touchpoint. */
    record Touching(String kind, List<String> key, String date, String email, String customer, String currencyColumn, List<Figure> quantities,
            List<Label> dimensions, List<Exclusion> exclusions) implements Meaning {
        @Override
        public Set<String> headings() {
            Set<String> all = Profile.headings(quantities, dimensions, List.of(date, email, customer, currencyColumn));
            all.addAll(key);
            exclusions.forEach(exclusion -> all.add(exclusion.heading()));
            return all;
        }
    }

    /** The canonical table, whose headings say themselves what they are. */
    record Canonical(boolean touchpoints) implements Meaning {
        @Override
        public Set<String> headings() {
            return touchpoints ? Set.of("kind", "key", "at") : Set.of("metric", "from", "to", "value");
        }
    }

    /** Touchpoints that are left out of figures: those with one of some values, without regard to case, in a column. */
    record Exclusion(String heading, Set<String> values, String reason) {
    }

    private static Set<String> headings(List<Figure> figures, List<Label> labels, List<String> others) {
        Set<String> all = new LinkedHashSet<>(others);
        figures.forEach(figure -> all.addAll(figure.headings()));
        labels.forEach(label -> all.add(label.heading()));
        all.removeIf(String::isBlank);
        return all;
    }

    /** @throws ConnectorException with the first thing that is wrong with it */
    static Profile of(Declaration mapping, Catalogue catalogue) throws ConnectorException {
        List<Issue> wrong = MappingRules.check(mapping, catalogue);
        if (!wrong.isEmpty()) {
            throw new ConnectorException(wrong.getFirst());
        }
        Declaration rows = mapping.children().stream().filter(child -> !child.element().equals("table")).findFirst().orElseThrow();
        return new Profile(mapping.attribute("id"), mapping.attribute("name"), Layout.of(mapping), switch (rows.element()) {
            case "observations" -> observing(rows, catalogue);
            case "touchpoints" -> touching(rows, catalogue);
            default -> new Canonical(rows.attribute("table").equals("touchpoints"));
        });
    }

    private static Observing observing(Declaration rows, Catalogue catalogue) {
        String grain = rows.attribute("grain");
        List<Figure> figures = rows.children("metric").stream().map(metric -> {
            Metric known = catalogue.metric(metric.attribute("id")).orElseThrow();
            return Figure.of(metric, known.unit(), known.aggregation() == Aggregation.SUM);
        }).toList();
        return new Observing(rows.attribute("date"), grain.isBlank() ? Grain.DAY : Grain.valueOf(grain.toUpperCase(Locale.ROOT)),
                !rows.attribute("complete").equals("false"), rows.attribute("currencyColumn"), figures, labels(rows));
    }

    private static Touching touching(Declaration rows, Catalogue catalogue) {
        String kind = rows.attribute("kind");
        return new Touching(kind, rows.children("key").stream().map(key -> key.attribute("column")).toList(), rows.attribute("date"), rows.attribute("email"),
                rows.attribute("customer"), rows.attribute("currencyColumn"),
                rows.children("quantity").stream().map(quantity -> Figure.of(quantity, unit(kind, quantity.attribute("id"), catalogue), true)).toList(), labels(rows),
                rows.children("exclude").stream().map(Profile::exclusion).toList());
    }

    private static List<Label> labels(Declaration rows) {
        return rows.children("dimension").stream().map(Label::of).toList();
    }

    private static Exclusion exclusion(Declaration exclude) {
        Set<String> values = new LinkedHashSet<>();
        exclude.children("value").forEach(value -> values.add(Columns.normalise(value.attribute("text"))));
        return new Exclusion(exclude.attribute("column"), values, exclude.attribute("as"));
    }

    /** The unit of the metric that a quantity feeds; a bare number where none asks for it. */
    static Unit.Kind unit(String kind, String quantity, Catalogue catalogue) {
        return catalogue.quantityUnit(kind, quantity).orElse(Unit.Kind.NUMBER);
    }
}
