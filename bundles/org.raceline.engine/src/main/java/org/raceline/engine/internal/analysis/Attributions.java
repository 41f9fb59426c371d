package org.raceline.engine.internal.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raceline.core.analysis.Attribution;
import org.raceline.core.analysis.Attribution.Credit;
import org.raceline.core.analysis.Attribution.Paths;
import org.raceline.core.analysis.AttributionQuery;
import org.raceline.core.analysis.AttributionSweep;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Metric.Count;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.core.store.JourneyQuestion;
import org.raceline.core.store.Store;

/** Answers one question of what earned the conversions. Used by one thread. */
final class Attributions {
    private static final String CHANNEL = "channel";
    private static final int MILLIONTHS = 6;

    private final AttributionQuery query;
    private final Catalogue catalogue;
    private final Store store;
    private final Facts facts;
    private final Function<MetricQuery, List<Reading>> nothing;
    private final String currency;
    private final Period reach;
    private String unconverted = "";
    private final SequencedSet<String> flags = new LinkedHashSet<>();
    private final SortedMap<Integer, String> files = new TreeMap<>();

    /**
     * @param nothing  tells what it is where nothing was earned: of money the currency
     * @param currency into which money is to be converted; empty: it stays as it is, or comes into the base currency where it is of several
     */
    Attributions(AttributionQuery query, Catalogue catalogue, Store store, Facts facts, Function<MetricQuery, List<Reading>> nothing, String currency) {
        this.query = query;
        this.catalogue = catalogue;
        this.store = store;
        this.facts = facts;
        this.nothing = nothing;
        this.currency = currency;
        reach = new Period(query.period().from().minusDays(query.window()), query.period().to());
    }

    Attribution answer() {
        try {
            return told();
        } catch (ArithmeticException tooMuch) {
            return lacking(new Lack(Reason.UNDEFINED, "undefined.large", catalogue.metric(query.metric()).orElseThrow().name()));
        }
    }

