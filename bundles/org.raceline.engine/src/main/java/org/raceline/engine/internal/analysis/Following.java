package org.raceline.engine.internal.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.raceline.core.analysis.Origin;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.core.store.TouchpointQuestion;
import org.raceline.core.store.TouchpointRow;
import org.raceline.core.store.Vouch;

/** What is known of the touchpoints that follow those that a metric counts: only of these can be told what became of them. */
final class Following {
    private final Metric.Counted metric;
    private final Map<String, Coverage> known = new LinkedHashMap<>();

    /** @param metric one that needs touchpoints that follow */
    Following(Metric.Counted metric, Facts facts) {
        this.metric = metric;
        for (Vouch vouch : facts.vouches(metric.then())) {
            known.merge(vouch.source(), Coverage.of(vouch.period()), Coverage::union);
        }
    }

    /** Whether each of some sources lists what follows. */
    boolean isKnownTo(Collection<String> sources) {
        return known.keySet().containsAll(sources);
    }

    /**
     * Remarks on what follows the records that a source has on some days: {@link Reading#IMMATURE}, {@link Reading#GAPS_AFTER}.
     *
     * @param source one to which it is known
     */
    Set<String> flags(String source, Period cohort) {
        Set<String> flags = new TreeSet<>();
        Coverage follows = known.get(source);
        LocalDate newest = follows.span().orElseThrow().to();
        if (newest.isBefore(cohort.to().plusDays(Reading.MATURE_AFTER_DAYS))) {
            flags.add(Reading.IMMATURE);
        }
        if (newest.isAfter(cohort.from()) && follows.within(new Period(cohort.from(), newest)).periods().size() > 1) {
            flags.add(Reading.GAPS_AFTER);
        }
        return flags;
    }

    /** The days for which some sources list what follows. */
    Coverage known(Collection<String> sources) {
        return sources.stream().map(s -> known.getOrDefault(s, Coverage.NONE)).reduce(Coverage.NONE, Coverage::union);
    }

    /** The newest day for which each of some sources, to which it is known, lists what follows. */
    LocalDate newest(Collection<String> sources) {
        return sources.stream().map(s -> known.get(s).span().orElseThrow().to()).min(LocalDate::compareTo).orElseThrow();
    }

    /** Where the touchpoints of some sources that may follow are listed. */
    List<Origin> origins(List<String> sources, Split split, Facts facts) {
        Metric.Counted all = new Metric.Counted(metric.about(), Unit.Kind.COUNT, Metric.Count.RECORDS, metric.then(), "", 0, Slice.ALL, metric.despite());
        List<Period> days = known(sources).span().stream().toList();
        return facts.origins(new TouchpointQuestion(all, sources, days, Slice.ALL, List.of(), split.includeExcluded()));
    }

    /** The metrics whose difference tells how many are dated after what follows them; none where that changes nothing. */
    List<Metric.Counted> compared() {
        return metric.count() == Metric.Count.FOLLOWED_RECORDS ? List.of()
                : List.of(metric.counting(Metric.Count.FOLLOWED_RECORDS), metric.counting(Metric.Count.FOLLOWED_IN_ORDER));
    }

    static BigDecimal sum(List<TouchpointRow> rows) {
        return rows.stream().map(TouchpointRow::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
