package org.raceline.engine.internal.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reading.Bounds;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;

/**
 * What was found of one metric in one bucket.
 *
 * @param covered the days of the bucket that the figures speak of
 * @param lack    why there is no figure at all; empty where there are figures
 * @param figures by slice of the asked dimensions
 * @param absent  what a slice without a figure has: 0 of what is counted; a lack where it may have been cut off; empty where it
 *                simply is not stated, which adds nothing
 * @param files   names of the files that spoke, by order of import
 * @param ranks   the rank of who spoke, by metric
 * @param cuts    ids of the tables whose rows the figures are made of
 */
record Answer(Coverage covered, Optional<Lack> lack, Map<Slice, Figure> figures, Optional<Figure> absent, SequencedSet<String> flags,
        SortedMap<Integer, String> files, SortedMap<String, Integer> ranks, Set<Long> cuts) {

    static Answer lacking(Coverage covered, Lack lack) {
        return new Answer(covered, Optional.of(lack), Map.of(), Optional.empty(), new LinkedHashSet<>(), new TreeMap<>(), new TreeMap<>(), Set.of());
    }

    static Answer of(Period bucket, Coverage covered, Map<Slice, Figure> figures, Optional<Figure> absent, Collection<String> flags,
            SortedMap<Integer, String> files) {
        SequencedSet<String> all = new LinkedHashSet<>(flags);
        if (!covered.covers(bucket)) {
            all.add(Reading.PARTIAL);
        }
        return new Answer(covered, Optional.empty(), figures, absent, all, files, new TreeMap<>(), Set.of());
    }

    Answer partial() {
        return flagged(Reading.PARTIAL);
    }

    Answer flagged(String flag) {
        SequencedSet<String> more = new LinkedHashSet<>(flags);
        more.add(flag);
        return new Answer(covered, lack, figures, absent, more, files, ranks, cuts);
    }

    Answer rankedAs(SortedMap<String, Integer> by) {
        return new Answer(covered, lack, figures, absent, flags, files, by, cuts);
    }

    Answer withFiles(SortedMap<Integer, String> spoke) {
        return new Answer(covered, lack, figures, absent, flags, spoke, ranks, cuts);
    }

    Answer withCuts(Set<Long> used) {
        return new Answer(covered, lack, figures, absent, flags, files, ranks, used);
    }

    /** With every figure changed. */
    Answer with(UnaryOperator<Figure> change) {
        Map<Slice, Figure> changed = new LinkedHashMap<>();
        figures.forEach((slice, figure) -> changed.put(slice, change.apply(figure)));
        return new Answer(covered, lack, changed, absent.map(change), flags, files, ranks, cuts);
    }

    /** With other figures for the same slices. */
    Answer withFigures(Map<Slice, Figure> others) {
        return new Answer(covered, lack, others, absent, flags, files, ranks, cuts);
    }

    /** Whether it has money of several currencies, or none of the figures because of that. */
    boolean isMixed() {
        if (lack.isPresent() && lack.get().reason() == Reason.MIXED_CURRENCY) {
            return true;
        }
        for (Figure figure : figures.values()) {
            if (figure.lack().isPresent() && figure.lack().get().reason() == Reason.MIXED_CURRENCY) {
                return true;
            }
        }
        return false;
    }

    /** The figure of a slice; {@code gap} where there is none. */
    Figure figure(Slice slice, Lack gap) {
        return figure(slice, () -> gap);
    }

    /** The figure of a slice; that of {@code gap} where there is none. */
    Figure figure(Slice slice, Supplier<Lack> gap) {
        if (lack.isPresent()) {
            return Figure.lacking(lack.get());
        }
        return stated(slice).orElseGet(() -> Figure.lacking(gap.get()));
    }

    private Optional<Figure> stated(Slice slice) {
        return Optional.ofNullable(figures.get(slice)).or(() -> absent);
    }

    boolean isUnknown() {
        return lack.filter(l -> l.reason() == Reason.UNKNOWN_METRIC).isPresent();
    }

    private boolean speaks() {
        return lack.filter(l -> l.reason() == Reason.NO_DATA).isEmpty();
    }

    /** Added up: of several sources, or of several stretches of days. What has no data adds nothing. */
    static Answer sum(Metric metric, List<Answer> parts) {
        return merged(parts, (a, b) -> a.plus(b, metric));
    }

    /**
     * Distinct people of several sources: the same people may be in each, so only limits are known, and not even these where a
     * source that states nothing does not speak of all days.
     */
    static Answer distinct(Metric metric, List<Answer> parts) {
        Lack lack = Lack.distinct(metric.name());
        boolean any = parts.stream().anyMatch(Answer::speaks);
        List<Answer> known = parts.stream().map(p -> any && !p.speaks() && p.flags.contains(Reading.PARTIAL) ? p.lackingInstead(lack) : p).toList();
        return merged(known, (a, b) -> Figure.bounded(lack, limits(metric, a, b)));
    }

    private Answer lackingInstead(Lack other) {
        return new Answer(covered, Optional.of(other), Map.of(), Optional.empty(), flags, files, ranks, cuts);
    }

    private static Optional<Bounds> limits(Metric metric, Figure a, Figure b) {
        if (metric.unit() != Unit.Kind.COUNT) {
            return Optional.empty();
        }
        return a.limits().flatMap(x -> b.limits().map(y -> new Bounds(
                x.min().value().compareTo(y.min().value()) < 0 ? y.min() : x.min(), x.max().plus(y.max()))));
    }

    private interface Join {
        Figure join(Figure one, Figure other);
    }

    private static Answer merged(List<Answer> parts, Join join) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        List<Answer> speaking = parts.stream().filter(Answer::speaks).toList();
        Coverage covered = parts.stream().map(Answer::covered).reduce(Coverage.NONE, Coverage::union);
        if (speaking.isEmpty()) {
            return lacking(covered, parts.getFirst().lack.orElseThrow());
        }
        Map<Slice, Figure> figures = new LinkedHashMap<>();
        Set<Slice> slices = speaking.stream().flatMap(p -> p.figures.keySet().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        slices.forEach(s -> figures.put(s, speaking.stream().flatMap(p -> p.stated(s).stream()).reduce(join::join).orElseThrow()));
        Optional<Figure> absent = speaking.stream().flatMap(p -> p.absent.stream()).reduce(join::join);
        SequencedSet<String> flags = new LinkedHashSet<>();
        SortedMap<Integer, String> files = new TreeMap<>();
        SortedMap<String, Integer> ranks = new TreeMap<>();
        Set<Long> cuts = new LinkedHashSet<>();
        List<Lack> lacks = new ArrayList<>();
        parts.forEach(p -> flags.addAll(p.flags));
        for (Answer part : speaking) {
            files.putAll(part.files);
            ranks.putAll(part.ranks);
            cuts.addAll(part.cuts);
            part.lack.ifPresent(lacks::add);
        }
        Optional<Lack> worst = Lack.worst(lacks);
        return new Answer(covered, worst, worst.isPresent() ? Map.of() : figures, absent, flags, files, ranks, cuts);
    }
}
