package org.raceline.engine.internal.analysis;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.raceline.core.analysis.Origin;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.core.store.TouchpointQuestion;
import org.raceline.core.store.TouchpointRow;

/** Answers by counting the touchpoints of all sources of one rank. */
final class Counting {
    private final Metric.Counted metric;
    private final List<Voice> voices;
    private final Split split;
    private final Facts facts;
    private final Optional<Following> following;
    private final Map<Period, List<Group>> groups = new HashMap<>();
    private final Map<List<String>, Facts.Count> counts = new HashMap<>();
    private final Map<List<String>, Figure> zeros = new HashMap<>();
    private Said said;

    /** @param voices all of the rank whose touchpoints are counted, whenever they speak: "ever" looks beyond the bucket */
    Counting(Metric.Counted metric, List<Voice> voices, Split split, Facts facts) {
        this.metric = metric;
        this.voices = voices;
        this.split = split;
        this.facts = facts;
        this.following = metric.count().needsThen() ? Optional.of(new Following(metric, facts)) : Optional.empty();
    }

    /** Sources that are counted together over the same days, and what is asked of them. */
    private record Group(List<String> sources, Coverage covered, Facts.Count count) {
    }

    /** What is the same of all buckets of which the same imports speak. */
    private record Said(List<Voice> speaking, List<Claim> claims, SortedMap<Integer, String> files, boolean carries, Set<String> flags) {
        /** Compared one by one, and told by identity: they are those of this metric. */
        boolean isOf(List<Voice> others, List<Claim> those) {
            return same(speaking, others) && same(claims, those);
        }

        private static boolean same(List<?> some, List<?> others) {
            boolean same = some.size() == others.size();
            for (int i = 0; same && i < some.size(); i++) {
                same = some.get(i) == others.get(i);
            }
            return same;
        }
    }

    /** Adds what has to be known of the store to answer a bucket, so that it can be asked for at once. */
    void want(Period bucket, Map<Facts.Count, Set<Period>> wanted) {
        for (Group group : groups(bucket)) {
            for (Metric.Counted each : asked()) {
                wanted.computeIfAbsent(each == metric ? group.count : count(each, group.sources), c -> new LinkedHashSet<>()).addAll(stretches(group));
            }
        }
    }

    /** Adds the days of what was learnt where it has money that is to be converted. */
    void wantDays(Period bucket, Map<Facts.Count, Set<Period>> wanted) {
        if (!converts()) {
            return;
        }
        for (Group group : groups(bucket)) {
            for (Period stretch : stretches(group)) {
                if (isForeign(facts.touchpoints(group.count, stretch))) {
                    wanted.computeIfAbsent(group.count, c -> new LinkedHashSet<>()).addAll(days(stretch));
                }
            }
        }
    }

    private boolean converts() {
        return split.converts(metric) && metric.count() == Metric.Count.SUM;
    }

    private boolean isForeign(List<TouchpointRow> rows) {
        return rows.stream().anyMatch(r -> !r.currency().equals(split.currency()) && r.value().signum() != 0);
    }

    private static List<Period> days(Period stretch) {
        return stretch.from().datesUntil(stretch.to().plusDays(1)).map(Period::day).toList();
    }

    Answer answer(Period bucket) {
        List<Voice> speaking = new ArrayList<>(voices.size());
        Coverage covered = Coverage.NONE;
        for (Voice voice : voices) {
            Coverage days = voice.coverage().within(bucket);
            if (!days.isEmpty()) {
                covered = speaking.isEmpty() ? days : covered.union(days);
                speaking.add(voice);
            }
        }
        if (speaking.isEmpty()) {
            return Answer.lacking(covered, Lack.uncovered(metric.name()));
        }
        Said spoken = said(speaking, bucket);
        SortedMap<Integer, String> files = spoken.files;
        if (!spoken.carries) {
            return Answer.lacking(covered, Lack.dimensions(metric.name())).withFiles(files);
        }
        if (metric.count() == Metric.Count.RETAINED_PERSONS && !isOver(covered)) {
            return Answer.lacking(covered, Lack.unfinished(metric.name())).withFiles(files);
        }
        List<String> sources = speaking.stream().map(Voice::source).toList();
        if (following.filter(f -> !f.isKnownTo(sources)).isPresent()) {
            return Answer.lacking(Coverage.NONE, Lack.unfollowed(metric.name())).withFiles(files);
        }
        List<Group> groups = groups(bucket);
        if (groups.stream().anyMatch(this::hasFactsInHoles)) {
            return Answer.lacking(covered, Lack.distinct(metric.name())).withFiles(files);
        }
        Set<String> flags = new TreeSet<>(spoken.flags);
        if (speaking.stream().anyMatch(v -> !v.coverage().covers(bucket))) {
            flags.add(Reading.PARTIAL);
        }
        following.ifPresent(f -> speaking.forEach(v -> flags.addAll(f.flags(v.source(), v.coverage().within(bucket).span().orElseThrow()))));
        if (following.isPresent() && groups.stream().anyMatch(this::hasDisorder)) {
            flags.add(Reading.DISORDER);
        }
        Map<Slice, Figure> figures = figures(groups);
        boolean wantsZero = !split.by().isEmpty() || figures.isEmpty();
        Optional<Figure> zero = wantsZero ? Optional.of(zero(speaking)) : Optional.empty();
        if (split.by().isEmpty() && figures.isEmpty()) {
            figures.put(Slice.ALL, zero.orElseThrow());
        }
        return Answer.of(bucket, covered, figures, zero, flags, files);
    }

