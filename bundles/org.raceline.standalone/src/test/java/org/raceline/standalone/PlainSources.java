package org.raceline.standalone;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Unit;

/** What the sources of a world tell of metrics that are counted or stated: those of the highest rank together, others never. */
final class PlainSources {
    private final RandomWorld world;
    private final PlainQuestion question;
    private final PlainFigures figures;

    PlainSources(RandomWorld world, PlainQuestion question) {
        this.world = world;
        this.question = question;
        this.figures = new PlainFigures(world, question.includeExcluded());
    }

    private static SortedSet<LocalDate> common(SortedSet<LocalDate> one, SortedSet<LocalDate> other) {
        SortedSet<LocalDate> common = new TreeSet<>(one);
        common.retainAll(other);
        return common;
    }

    /** The sources of the highest rank that speaks of any of the asked days. */
    private List<TestedSource> authority(Metric metric) {
        SortedSet<LocalDate> asked = new TreeSet<>(TestedSource.each(question.asked()));
        List<TestedSource> voices = world.sources.stream().filter(s -> s.counts(metric) || s.states(metric)).toList();
        int rank = voices.stream().filter(s -> !common(s.days(metric), asked).isEmpty()).mapToInt(TestedSource::rank).max().orElse(-1);
        return voices.stream().filter(s -> s.rank() == rank).toList();
    }

    /** @param days on end */
    Told told(Metric metric, SortedSet<LocalDate> days, Map<String, String> slice) {
        if (metric instanceof Metric.Observed o && !o.within().isEmpty() && !question.dimensions().contains(o.within())) {
            SortedSet<LocalDate> covered = new TreeSet<>();
            authority(metric).forEach(s -> covered.addAll(common(s.days(metric), days)));
            return Told.lacking(covered, covered.isEmpty() ? "no-data" : "not-additive", false);
        }
        List<TestedSource> authority = authority(metric);
        List<TestedSource> counted = authority.stream().filter(s -> s.counts(metric)).toList();
        List<Told> parts = new ArrayList<>();
        if (!counted.isEmpty()) {
            parts.add(counted((Metric.Counted) metric, counted, days, slice));
        }
        authority.stream().filter(s -> !s.counts(metric) && !common(s.days(metric), days).isEmpty()).forEach(s -> parts.add(stated(metric, s, days, slice)));
        return parts.isEmpty() ? Told.lacking(new TreeSet<>(), "no-data", false) : parts.size() == 1 ? parts.getFirst() : together(metric, parts);
    }

    /** Of distinct people of several sources nothing is known but where all the others have none. */
    private static Told together(Metric metric, List<Told> parts) {
        if (metric.aggregation() != Aggregation.NONE) {
            return Told.sum(parts);
        }
        boolean doubt = parts.stream().filter(Told::speaks).count() > 1 || parts.stream().anyMatch(Told::speaks) && parts.stream().anyMatch(p -> !p.speaks() && p.partial());
        Told sum = Told.sum(parts);
        return doubt && !sum.reason().equals("not-divisible") ? Told.lacking(sum.days(), "not-additive", sum.partial()) : sum;
    }

    private Told counted(Metric.Counted metric, List<TestedSource> sources, SortedSet<LocalDate> days, Map<String, String> slice) {
        Map<String, SortedSet<LocalDate>> known = sources.stream().collect(Collectors.toMap(TestedSource::id, s -> common(s.days(metric), days), (a, b) -> a, TreeMap::new));
        List<TestedSource> speaking = sources.stream().filter(s -> !known.get(s.id()).isEmpty()).toList();
        SortedSet<LocalDate> covered = new TreeSet<>();
        known.values().forEach(covered::addAll);
        Set<String> dimensions = new HashSet<>(question.dimensions());
        dimensions.addAll(metric.filter().dimensions());
        if (speaking.isEmpty()) {
            return Told.lacking(covered, "no-data", false);
        }
        if (!speaking.stream().allMatch(s -> s.vouches().get(metric.kind()).dimensions().containsAll(dimensions))) {
            return Told.lacking(covered, "not-divisible", false);
        }
        if (metric.count() == Metric.Count.RETAINED_PERSONS && !isOver(metric, sources, covered)) {
            return Told.lacking(covered, "no-data", false);
        }
        if (metric.count().needsThen() && !speaking.stream().allMatch(s -> s.vouches().containsKey(metric.then()))) {
            return Told.lacking(new TreeSet<>(), "no-data", false);
        }
        boolean partial = speaking.stream().anyMatch(s -> !known.get(s.id()).equals(days));
        if (metric.unit() == Unit.Kind.MONEY) {
            Set<String> nothing = figures.currencies(metric, speaking.stream().map(TestedSource::id).collect(Collectors.toSet()));
            return new Told(covered, "", figures.amounts(metric, known, slice), Optional.empty(), nothing, partial);
        }
        Optional<BigDecimal> count = figures.count(metric, known, slice);
        return count.isEmpty() ? Told.lacking(covered, "undefined", partial) : new Told(covered, "", List.of(), count, Set.of(), partial);
    }

