package org.raceline.engine.internal.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.raceline.core.analysis.PeopleFunnel;
import org.raceline.core.analysis.PeopleFunnel.Part;
import org.raceline.core.analysis.PeopleFunnel.Step;
import org.raceline.core.analysis.PeopleFunnelQuery;
import org.raceline.core.analysis.PeopleFunnelSweep;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.TouchpointKind;
import org.raceline.core.model.Unit;
import org.raceline.core.store.JourneyQuestion;
import org.raceline.core.store.Store;

/** Answers one question of how many people get from step to step. Used by one thread. */
final class PeopleFunnels {
    private static final List<String> USUAL = List.of("contact", "lead", "order");
    private static final String AGAIN = "order";
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final PeopleFunnelQuery query;
    private final Catalogue catalogue;
    private final Store store;
    private final Facts facts;
    private final Period reach;
    private final Map<String, Speakers> speakers = new LinkedHashMap<>();

    PeopleFunnels(PeopleFunnelQuery query, Catalogue catalogue, Store store, Facts facts) {
        this.query = query;
        this.catalogue = catalogue;
        this.store = store;
        this.facts = facts;
        reach = new Period(query.period().from(), query.period().to().plusDays(query.window()));
    }

    PeopleFunnel answer() {
        List<String> steps = steps();
        for (String kind : steps) {
            if (speakers(kind).isEmpty()) {
                return lacking(Lack.people(name(kind)));
            }
        }
        String first = steps.getFirst();
        for (String dimension : query.by()) {
            if (!speakers(first).tell(query.period(), dimension)) {
                return lacking(Lack.dimensions(name(first)));
            }
        }
        PeopleSteps taker = new PeopleSteps(query, steps, speakers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().sources())));
        store.journeys(new JourneyQuestion(reach, "", query.by()), taker);
        return answer(steps, taker.swept(), taker.slices());
    }

    private Speakers speakers(String kind) {
        return speakers.computeIfAbsent(kind, k -> Speakers.forPeople(k, catalogue, facts, reach));
    }

    private List<String> steps() {
        if (!query.steps().isEmpty()) {
            return query.steps();
        }
        List<String> steps = new ArrayList<>(USUAL.stream().filter(kind -> !speakers(kind).isEmpty()).toList());
        steps.add(AGAIN);
        return steps.size() == 1 ? List.of(AGAIN, AGAIN) : steps;
    }

    private String name(String kind) {
        return catalogue.kind(kind).map(TouchpointKind::name).orElse(kind);
    }

    private PeopleFunnel answer(List<String> steps, PeopleFunnelSweep sweep, List<Slice> slices) {
        List<Part> parts = new ArrayList<>();
        for (int part = 0; part < slices.size() && !query.by().isEmpty(); part++) {
            if (sweep.persons(part, 0) > 0) {
                parts.add(new Part(slices.get(part), steps(steps, sweep, part)));
            }
        }
        parts.sort(Comparator.comparing((Part p) -> p.steps().getFirst().persons()).reversed().thenComparing(p -> p.slice().values().toString()));
        SequencedSet<String> flags = new LinkedHashSet<>();
        Set<String> remarks = new TreeSet<>();
        SortedMap<Integer, String> files = new TreeMap<>();
        speakers.values().forEach(s -> {
            s.flags(reach, "", remarks);
            s.files(reach, facts, files);
        });
        flags.addAll(remarks);
        if (!speakers(steps.getFirst()).cover(query.period())) {
            flags.add(Reading.PARTIAL);
        }
        if (!steps.stream().skip(1).allMatch(kind -> speakers(kind).coverage().covers(reach))) {
            flags.add(PeopleFunnel.WINDOW_AFTER_DATA);
        }
        return new PeopleFunnel(query, steps(steps, sweep, IntStream.range(0, slices.size()).toArray()), parts, Optional.empty(), "", flags, List.copyOf(files.values()));
    }

    private List<Step> steps(List<String> kinds, PeopleFunnelSweep sweep, int... parts) {
        List<Step> steps = new ArrayList<>();
        for (int step = 0; step < kinds.size(); step++) {
            int number = step;
            long persons = IntStream.of(parts).mapToLong(part -> sweep.persons(part, number)).sum();
            Optional<Quantity> median = step == 0 || persons == 0 ? Optional.empty()
                    : Optional.of(new Quantity(BigDecimal.valueOf(sweep.twiceMedian(parts, step)).multiply(HALF).stripTrailingZeros(), Unit.SECONDS));
            steps.add(new Step(kinds.get(step), name(kinds.get(step)), persons, step == 0 ? Optional.empty() : share(persons, steps.getLast().persons()),
                    share(persons, step == 0 ? persons : steps.getFirst().persons()), median));
        }
        return steps;
    }

    private static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128));
    }

    private PeopleFunnel lacking(Lack lack) {
        return new PeopleFunnel(query, List.of(), List.of(), Optional.of(lack.reason()), new Explanations().of(lack, catalogue), new LinkedHashSet<>(), List.of());
    }
}