    private Said said(List<Voice> speaking, Period bucket) {
        List<Claim> claims = new ArrayList<>();
        for (Voice voice : speaking) {
            for (Claim claim : voice.claims()) {
                if (!claim.period().from().isAfter(bucket.to()) && !claim.period().to().isBefore(bucket.from())) {
                    claims.add(claim);
                }
            }
        }
        if (said == null || !said.isOf(speaking, claims)) {
            SortedMap<Integer, String> files = new TreeMap<>();
            Set<String> flags = new TreeSet<>();
            Set<String> dimensions = new LinkedHashSet<>(split.asked());
            dimensions.addAll(metric.filter().dimensions());
            claims.forEach(c -> files.put(facts.order(c.vouch().importId()), c.vouch().file()));
            claims.forEach(c -> flags.addAll(c.vouch().flags(metric.quantity())));
            said = new Said(speaking, claims, Collections.unmodifiableSortedMap(files), claims.stream().allMatch(c -> c.vouch().dimensions().containsAll(dimensions)), flags);
        }
        return said;
    }

    /** Whether the calendar months after those of some days are over and known. */
    private boolean isOver(Coverage days) {
        Period span = days.span().orElseThrow();
        Period after = new Period(YearMonth.from(span.from()).plusMonths(1).atDay(1), YearMonth.from(span.to()).plusMonths(1).atEndOfMonth());
        return voices.stream().map(Voice::coverage).reduce(Coverage.NONE, Coverage::union).covers(after);
    }

    /** Where the touchpoints of some days come from. */
    List<Origin> origins(List<Period> days) {
        return facts.origins(new TouchpointQuestion(metric, speaking(days), days, split.filter(), List.of(), split.includeExcluded()));
    }

    /** Where what became of them is listed. */
    List<Origin> follows(List<Period> days) {
        return following.map(f -> f.origins(speaking(days), split, facts)).orElse(List.of());
    }

    private List<String> speaking(List<Period> days) {
        return voices.stream().filter(v -> days.stream().anyMatch(d -> !v.coverage().within(d).isEmpty())).map(Voice::source).toList();
    }

    private boolean adds() {
        return metric.aggregation() == Aggregation.SUM;
    }

    /**
     * Persons are counted once over all sources. What adds is counted for each source on the days for which that source vouches;
     * sources that vouch for the same days are asked as one.
     */
    private List<Group> groups(Period bucket) {
        return groups.computeIfAbsent(bucket, this::grouped);
    }

    private List<Group> grouped(Period bucket) {
        Map<Coverage, List<String>> byDays = new LinkedHashMap<>();
        Coverage all = Coverage.NONE;
        for (Voice voice : voices) {
            Coverage days = voice.coverage().within(bucket);
            if (!days.isEmpty()) {
                byDays.computeIfAbsent(days, d -> new ArrayList<>()).add(voice.source());
                all = all.union(days);
            }
        }
        if (adds() && !metric.count().needsPerson()) {
            return byDays.entrySet().stream().map(e -> group(e.getValue(), e.getKey())).toList();
        }
        return all.isEmpty() ? List.of() : List.of(group(voices.stream().map(Voice::source).toList(), all));
    }

    private Group group(List<String> sources, Coverage covered) {
        return new Group(sources, covered, counts.computeIfAbsent(sources, of -> count(metric, of)));
    }

    /** The metric itself, and those that tell a remark on it. */
    private List<Metric.Counted> asked() {
        List<Metric.Counted> asked = new ArrayList<>(List.of(metric));
        following.ifPresent(f -> asked.addAll(f.compared()));
        return asked;
    }

    private Facts.Count count(Metric.Counted counted, List<String> sources) {
        return new Facts.Count(counted, sources, split.filter(), split.by(), split.includeExcluded());
    }

