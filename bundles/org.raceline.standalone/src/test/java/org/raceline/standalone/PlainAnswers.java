package org.raceline.standalone;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Unit;

/** Answers any metric of a world by its definition: formulas on the days that all their operands speak of. */
final class PlainAnswers {
    private final Catalogue catalogue;
    private final RandomWorld world;
    private final PlainQuestion question;
    private final PlainSources sources;

    PlainAnswers(Catalogue catalogue, RandomWorld world, PlainQuestion question) {
        this.catalogue = catalogue;
        this.world = world;
        this.question = question;
        this.sources = new PlainSources(world, question);
    }

    /** @param reasons ids of why there is no value, of a formula those of all its operands; else empty */
    record Outcome(Set<String> reasons, Exact value, String unit, boolean partial, boolean converted) {
        static Outcome lacking(Set<String> reasons) {
            return new Outcome(reasons, Exact.ZERO, "", false, false);
        }

        boolean isNothing() {
            return !reasons.isEmpty() || value.isZero();
        }
    }

    /** @param slice of the dimensions that are asked for, those of the filter included */
    Outcome outcome(String id, Period bucket, Map<String, String> slice) {
        Metric metric = catalogue.metric(id).orElseThrow();
        SortedSet<LocalDate> days = new TreeSet<>(TestedSource.each(bucket));
        if (!(metric instanceof Metric.Formula)) {
            Told told = sources.told(metric, days, slice);
            return valued(metric, told);
        }
        Map<String, Told> operands = new LinkedHashMap<>();
        SortedSet<LocalDate> common = days;
        while (true) {
            SortedSet<LocalDate> left = new TreeSet<>(common);
            for (String operand : operands(id)) {
                operands.put(operand, onStretches(catalogue.metric(operand).orElseThrow(), common, slice));
                left.retainAll(operands.get(operand).days());
            }
            if (left.isEmpty() || left.equals(common)) {
                common = left;
                break;
            }
            common = left;
        }
        Outcome outcome = formula((Metric.Formula) metric, operands);
        if (common.isEmpty()) {
            Set<String> reasons = new TreeSet<>(outcome.reasons());
            reasons.add("no-data");
            return Outcome.lacking(reasons);
        }
        boolean partial = !common.equals(days) || operands.values().stream().anyMatch(Told::partial);
        boolean converted = operands.values().stream().anyMatch(t -> isConverted(t.amounts()));
        return new Outcome(outcome.reasons(), outcome.value(), outcome.unit(), partial, converted);
    }

    private Set<String> operands(String id) {
        Set<String> found = new TreeSet<>();
        if (catalogue.metric(id).orElseThrow() instanceof Metric.Formula formula) {
            PlainFormula.names(formula.text()).forEach(name -> found.addAll(operands(name)));
        } else {
            found.add(id);
        }
        return found;
    }

    private Told onStretches(Metric metric, SortedSet<LocalDate> days, Map<String, String> slice) {
        List<SortedSet<LocalDate>> stretches = new ArrayList<>();
        for (LocalDate day : days) {
            if (stretches.isEmpty() || !stretches.getLast().getLast().plusDays(1).equals(day)) {
                stretches.add(new TreeSet<>());
            }
            stretches.getLast().add(day);
        }
        List<Told> parts = new ArrayList<>(stretches.stream().map(s -> sources.told(metric, s, slice)).toList());
        if (parts.size() > 1 && question.currency().isEmpty()) {
            // Nothing, where there could be money of several currencies, is in none of them.
            parts.replaceAll(p -> p.reason().isEmpty() && p.amounts().isEmpty() && p.nothing().size() > 1 ? Told.lacking(p.days(), "mixed-currency", p.partial()) : p);
        }
        return parts.size() == 1 ? parts.getFirst() : metric.aggregation() == Aggregation.SUM ? Told.sum(parts) : Told.lacking(days, "no-data", false);
    }

    private Outcome formula(Metric.Formula formula, Map<String, Told> operands) {
        Map<String, Exact> values = new TreeMap<>();
        Set<String> currencies = new TreeSet<>();
        Set<String> reasons = new TreeSet<>();
        for (String name : PlainFormula.names(formula.text())) {
            Metric metric = catalogue.metric(name).orElseThrow();
            Outcome operand = metric instanceof Metric.Formula inner ? formula(inner, operands) : valued(metric, operands.get(name));
            reasons.addAll(operand.reasons());
            values.put(name, operand.value());
            if (metric.unit() == Unit.Kind.MONEY && operand.reasons().isEmpty()) {
                currencies.add(operand.unit());
            }
        }
        if (currencies.size() > 1) {
            reasons.add("mixed-currency");
        }
        if (!reasons.isEmpty()) {
            return Outcome.lacking(reasons);
        }
        String unit = formula.unit() == Unit.Kind.MONEY ? currencies.iterator().next() : formula.unit().id();
        return PlainFormula.value(formula.text(), values).map(v -> new Outcome(Set.of(), v, unit, false, false)).orElse(Outcome.lacking(Set.of("undefined")));
    }

    private Outcome valued(Metric metric, Told told) {
        if (!told.reason().isEmpty()) {
            return Outcome.lacking(reasons(metric, told.reason()));
        }
        if (metric.unit() != Unit.Kind.MONEY) {
            return new Outcome(Set.of(), Exact.of(told.number().orElseThrow()), metric.unit().id(), told.partial(), false);
        }
        if (!question.currency().isEmpty()) {
            return new Outcome(Set.of(), told.amounts().stream().map(this::converted).reduce(Exact.ZERO, Exact::plus), question.currency(), told.partial(), isConverted(told.amounts()));
        }
        Set<String> currencies = new TreeSet<>();
        told.amounts().forEach(a -> currencies.add(a.currency()));
        Set<String> shown = currencies.isEmpty() ? told.nothing() : currencies;
        return shown.size() > 1 ? Outcome.lacking(Set.of("mixed-currency")) : new Outcome(Set.of(), told.amounts().stream().map(a -> Exact.of(a.value())).reduce(Exact.ZERO, Exact::plus),
                shown.isEmpty() ? Unit.NO_CURRENCY : shown.iterator().next(), told.partial(), false);
    }

    /** Of figures that never add it is all one whether a slice is not stated, or is and could only be added. */
    private static Set<String> reasons(Metric metric, String reason) {
        boolean alike = metric instanceof Metric.Observed && metric.aggregation() == Aggregation.NONE && !reason.equals("not-divisible");
        return alike ? Set.of("no-data", "not-additive") : Set.of(reason);
    }

    private boolean isConverted(List<Amount> amounts) {
        return !question.currency().isEmpty() && amounts.stream().anyMatch(a -> a.value().signum() != 0 && !a.currency().equals(question.currency()));
    }

    private Exact converted(Amount amount) {
        return Exact.of(amount.value()).over(perEuro(amount.currency(), amount.day())).times(perEuro(question.currency(), amount.day()));
    }

    private Exact perEuro(String currency, LocalDate day) {
        return Exact.of(currency.equals("EUR") ? BigDecimal.ONE : world.rates.get(currency).get(day));
    }
}
