package org.raceline.engine.internal.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.raceline.core.analysis.CohortArithmetic;
import org.raceline.core.analysis.CohortArithmetic.Place;
import org.raceline.core.analysis.CohortQuery;
import org.raceline.core.analysis.Cohort;
import org.raceline.core.analysis.Cohorts;
import org.raceline.core.analysis.Missing;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Calendar;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.TouchpointKind;
import org.raceline.core.model.Unit;
import org.raceline.core.store.RetentionQuestion;
import org.raceline.core.store.RetentionRow;
import org.raceline.core.store.Store;

/** Answers what cohorts do. */
final class Retaining {
    private static final String REVENUE = "net_revenue";
    private static final int USUAL = 12;

    private final Catalogue catalogue;
    private final Store store;
    private final Facts facts;
    private final Calendar calendar;

    Retaining(Catalogue catalogue, Store store, Facts facts, Calendar calendar) {
        this.catalogue = catalogue;
        this.store = store;
        this.facts = facts;
        this.calendar = calendar;
    }

    Cohorts cohorts(CohortQuery query) {
        Metric.Counted persons = persons(query.kind());
        Optional<Metric.Counted> measured = measured(query, persons);
        if (measured.isEmpty()) {
            return missing(query, Optional.empty(), new Lack(Reason.UNKNOWN_METRIC, "unknown-metric", REVENUE));
        }
        EverSpeaking speakers = new EverSpeaking(measured.get().counting(Metric.Count.PERSONS), facts);
        Optional<Period> known = speakers.covered().span();
        List<Period> periods = known.map(k -> periods(query, k)).orElse(List.of());
        if (periods.isEmpty()) {
            return missing(query, known, Lack.uncovered(measured.get().name()));
        }
        Period looked = new Period(periods.getFirst().from(), known.orElseThrow().to());
        Optional<Lack> lack = speakers.lack(looked, query.filter().dimensions());
        if (lack.isPresent()) {
            return missing(query, known, lack.get());
        }
        int cohorts = count(query, periods);
        Map<Integer, Long> sizes = new HashMap<>();
        List<RetentionRow> active = ask(query, persons, speakers, periods, cohorts);
        active.stream().filter(r -> r.cohort() == r.period()).forEach(r -> sizes.put(r.cohort(), r.value().longValueExact()));
        List<RetentionRow> rows = measured.get().equals(persons) ? active : ask(query, measured.get(), speakers, periods, cohorts);
        Set<String> currencies = new TreeSet<>(rows.stream().map(RetentionRow::currency).toList());
        if (currencies.size() > 1) {
            return missing(query, known, Lack.mixed(measured.get().name()));
        }
        Unit unit = Unit.of(measured.get().unit(), currencies.stream().filter(c -> !c.isEmpty()).findFirst().orElse(Unit.NO_CURRENCY));
        Map<Place, Quantity> amounts = new HashMap<>();
        rows.forEach(r -> amounts.put(new Place(r.cohort(), r.period()), new Quantity(r.value(), unit)));
        List<Cohort> answer = CohortArithmetic.cohorts(periods, cohorts, speakers.covered(), sizes, amounts, unit);
        return new Cohorts(query, answer, CohortArithmetic.averages(answer), known, Optional.empty(), speakers.flags(looked.intersect(known.get()).orElseThrow()));
    }

    private Cohorts missing(CohortQuery query, Optional<Period> known, Lack lack) {
        SequencedSet<String> flags = new LinkedHashSet<>();
        return new Cohorts(query, List.of(), List.of(), known, Optional.of(new Missing(lack.reason(), new Explanations().of(lack, catalogue))), flags);
    }

    private List<RetentionRow> ask(CohortQuery query, Metric.Counted metric, EverSpeaking speakers, List<Period> periods, int cohorts) {
        return store.retention(new RetentionQuestion(metric, speakers.sources(), periods, cohorts, query.filter(), query.includeExcluded()));
    }

    /** The catalogue's own metric, so that who was chosen to speak for it speaks. */
    private Metric.Counted persons(String kind) {
        return catalogue.metrics().stream().flatMap(m -> m instanceof Metric.Counted c ? Stream.of(c) : Stream.empty())
                .filter(c -> c.kind().equals(kind) && c.count() == Metric.Count.PERSONS && c.filter().isAll()).findFirst()
                .orElseGet(() -> new Metric.Counted(new Metric.About(kind, catalogue.kind(kind).map(TouchpointKind::name).orElse(kind), "", ""), Unit.Kind.COUNT, Metric.Count.PERSONS, kind, "", 0, Slice.ALL));
    }

    private Optional<Metric.Counted> measured(CohortQuery query, Metric.Counted persons) {
        return switch (query.measure()) {
            case SHARE, CUSTOMERS -> Optional.of(persons);
            case ORDERS -> Optional.of(persons.counting(Metric.Count.RECORDS));
            case REVENUE -> catalogue.metric(REVENUE).map(m -> m instanceof Metric.Counted c && c.kind().equals(query.kind()) && c.count() == Metric.Count.SUM ? c : null);
        };
    }

    /** From the first cohort to the newest covered day. */
    private List<Period> periods(CohortQuery query, Period known) {
        Grain grain = query.grain();
        Period newest = grain.around(known.to(), calendar);
        Period oldest = grain.around(known.from(), calendar);
        Period asked = query.period().orElseGet(() -> new Period(grain.shifted(newest, 1 - USUAL, calendar).from(), newest.to()));
        Optional<Period> wanted = asked.intersect(new Period(oldest.from(), newest.to()));
        List<Period> periods = new ArrayList<>();
        wanted.ifPresent(w -> {
            for (Period next = grain.around(w.from(), calendar); !next.from().isAfter(newest.from()); next = grain.shifted(next, 1, calendar)) {
                periods.add(next);
            }
        });
        return periods;
    }

    private static int count(CohortQuery query, List<Period> periods) {
        return (int) periods.stream().filter(p -> query.period().map(asked -> asked.intersect(p).isPresent()).orElse(true)).count();
    }
}