    /** What adds is added over the covered stretches; what does not is counted from the first covered day to the last. */
    private List<Period> stretches(Group group) {
        return adds() ? group.covered().periods() : group.covered().span().stream().toList();
    }

    private boolean hasFactsInHoles(Group group) {
        if (adds() || group.covered().periods().size() == 1) {
            return false;
        }
        List<Period> holes = Claim.without(group.covered().span().orElseThrow(), group.covered());
        facts.load(Map.of(group.count, holes));
        return holes.stream().anyMatch(h -> facts.touchpoints(group.count, h).stream().anyMatch(r -> r.value().signum() != 0));
    }

    /** Whether some are dated after what follows them, and therefore left out. */
    private boolean hasDisorder(Group group) {
        return following.map(Following::compared).filter(c -> !c.isEmpty()).isPresent() && stretches(group).stream()
                .anyMatch(days -> following.get().compared().stream().map(c -> Following.sum(facts.touchpoints(count(c, group.sources), days))).distinct().count() > 1);
    }

    private Map<Slice, Figure> figures(List<Group> groups) {
        if (converts()) {
            return purses(groups);
        }
        Map<Slice, Map<String, BigDecimal>> sums = new LinkedHashMap<>();
        for (Group group : groups) {
            for (Period stretch : stretches(group)) {
                for (TouchpointRow row : facts.touchpoints(group.count, stretch)) {
                    sums.merge(row.slice(), Map.of(row.currency(), row.value()), Counting::plus);
                }
            }
        }
        Map<Slice, Figure> figures = new LinkedHashMap<>();
        sums.forEach((slice, byCurrency) -> figures.put(slice, split.converts(metric) ? median(byCurrency) : Figure.of(metric, byCurrency)));
        return figures;
    }

    /** By currency; most slices have one row only. */
    private static Map<String, BigDecimal> plus(Map<String, BigDecimal> some, Map<String, BigDecimal> more) {
        Map<String, BigDecimal> sum = new TreeMap<>(some);
        more.forEach((currency, value) -> sum.merge(currency, value, BigDecimal::add));
        return sum;
    }

    /** Money by day where there is any to be converted. */
    private Map<Slice, Figure> purses(List<Group> groups) {
        Map<Slice, Purse> purses = new LinkedHashMap<>();
        for (Group group : groups) {
            for (Period stretch : stretches(group)) {
                List<Period> parts = isForeign(facts.touchpoints(group.count, stretch)) ? days(stretch) : List.of(stretch);
                for (Period part : parts) {
                    facts.touchpoints(group.count, part)
                            .forEach(r -> purses.computeIfAbsent(r.slice(), s -> Purse.empty()).add(r.currency(), part.to(), false, r.value()));
                }
            }
        }
        Map<Slice, Figure> figures = new LinkedHashMap<>();
        purses.forEach((slice, purse) -> figures.put(slice, Figure.of(purse)));
        return figures;
    }

    private Figure median(Map<String, BigDecimal> byCurrency) {
        Figure own = Figure.of(metric, byCurrency);
        boolean foreign = own.value().filter(v -> v.unit().currency().equals(split.currency())).isEmpty();
        Lack lack = Lack.median(metric.name(), split.currency());
        return foreign ? own.value().map(v -> Figure.unconverted(v, lack)).orElse(Figure.lacking(lack)) : own;
    }

    /** Nothing to count is 0, in the currency that the facts of those who speak have. Of nothing there is no median. */
    private Figure zero(List<Voice> speaking) {
        return zeros.computeIfAbsent(speaking.stream().map(Voice::source).toList(), any -> nothing(speaking));
    }

    private Figure nothing(List<Voice> speaking) {
        if (metric.count() == Metric.Count.MEDIAN || metric.count() == Metric.Count.MEDIAN_DAYS_TO) {
            return Figure.lacking(new Lack(Reason.UNDEFINED, "undefined.median", metric.name()));
        }
        if (split.converts(metric)) {
            return Figure.of(Purse.empty());
        }
        Map<String, BigDecimal> currencies = new TreeMap<>();
        if (metric.unit() == Unit.Kind.MONEY) {
            Period ever = speaking.stream().map(Voice::coverage).reduce(Coverage.NONE, Coverage::union).span().orElseThrow();
            Facts.Count all = new Facts.Count(metric, speaking.stream().map(Voice::source).toList(), Slice.ALL, List.of(), true);
            facts.touchpoints(all, ever).forEach(r -> currencies.put(r.currency(), BigDecimal.ZERO));
        }
        return Figure.of(metric, currencies.isEmpty() ? Map.of("", BigDecimal.ZERO) : currencies);
    }
}
