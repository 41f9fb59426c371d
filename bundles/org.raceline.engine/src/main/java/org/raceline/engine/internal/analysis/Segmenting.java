package org.raceline.engine.internal.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.raceline.core.analysis.Missing;
import org.raceline.core.analysis.Reason;
import org.raceline.core.analysis.Segment;
import org.raceline.core.analysis.SegmentQuery;
import org.raceline.core.analysis.SegmentedCustomer;
import org.raceline.core.analysis.Segments;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Unit;
import org.raceline.core.store.SegmentQuestion;
import org.raceline.core.store.SegmentRow;
import org.raceline.core.store.Store;

/** Answers in what segments customers are. */
final class Segmenting {
    private static final String REVENUE = "net_revenue";

    private final Catalogue catalogue;
    private final Store store;
    private final Facts facts;

    Segmenting(Catalogue catalogue, Store store, Facts facts) {
        this.catalogue = catalogue;
        this.store = store;
        this.facts = facts;
    }

    /** What is asked of the store, or why nothing can be. */
    private record Asked(Optional<SegmentQuestion> question, Optional<Lack> lack, EverSpeaking speakers) {
    }

    private Asked asked(SegmentQuery query) {
        if (!(catalogue.metric(REVENUE).orElse(null) instanceof Metric.Counted revenue)) {
            return new Asked(Optional.empty(), Optional.of(new Lack(Reason.UNKNOWN_METRIC, "unknown-metric", REVENUE)), null);
        }
        EverSpeaking speakers = new EverSpeaking(revenue.counting(Metric.Count.PERSONS), facts);
        Optional<Period> days = speakers.covered().span().filter(k -> query.asOf().map(k::contains).orElse(true)).map(k -> new Period(k.from(), query.asOf().orElse(k.to())));
        Optional<Lack> lack = days.isEmpty() ? Optional.of(Lack.uncovered(revenue.name())) : speakers.lack(days.get(), query.filter().dimensions());
        return new Asked(days.filter(d -> lack.isEmpty()).map(d -> new SegmentQuestion(revenue, speakers.sources(), d, query.quantiles(), query.filter(), query.includeExcluded())),
                lack, speakers);
    }

    Segments segments(SegmentQuery query) {
        Asked asked = asked(query);
        if (asked.question().isEmpty()) {
            return missing(query, Optional.empty(), asked.lack().orElseThrow());
        }
        SegmentQuestion question = asked.question().get();
        Optional<Period> days = Optional.of(question.days());
        List<SegmentRow> rows = store.segments(question);
        if (isMixed(rows)) {
            return missing(query, days, Lack.segments(question.metric().name()));
        }
        return new Segments(query, days, parts(rows, query.quantiles()), Optional.empty(), asked.speakers().flags(question.days()));
    }

    void segmented(SegmentQuery query, Consumer<SegmentedCustomer> each) {
        asked(query).question().filter(q -> !isMixed(store.segments(q))).ifPresent(q -> store.scored(q, p -> each.accept(new SegmentedCustomer(p.identity(), p.pseudonym(),
                Segment.of(p.recency(), p.frequency(), p.monetary(), query.quantiles()), p.recency(), p.frequency(), p.monetary()))));
    }

    private static boolean isMixed(List<SegmentRow> rows) {
        return rows.stream().map(SegmentRow::currency).distinct().count() > 1;
    }

    private static List<Segments.Part> parts(List<SegmentRow> rows, int quantiles) {
        Unit unit = Unit.money(rows.stream().map(SegmentRow::currency).filter(c -> !c.isEmpty()).findFirst().orElse(Unit.NO_CURRENCY));
        long customers = rows.stream().mapToLong(SegmentRow::persons).sum();
        BigDecimal revenue = sum(rows.stream());
        List<Segments.Part> parts = new ArrayList<>();
        for (Segment segment : Segment.values()) {
            List<SegmentRow> own = rows.stream().filter(r -> Segment.of(r.recency(), r.frequency(), r.monetary(), quantiles) == segment).toList();
            if (!own.isEmpty()) {
                long persons = own.stream().mapToLong(SegmentRow::persons).sum();
                Quantity money = new Quantity(sum(own.stream()), unit);
                parts.add(new Segments.Part(segment, persons, own.stream().mapToLong(SegmentRow::touchpoints).sum(), money, Quantity.count(persons).over(Quantity.count(customers)),
                        revenue.signum() > 0 ? Optional.of(money.over(new Quantity(revenue, unit))) : Optional.empty()));
            }
        }
        return parts;
    }

    private static BigDecimal sum(Stream<SegmentRow> rows) {
        return rows.map(SegmentRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Segments missing(SegmentQuery query, Optional<Period> days, Lack lack) {
        return new Segments(query, days, List.of(), Optional.of(new Missing(lack.reason(), new Explanations().of(lack, catalogue))), new LinkedHashSet<>());
    }
}