    /** Whether the calendar months after those of some days are known to their ends. */
    private static boolean isOver(Metric.Counted metric, List<TestedSource> sources, SortedSet<LocalDate> days) {
        Set<LocalDate> known = new HashSet<>();
        sources.forEach(s -> known.addAll(s.days(metric)));
        Period after = new Period(YearMonth.from(days.getFirst()).plusMonths(1).atDay(1), YearMonth.from(days.getLast()).plusMonths(1).atEndOfMonth());
        return known.containsAll(TestedSource.each(after));
    }

    private Told stated(Metric metric, TestedSource source, SortedSet<LocalDate> days, Map<String, String> slice) {
        SortedSet<LocalDate> covered = common(source.days(metric), days);
        boolean partial = !covered.equals(days);
        if (!source.dimensions(metric).containsAll(question.dimensions())) {
            return Told.lacking(covered, "not-divisible", partial);
        }
        Period asked = new Period(days.getFirst(), days.getLast());
        List<Statement> within = world.statements(source.id(), metric.id()).stream().filter(s -> asked.contains(s.period()) && s.is(question.filter())).toList();
        return switch (metric.aggregation()) {
            case SUM -> total(within.stream().filter(s -> s.is(slice)).toList(), covered, partial);
            case LAST -> stock(within, covered, days, slice);
            case NONE -> question.dimensions().equals(source.dimensions(metric)) && within.stream().anyMatch(s -> s.period().equals(asked))
                    ? total(within.stream().filter(s -> s.period().equals(asked) && s.is(slice)).toList(), days, false)
                    : Told.lacking(covered, within.isEmpty() ? "no-data" : "not-additive", partial);
        };
    }

    private static Told total(List<Statement> rows, SortedSet<LocalDate> covered, boolean partial) {
        List<Amount> amounts = rows.stream().map(r -> new Amount(r.value(), r.currency(), r.period().to())).toList();
        boolean money = rows.stream().anyMatch(r -> !r.currency().isEmpty());
        return rows.isEmpty() ? Told.lacking(covered, "no-data", partial) : new Told(covered, "", money ? amounts : List.of(),
                money ? Optional.empty() : amounts.stream().map(Amount::value).reduce(BigDecimal::add), Set.of(), partial);
    }

    /** What there was on the last day, if everything is stated of that day that is stated at all. */
    private static Told stock(List<Statement> within, SortedSet<LocalDate> covered, SortedSet<LocalDate> days, Map<String, String> slice) {
        List<Statement> rows = within.stream().filter(s -> s.is(slice)).toList();
        if (within.isEmpty()) {
            return Told.lacking(covered, "no-data", !covered.equals(days));
        }
        LocalDate newest = within.stream().map(s -> s.period().to()).max(LocalDate::compareTo).orElseThrow();
        SortedSet<LocalDate> known = days.headSet(newest.plusDays(1));
        Optional<LocalDate> moment = rows.stream().map(s -> s.period().to()).max(LocalDate::compareTo);
        List<Statement> last = rows.stream().filter(s -> s.period().to().equals(moment.get())).toList();
        boolean whole = last.stream().map(Statement::slice).collect(Collectors.toSet()).equals(rows.stream().map(Statement::slice).collect(Collectors.toSet()));
        return whole ? total(last, known, !known.equals(days)) : Told.lacking(known, "not-divisible", !known.equals(days));
    }
}
