package org.raceline.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.Change;
import org.raceline.core.analysis.Status;

class ValueTest {

    @Test
    void unlikeUnitsNeverAdd() {
        Quantity euros = Quantity.money("10.50", "EUR");
        assertThat(euros.plus(Quantity.money("0.25", "EUR")).value()).isEqualByComparingTo("10.75");
        assertThatThrownBy(() -> euros.plus(Quantity.money("1", "USD"))).hasMessageContaining("USD").hasMessageContaining("EUR");
        assertThatThrownBy(() -> euros.plus(Quantity.money("1", Unit.NO_CURRENCY))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> euros.minus(Quantity.count(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moneyHasACurrencyAndNothingElseHas() {
        assertThatThrownBy(() -> new Unit(Unit.Kind.MONEY, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Unit(Unit.Kind.COUNT, "EUR")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Unit.money("XXX").symbol()).isEqualTo("XXX");
    }

    @Test
    void oneMailboxIsOnePersonHoweverItIsTyped() {
        assertThat(Person.email("  Anna@Example.COM ")).isEqualTo(Person.email("anna@example.com"));
        assertThat(Person.email("jose\u0301@example.com")).isEqualTo(Person.email("jos\u00e9@example.com"));
    }

    @Test
    void aPersonIsNotToldByItsText() {
        assertThat(Person.email("anna@example.com").toString()).doesNotContain("anna");
    }

    @Test
    void missingATargetByATenthIsARiskAndByMoreIsOffTrack() {
        assertThat(Status.of(Quantity.count(100), Quantity.count(100), Direction.UP)).isEqualTo(Status.ON_TRACK);
        assertThat(Status.of(Quantity.count(90), Quantity.count(100), Direction.UP)).isEqualTo(Status.AT_RISK);
        assertThat(Status.of(Quantity.count(89), Quantity.count(100), Direction.UP)).isEqualTo(Status.OFF_TRACK);
        assertThat(Status.of(Quantity.count(111), Quantity.count(100), Direction.DOWN)).isEqualTo(Status.OFF_TRACK);
        assertThat(Status.of(Quantity.count(99), Quantity.count(100), Direction.DOWN)).isEqualTo(Status.ON_TRACK);
        assertThat(Status.of(Quantity.money("1", "EUR"), Quantity.money("2", "USD"), Direction.UP)).isEqualTo(Status.NONE);
    }

    @Test
    void aFallingBounceRateIsGood() {
        assertThat(Change.between(Readings.ratio("0.38"), Readings.ratio("0.40"), Direction.DOWN)).get()
                .satisfies(c -> assertThat(c.verdict()).isEqualTo(Change.Verdict.GOOD))
                .satisfies(c -> assertThat(c.relative()).isEqualByComparingTo("-0.05"));
        assertThat(Change.between(Readings.ratio("0.38"), Readings.ratio("0"), Direction.DOWN)).as("against nothing").isEmpty();
    }
}
