package org.raceline.engine.internal.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.analysis.AttributionQuery;
import org.raceline.core.analysis.AttributionSweep;
import org.raceline.core.analysis.AttributionSweep.Own;
import org.raceline.core.model.Coverage;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.core.store.JourneyLabel;
import org.raceline.core.store.JourneyTaker;

/** Tells conversions and touches apart, label by label, and has them credited. */
final class Credits implements JourneyTaker {
    private static final String CHANNEL = "channel";
    private static final String DIRECT = "Direct";
    private static final long ONE = 1_000_000;

    private final AttributionQuery query;
    private final Metric.Counted metric;
    private final Map<String, Coverage> speaking;
    private final Map<String, Set<String>> touching;
    private final Optional<Converting> converting;
    private final int firstDay;
    private final Parts parts = new Parts();
    private final List<String> currencies = new ArrayList<>();

    private AttributionSweep sweep;
    private int[] part;
    private boolean[] touches;
    private boolean[] direct;
    private BitSet[] days;
    private int[] currency;
    private String[] code;
    private Own[] own;
    private boolean[] paid;

    /**
     * @param speaking   the days of which each source of conversions speaks
     * @param touching   the sources that speak for touches, by kind
     * @param converting brings the money of conversions into one currency; empty: it stays as it is
     */
    Credits(AttributionQuery query, Metric.Counted metric, Map<String, Coverage> speaking, Map<String, Set<String>> touching, Optional<Converting> converting) {
        this.query = query;
        this.metric = metric;
        this.speaking = speaking;
        this.touching = touching;
        this.converting = converting;
        firstDay = (int) query.period().from().toEpochDay();
    }

    @Override
    public void labels(List<JourneyLabel> labels) {
        Map<String, BitSet> bySource = new HashMap<>();
        speaking.forEach((source, covered) -> bySource.put(source, days(covered)));
        part = new int[labels.size()];
        touches = new boolean[labels.size()];
        direct = new boolean[labels.size()];
        days = new BitSet[labels.size()];
        currency = new int[labels.size()];
        code = new String[labels.size()];
        own = new Own[labels.size()];
        for (int i = 0; i < part.length; i++) {
            JourneyLabel label = labels.get(i);
            String channel = label.slice().values().getOrDefault(CHANNEL, "");
            part[i] = parts.number(label.slice().only(query.by()));
            direct[i] = channel.equals(DIRECT);
            own[i] = channel.isEmpty() ? Own.NONE : direct[i] ? Own.DIRECT : Own.TOUCH;
            touches[i] = !channel.isEmpty() && label.exclusions().isEmpty() && touching.getOrDefault(label.kind(), Set.of()).contains(label.source());
            days[i] = converts(label) ? bySource.get(label.source()) : null;
            code[i] = label.currency().isEmpty() ? Unit.NO_CURRENCY : label.currency();
            currency[i] = currency(metric.unit() == Unit.Kind.MONEY ? converting.map(Converting::target).orElse(label.currency()) : "");
        }
        paid = new boolean[currencies.size()];
        sweep = new AttributionSweep(query, Math.max(1, parts.all().size()), Math.max(1, currencies.size()));
    }

    private BitSet days(Coverage covered) {
        BitSet set = new BitSet();
        for (Period each : covered.periods()) {
            set.set((int) each.from().toEpochDay() - firstDay, (int) each.to().toEpochDay() - firstDay + 1);
        }
        return set;
    }

    private boolean converts(JourneyLabel label) {
        boolean counted = label.exclusions().isEmpty() || !metric.despite().isEmpty() && label.exclusions().equals(Set.of(metric.despite()));
        return counted && label.kind().equals(metric.kind()) && label.slice().values().entrySet().containsAll(metric.filter().values().entrySet());
    }

    private int currency(String code) {
        if (!currencies.contains(code)) {
            currencies.add(code);
        }
        return currencies.indexOf(code);
    }

    @Override
    public void touch(int person, long second, int day, int label, boolean stated, long amount) {
        if (touches[label]) {
            sweep.touch(person, second, part[label], direct[label]);
        } else if (days[label] != null && day >= firstDay && days[label].get(day - firstDay) && (stated || !metric.count().needsQuantity())) {
            // What is free is free in any currency.
            paid[currency[label]] |= amount != 0 || !metric.count().needsQuantity();
            long worth = converting.isPresent() ? converting.get().amount(code[label], day, amount) : amount;
            sweep.conversion(person, second, part[label], own[label], metric.count().needsQuantity() ? worth : ONE, currency[label]);
        }
    }

    /** After the last touchpoint. */
    AttributionSweep swept() {
        sweep.end();
        return sweep;
    }

    List<Slice> slices() {
        return parts.all();
    }

    /** The currencies that conversions are in; an empty text where they are not money. */
    List<String> paid() {
        return currencies.stream().filter(code -> paid[number(code)]).toList();
    }

    int number(String code) {
        return currencies.indexOf(code);
    }
}
