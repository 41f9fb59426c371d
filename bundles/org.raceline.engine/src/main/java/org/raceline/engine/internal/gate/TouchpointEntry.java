package org.raceline.engine.internal.gate;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.NormalForm;
import org.raceline.core.model.Person;
import org.raceline.core.model.Unit;
import org.raceline.engine.internal.Sentences;

/** Checks a touchpoint while it is written; whatever is wrong with it rejects its record. */
final class TouchpointEntry implements TouchpointWriter {
    private final RecordInHand record;
    private final GateRules rules;
    /** Values of dimensions in normal form that came last, by the place of the dimension. */
    private final String[] normal = new String[8];
    private PendingTouchpoint slot;
    private KindRules kind;
    private boolean open;

    TouchpointEntry(RecordInHand record, GateRules rules) {
        this.record = record;
        this.rules = rules;
    }

    TouchpointEntry begin(String id) {
        slot = record.touchpoints.spare();
        slot.clear();
        slot.fact.kind = Objects.requireNonNull(id);
        kind = rules.rules(id);
        if (!kind.isKnown()) {
            record.fault("kind", id);
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
    public TouchpointWriter key(String key) {
        if (key.length() > GateRules.LONGEST_TEXT) {
            record.reject(Sentences.error("gate.long-text"));
        } else {
            slot.fact.key = NormalForm.of(key);
        }
        return this;
    }

    @Override
    public TouchpointWriter hiddenKey(String key) {
        slot.hidden = true;
        slot.fact.key = Objects.requireNonNull(key);
        return this;
    }

    @Override
    public TouchpointWriter at(LocalDateTime local) {
        slot.day = local.toLocalDate();
        if (rules.isSane(slot.day)) {
            slot.fact.at(local); // of any other day the record is rejected, and its moment may be beyond all numbers
        }
        return this;
    }

    @Override
    public TouchpointWriter at(LocalDateTime local, ZoneOffset offset) {
        slot.fact.offsetSeconds = offset.getTotalSeconds();
        return at(local);
    }

    @Override
    public TouchpointWriter person(Person person) {
        if (!slot.persons.contains(Objects.requireNonNull(person))) {
            slot.persons.add(person);
        }
        return this;
    }

    @Override
    public TouchpointWriter in(String dimension, String value) {
        int place = slot.fact.slice.size();
        if (!kind.isDimension(dimension, place)) {
            record.fault("dimension", dimension);
        } else if (value.length() > GateRules.LONGEST_TEXT) {
            record.reject(Sentences.error("gate.long-text"));
        } else if (!value.isEmpty() && slot.fact.slice.put(dimension, normalised(value, place)) != null) {
            record.fault("twice", dimension);
        }
        return this;
    }

    /** The value itself where the same object came at this place before and was in normal form. */
    private String normalised(String value, int place) {
        if (place < normal.length && normal[place] == value) {
            return value;
        }
        String normalised = NormalForm.of(value);
        if (normalised == value && place < normal.length) {
            normal[place] = value;
        }
        return normalised;
    }

    @Override
    public TouchpointWriter amount(String quantity, BigDecimal value) {
        put(quantity, value, false);
        return this;
    }

    @Override
    public TouchpointWriter money(String quantity, BigDecimal value, String currency) {
        String code = currency.isEmpty() ? Unit.NO_CURRENCY : currency;
        if (!rules.isCurrencyAgain(code)) {
            record.fault("currency", quantity);
        } else if (!slot.fact.currency.isEmpty() && !slot.fact.currency.equals(code)) {
            record.fault("two-currencies", slot.fact.currency + ", " + code);
        } else {
            slot.fact.currency = code;
        }
        put(quantity, value, true);
        return this;
    }

    private void put(String quantity, BigDecimal value, boolean money) {
        switch (kind.quantity(quantity, money, slot.fact.amounts.size())) {
            case UNKNOWN -> record.fault("quantity", quantity);
            case WRONG_UNIT -> record.fault("unit", quantity);
            case GOOD -> {
            }
        }
        Optional<Millionths> kept = Millionths.of(value);
        if (kept.isEmpty()) {
            record.reject(Sentences.error("gate.too-large"));
        } else {
            if (kept.get().rounded()) {
                slot.rounded.add(quantity);
            }
            if (slot.fact.amounts.put(quantity, kept.get().value()) != null) {
                record.fault("twice", quantity);
            }
        }
    }

    @Override
    public TouchpointWriter exclude(String reason) {
        slot.fact.exclusions.add(Objects.requireNonNull(reason));
        return this;
    }

    @Override
    public void end() {
        if (!open) {
            record.fault("ended-twice", slot.fact.kind);
            return;
        }
        open = false;
        if (slot.fact.key.isEmpty()) {
            record.fault("no-key", slot.fact.kind);
        } else if (slot.day == null) {
            record.fault("no-date", slot.fact.kind);
        } else if (!rules.isSane(slot.day)) {
            record.reject(Sentences.error("gate.date", slot.day.toString()));
        } else if (record.rejection() == null) {
            record.takeTouchpoint();
        }
    }
}
