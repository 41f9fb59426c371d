package org.raceline.testkit;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.ObservationWriter;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Observation;
import org.raceline.core.model.Period;
import org.raceline.core.model.Person;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Touchpoint;
import org.raceline.core.model.Unit;

/** Remembers what a connector writes, and how each physical line was accounted for. Checks nothing itself. */
public final class RecordingSink implements FactSink {

    /** What a connector vouched for. */
    public record Vouched(String kind, Period period, Set<String> quantities, boolean persons, Set<String> dimensions, Set<String> flags) {
    }

    /** An observation and the cut it belongs to. */
    public record Observed(Cut cut, Observation observation) {
    }

    /** A stretch of lines: {@code header}, {@code record}, {@code rejected} or {@code skip: reason}. */
    public record Stretch(String fate, long first, long last) {
    }

    /** What a file states a metric adds up to, in the cut that was announced last. */
    public record Total(Optional<Cut> cut, String metric, BigDecimal stated) {
    }

    public final List<Cut> cuts = new ArrayList<>();
    public final List<Observed> observations = new ArrayList<>();
    public final List<Touchpoint> touchpoints = new ArrayList<>();
    public final List<Issue> rejects = new ArrayList<>();
    public final List<Issue> reports = new ArrayList<>();
    public final List<Vouched> vouches = new ArrayList<>();
    public final Map<String, Set<String>> flags = new TreeMap<>();
    public final List<Stretch> stretches = new ArrayList<>();
    public final List<Total> totals = new ArrayList<>();
    /** How many records the file says it holds; empty where it does not say. */
    public OptionalLong records = OptionalLong.empty();

    private Cut cut;
    private int observationsBefore;
    private int touchpointsBefore;

    /** Lines by number, each with how often it was claimed. */
    public Map<Long, Integer> claims() {
        Map<Long, Integer> claims = new TreeMap<>();
        stretches.forEach(s -> {
            for (long line = s.first(); line <= s.last(); line++) {
                claims.merge(line, 1, Integer::sum);
            }
        });
        return claims;
    }

    /** The sum of a metric over one cut's observations. */
    public BigDecimal sum(Cut of, String metric) {
        return observations.stream().filter(o -> o.cut().equals(of) && o.observation().metric().equals(metric))
                .map(o -> o.observation().quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public void input(Input input) {
        cut = null;
    }

    @Override
    public void header(long firstLine, long lastLine) {
        stretches.add(new Stretch("header", firstLine, lastLine));
    }

    @Override
    public void skip(String reason, long firstLine, long lastLine) {
        stretches.add(new Stretch("skip: " + reason, firstLine, lastLine));
    }

    @Override
    public void cut(Cut next) {
        cut = next;
        cuts.add(next);
    }

    @Override
    public void record(long firstLine, long lastLine) {
        stretches.add(new Stretch("record", firstLine, lastLine));
        observationsBefore = observations.size();
        touchpointsBefore = touchpoints.size();
    }

    @Override
    public void reject(Issue issue) {
        Stretch record = stretches.removeLast();
        stretches.add(new Stretch("rejected", record.first(), record.last()));
        observations.subList(observationsBefore, observations.size()).clear();
        touchpoints.subList(touchpointsBefore, touchpoints.size()).clear();
        rejects.add(issue.in(issue.file(), record.first()));
    }

    @Override
    public void report(Issue issue) {
        reports.add(issue);
    }

    @Override
    public void vouch(String kind, Period period, Set<String> quantities, boolean persons, Set<String> dimensions, Set<String> remarks) {
        vouches.add(new Vouched(kind, period, Set.copyOf(quantities), persons, Set.copyOf(dimensions), Set.copyOf(remarks)));
    }

    @Override
    public void flag(String metric, String flag) {
        flags.computeIfAbsent(metric, m -> new LinkedHashSet<>()).add(flag);
    }

    @Override
    public void total(String metric, BigDecimal stated) {
        totals.add(new Total(Optional.ofNullable(cut), metric, stated));
    }

    @Override
    public void records(long stated) {
        records = OptionalLong.of(records.orElse(0) + stated);
    }

    @Override
    public ObservationWriter observation(String metric) {
        return new ObservationWriter() {
            private Period period = cut.period();
            private Slice slice = Slice.ALL;

            @Override
            public ObservationWriter during(Period days) {
                period = days;
                return this;
            }

            @Override
            public ObservationWriter in(String dimension, String value) {
                slice = slice.with(dimension, value);
                return this;
            }

            @Override
            public void value(BigDecimal value) {
                end(new Quantity(value, Unit.COUNT));
            }

            @Override
            public void money(BigDecimal value, String currency) {
                end(new Quantity(value, Unit.money(currency)));
            }

            private void end(Quantity quantity) {
                observations.add(new Observed(cut, new Observation(metric, period, slice, quantity, stretches.getLast().first())));
            }
        };
    }

    @Override
    public TouchpointWriter touchpoint(String kind) {
        return new Writing(kind);
    }

    private final class Writing implements TouchpointWriter {
        private final String kind;
        private final Map<String, Quantity> quantities = new LinkedHashMap<>();
        private final Set<String> exclusions = new LinkedHashSet<>();
        private String key;
        private LocalDateTime at;
        private Optional<ZoneOffset> offset = Optional.empty();
        private Optional<Person> person = Optional.empty();
        private Slice slice = Slice.ALL;

        Writing(String kind) {
            this.kind = kind;
        }

        @Override
        public TouchpointWriter key(String naturalKey) {
            key = naturalKey;
            return this;
        }

        @Override
        public TouchpointWriter hiddenKey(String naturalKey) {
            return key(naturalKey);
        }

        @Override
        public TouchpointWriter at(LocalDateTime local) {
            at = local;
            return this;
        }

        @Override
        public TouchpointWriter at(LocalDateTime local, ZoneOffset stated) {
            offset = Optional.of(stated);
            return at(local);
        }

        @Override
        public TouchpointWriter person(Person who) {
            person = Optional.of(who);
            return this;
        }

        @Override
        public TouchpointWriter in(String dimension, String value) {
            slice = value.isEmpty() ? slice : slice.with(dimension, value);
            return this;
        }

        @Override
        public TouchpointWriter amount(String quantity, BigDecimal value) {
            quantities.put(quantity, new Quantity(value, Unit.COUNT));
            return this;
        }

        @Override
        public TouchpointWriter money(String quantity, BigDecimal value, String currency) {
            quantities.put(quantity, new Quantity(value, Unit.money(currency)));
            return this;
        }

        @Override
        public TouchpointWriter exclude(String reason) {
            exclusions.add(reason);
            return this;
        }

        @Override
        public void end() {
            touchpoints.add(new Touchpoint(kind, key, at, offset, person, slice, Map.copyOf(quantities), Set.copyOf(exclusions), stretches.getLast().first()));
        }
    }
}
