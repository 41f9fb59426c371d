package org.raceline.engine.internal.gate;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.raceline.core.connector.ObservationWriter;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Metric;
import org.raceline.core.model.NormalForm;
import org.raceline.core.model.Period;
import org.raceline.core.model.Unit;
import org.raceline.engine.internal.Sentences;

/** Checks an observation while it is written; whatever is wrong with it rejects its record. */
final class ObservationEntry implements ObservationWriter {
    private final RecordInHand record;
    private final GateRules rules;
    private PendingObservation slot;
    private boolean open;

    ObservationEntry(RecordInHand record, GateRules rules) {
        this.record = record;
        this.rules = rules;
    }

    /** @param cut null where the connector announced none */
    ObservationEntry begin(String metric, CutInHand cut) {
        slot = record.observations.spare();
        slot.clear();
        slot.fact.metric = Objects.requireNonNull(metric);
        slot.cut = cut;
        if (cut == null) {
            record.fault("no-cut", metric);
        } else {
            slot.fact.period = cut.cut.period();
        }
        open = true;
        return this;
    }

    boolean isOpen() {
        return open;
    }

    void abandon() {
        open = false;
    }

    @Override
    public ObservationWriter during(Period period) {
        slot.fact.period = Objects.requireNonNull(period);
        return this;
    }

    @Override
    public ObservationWriter in(String dimension, String value) {
        if (value.length() > GateRules.LONGEST_TEXT) {
            record.reject(Sentences.error("gate.long-text"));
        } else if (slot.cut != null && !slot.cut.cut.dimensions().contains(dimension)) {
            record.fault("dimension-of-cut", dimension);
        } else if (slot.fact.slice.put(dimension, NormalForm.of(value)) != null) {
            record.fault("twice", dimension);
        }
        return this;
    }

    @Override
    public void value(BigDecimal value) {
        end(value, "");
    }

    @Override
    public void money(BigDecimal value, String currency) {
        end(value, currency.isEmpty() ? Unit.NO_CURRENCY : currency);
    }

    private void end(BigDecimal value, String currency) {
        if (!open) {
            record.fault("ended-twice", slot.fact.metric);
            return;
        }
        open = false;
        checkMetric(currency);
        if (slot.cut != null) {
            checkPlace(slot.cut);
        }
        Optional<Millionths> kept = Millionths.of(value);
        if (kept.isEmpty()) {
            record.reject(Sentences.error("gate.too-large"));
        }
        if (record.rejection() == null) {
            slot.fact.value = kept.orElseThrow().value();
            slot.fact.currency = currency;
            slot.rounded = kept.orElseThrow().rounded();
            record.observations.take();
        }
    }

    private void checkMetric(String currency) {
        Optional<Metric> metric = rules.metric(slot.fact.metric);
        if (metric.isEmpty()) {
            record.fault("metric", slot.fact.metric);
        } else if (metric.get() instanceof Metric.Formula) {
            record.fault("formula", slot.fact.metric);
        } else if ((metric.get().unit() == Unit.Kind.MONEY) == currency.isEmpty()) {
            record.fault("unit", slot.fact.metric);
        } else if (!currency.isEmpty() && !GateRules.isCurrency(currency)) {
            record.fault("currency", slot.fact.metric);
        }
    }

    private void checkPlace(CutInHand cut) {
        Period period = slot.fact.period;
        if (cut.cut.dimensions().size() != slot.fact.slice.size()) {
            record.fault("missing-dimension", slot.fact.metric);
        } else if (!slot.fact.slice.entrySet().containsAll(cut.cut.part().values().entrySet())) {
            record.fault("outside-part", slot.fact.metric);
        } else if (!cut.cut.period().contains(period)) {
            record.fault("outside-cut", period.toString());
        } else if (cut.cut.grain() == Grain.DAY && period.days() != 1) {
            record.fault("not-a-day", period.toString());
        } else if (!rules.isSane(period)) {
            record.reject(Sentences.error("gate.period", period.toString()));
        }
        for (String dimension : cut.cut.dimensions()) {
            if (!rules.isDimension(dimension)) {
                record.fault("dimension", dimension);
            }
        }
    }
}