    private Attribution told() {
        if (catalogue.metric(query.metric()).isEmpty()) {
            return lacking(new Lack(Reason.UNKNOWN_METRIC, "unknown-metric", query.metric()));
        }
        if (!(catalogue.metric(query.metric()).get() instanceof Metric.Counted metric) || metric.count() != Count.RECORDS && metric.count() != Count.SUM) {
            return lacking(new Lack(Reason.NOT_DIVISIBLE, "not-divisible.conversions", catalogue.metric(query.metric()).get().name()));
        }
        facts.learn(List.of(metric));
        Speakers converting = new Speakers(Voice.authority(Voice.of(metric, facts), query.period()));
        if (converting.isEmpty()) {
            return lacking(Lack.uncovered(metric.name()));
        }
        if (!converting.voices().stream().allMatch(Voice::counts)) {
            return lacking(new Lack(Reason.NOT_DIVISIBLE, "not-divisible.touchpoints", metric.name()));
        }
        Map<String, Speakers> touching = new LinkedHashMap<>();
        kinds(metric).forEach(kind -> touching.put(kind, Speakers.forPeople(kind, catalogue, facts, reach)));
        touching.values().removeIf(speakers -> !speakers.tell(reach, CHANNEL));
        note(converting, touching, metric.quantity());
        Set<String> told = new TreeSet<>(query.by());
        told.add(CHANNEL);
        if (!told.stream().allMatch(d -> converting.tell(query.period(), d) || touching.values().stream().anyMatch(s -> s.tell(reach, d)))) {
            return lacking(Lack.dimensions(metric.name()));
        }
        Map<String, Set<String>> touchers = touching.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().sources()));
        told.addAll(metric.filter().dimensions());
        JourneyQuestion journeys = new JourneyQuestion(reach, metric.quantity(), List.copyOf(told));
        Function<Optional<String>, Optional<Converting>> into = target -> target.map(t -> new Converting(store, t, query.period()));
        boolean money = metric.unit() == Unit.Kind.MONEY;
        Optional<Converting> asked = into.apply(Optional.of(currency).filter(c -> money && !c.isEmpty()));
        Credits credits = credits(journeys, new Credits(query, metric, converting.days(query.period()), touchers, asked));
        if (asked.isEmpty() && credits.paid().size() > 1) {
            asked = into.apply(BaseCurrency.of(facts.settings()));
            credits = asked.isEmpty() ? credits : credits(journeys, new Credits(query, metric, converting.days(query.period()), touchers, asked));
        }
        if (asked.filter(c -> !c.missing().isEmpty()).isPresent()) {
            Lack shortfall = Lack.rates(metric.name(), asked.get().target(), asked.get().missing());
            credits = credits(journeys, new Credits(query, metric, converting.days(query.period()), touchers, Optional.empty()));
            if (credits.paid().size() > 1) {
                return lacking(shortfall);
            }
            unconverted = new Explanations().of(shortfall, catalogue);
            flags.add(Reading.NOT_CONVERTED);
        } else if (asked.filter(Converting::hasConverted).isPresent()) {
            flags.add(Reading.CONVERTED);
        }
        return answer(metric, credits);
    }

    private Credits credits(JourneyQuestion question, Credits taker) {
        store.journeys(question, taker);
        return taker;
    }

    /** The kinds of touchpoint that count as touches. What became of a touchpoint of another kind is told beside that and is no touch. */
    private Stream<String> kinds(Metric.Counted metric) {
        Set<String> outcomes = catalogue.metrics().stream().filter(m -> m instanceof Metric.Counted c && c.count().needsThen()).map(m -> ((Metric.Counted) m).then())
                .collect(Collectors.toSet());
        return (query.touches().isEmpty() ? catalogue.kindsById().keySet().stream().filter(kind -> !outcomes.contains(kind)) : query.touches().stream())
                .filter(kind -> !kind.equals(metric.kind()));
    }

    private void note(Speakers converting, Map<String, Speakers> touching, String quantity) {
        converting.files(query.period(), facts, files);
        Set<String> remarks = new TreeSet<>();
        converting.flags(query.period(), quantity, remarks);
        flags.addAll(remarks);
        if (!converting.cover(query.period())) {
            flags.add(Reading.PARTIAL);
        }
        touching.values().forEach(speakers -> speakers.files(reach, facts, files));
        if (!touching.values().stream().allMatch(speakers -> speakers.coverage().covers(reach))) {
            flags.add(Attribution.WINDOW_BEFORE_DATA);
        }
    }

    private Attribution answer(Metric.Counted metric, Credits credits) {
        AttributionSweep sweep = credits.swept();
        if (credits.paid().size() > 1) {
            return lacking(Lack.mixed(metric.name()));
        }
        if (credits.paid().isEmpty()) {
            return new Attribution(query, nothing.apply(MetricQuery.total(query.metric(), query.period())).getFirst(), List.of(), sweep.paths());
        }
        String paid = credits.paid().getFirst();
        Unit unit = Unit.of(metric.unit(), paid);
        List<Slice> slices = credits.slices();
        List<Credit> earned = new ArrayList<>();
        BigInteger whole = BigInteger.ZERO;
        for (int part = 0; part < slices.size(); part++) {
            List<Reading> readings = new ArrayList<>();
            boolean any = false;
            for (int model = 0; model < query.models().size(); model++) {
                long credit = sweep.credit(model, credits.number(paid), part);
                any |= credit != 0;
                whole = model == 0 ? whole.add(BigInteger.valueOf(credit)) : whole;
                readings.add(reading(slices.get(part), BigInteger.valueOf(credit), unit));
            }
            if (any) {
                earned.add(new Credit(slices.get(part), readings));
            }
        }
        earned.sort(Comparator.comparing((Credit c) -> c.readings().getFirst().value().orElseThrow().value()).reversed().thenComparing(c -> c.slice().values().toString()));
        return new Attribution(query, reading(Slice.ALL, whole, unit), earned, sweep.paths());
    }

    private Reading reading(Slice slice, BigInteger millionths, Unit unit) {
        BigDecimal value = new BigDecimal(millionths, MILLIONTHS).stripTrailingZeros();
        return new Reading(query.metric(), query.period(), slice, Optional.of(new Quantity(value.scale() < 0 ? value.setScale(0) : value, unit)), Optional.empty(), unconverted,
                Optional.empty(), flags, List.copyOf(files.values()));
    }

    private Attribution lacking(Lack lack) {
        Reading reading = new Reading(query.metric(), query.period(), Slice.ALL, Optional.empty(), Optional.of(lack.reason()), new Explanations().of(lack, catalogue),
                Optional.empty(), flags, List.copyOf(files.values()));
        return new Attribution(query, reading, List.of(), Paths.NONE);
    }
}
