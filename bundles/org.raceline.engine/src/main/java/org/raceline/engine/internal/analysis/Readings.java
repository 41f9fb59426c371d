package org.raceline.engine.internal.analysis;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.raceline.core.analysis.Conversion;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.analysis.SamplingError;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;

/** Turns answers into what the user reads. */
final class Readings {
    /** Those without a value last. */
    static final Comparator<Reading> LARGEST_FIRST = Comparator.comparing(
            (Reading r) -> r.value().map(v -> v.value()).orElse(null), Comparator.nullsLast(Comparator.reverseOrder()));

    private static final int MONEY_SCALE = 6;

    private final Explanations explanations = new Explanations();
    private final Catalogue catalogue;
    private final Split split;

    Readings(Catalogue catalogue, Split split) {
        this.catalogue = catalogue;
        this.split = split;
    }

    /** The reading of a metric that was not split. */
    Reading one(String metric, Period period, Answer answer) {
        return of(metric, period, Slice.ALL, answer);
    }

    /** The readings of a series, by period and then by slice; of a single total the largest slice comes first. */
    List<Reading> all(String metric, Grain grain, List<Bucket> buckets, List<Answer> answers) {
        Set<Slice> found = new HashSet<>();
        answers.forEach(a -> found.addAll(a.figures().keySet()));
        SortedSet<Slice> slices = new TreeSet<>(bySlice());
        slices.addAll(found);
        List<Slice> inOrder = List.copyOf(slices);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < buckets.size(); i++) {
            bucket(metric, buckets.get(i).period(), answers.get(i), inOrder, readings);
        }
        if (grain == Grain.TOTAL) {
            readings.sort(LARGEST_FIRST);
        }
        return readings;
    }

    private Comparator<Slice> bySlice() {
        Comparator<Slice> order = Comparator.comparing(s -> 0);
        for (String dimension : split.by()) {
            order = order.thenComparing(s -> s.values().getOrDefault(dimension, ""));
        }
        return order;
    }

    /** What is counted is 0 in slices that other buckets have; what is stated is left out where it is not stated. */
    private void bucket(String metric, Period period, Answer answer, List<Slice> slices, List<Reading> readings) {
        int before = readings.size();
        if (answer.lack().isEmpty()) {
            boolean counted = answer.absent().flatMap(Figure::value).isPresent();
            SequencedSet<String> flags = Collections.unmodifiableSequencedSet(answer.flags());
            List<String> files = List.copyOf(answer.files().values());
            for (Slice slice : slices) {
                Figure figure = answer.figures().get(slice);
                if (counted || figure != null) {
                    readings.add(figure != null && figure.isPlain() ? new Reading(metric, period, where(slice), figure.value(), Optional.empty(), "", Optional.empty(), flags, files)
                            : of(metric, period, slice, answer));
                }
            }
        }
        if (readings.size() == before) {
            readings.add(of(metric, period, Slice.ALL, answer));
        }
    }

    /** The reading of one slice. */
    Reading of(String metric, Period period, Slice slice, Answer answer) {
        Figure figure = answer.figure(slice, () -> Lack.gap(catalogue.metric(metric).map(Metric::name).orElse(metric)));
        Optional<Lack> told = figure.lack().or(figure::shortfall);
        boolean silent = figure.lack().filter(l -> l.reason() == Reason.NO_DATA).isPresent();
        SequencedSet<String> flags = silent ? new LinkedHashSet<>() : flags(answer, figure);
        return new Reading(metric, period, where(slice), figure.value().map(v -> figure.conversions().isEmpty() ? v : rounded(v)), figure.lack().map(Lack::reason),
                told.map(l -> explanations.of(l, catalogue)).orElse(""), figure.bounds(), flags, silent ? List.of() : List.copyOf(answer.files().values()),
                figure.error());
    }

    /** A slice together with what all readings are of. */
    private Slice where(Slice slice) {
        if (split.filter().isAll()) {
            return slice;
        }
        Map<String, String> where = new TreeMap<>(split.filter().values());
        where.putAll(slice.values());
        return Slice.of(where);
    }

    private static SequencedSet<String> flags(Answer answer, Figure figure) {
        SequencedSet<String> flags = new LinkedHashSet<>(answer.flags());
        if (!figure.conversions().isEmpty()) {
            flags.add(Reading.CONVERTED);
        }
        if (figure.conversions().stream().anyMatch(Conversion::periodEnd)) {
            flags.add(Reading.PERIOD_END_RATE);
        }
        if (figure.shortfall().isPresent()) {
            flags.add(Reading.NOT_CONVERTED);
        }
        if (figure.error().filter(SamplingError::isOfFew).isPresent()) {
            flags.add(Reading.FEW_ANSWERS);
        }
        return flags;
    }

    /** Money as finely as stored money; the one way in which converted money is rounded. */
    static Quantity rounded(Quantity value) {
        boolean finer = value.unit().kind() == Unit.Kind.MONEY && value.value().scale() > MONEY_SCALE;
        return finer ? new Quantity(value.value().setScale(MONEY_SCALE, RoundingMode.HALF_EVEN), value.unit()) : value;
    }
}
