package org.raceline.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Direction;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Unit;
import org.raceline.format.Formats;

class KpiCardTest {
    private static final Formats ENGLISH = new Formats(Locale.ENGLISH);

    private static ProbeGfx probe(Drawing card) {
        return ProbeGfx.of(card, 336, KpiCard.HEIGHT, Locale.ENGLISH);
    }

    @Test
    void showsValueChangeComparisonAndTarget() {
        ProbeGfx probe = probe(Sample.card());
        assertThat(probe.texts()).containsExactlyInAnyOrder("Unique visitors", "184,220", "+12.4%", "vs 163,890", "Target 190,000");
        assertThat(probe.rounds).contains(Ink.GOOD_TINT).doesNotContain(Ink.BAD_TINT);
        assertThat(probe.polylines).hasSize(1);
        assertThat(Sample.card().description(ENGLISH)).isEqualTo("Reach, Volume. Unique visitors: 184,220. +12.4% against 163,890 before. Target 190,000: At risk.");
    }

    @Test
    void callsMoreOfABadThingBadAndLessOfItGood() {
        assertThat(probe(Sample.cards().get("worse")).rounds).contains(Ink.BAD_TINT).doesNotContain(Ink.GOOD_TINT);
        assertThat(probe(Sample.card(Stage.REACH, KpiKind.COST, "Cost per visit", Sample.USD, Direction.DOWN, "0.42", "0.47", "0.40")).rounds).contains(Ink.GOOD_TINT);
        assertThat(probe(Sample.card(Stage.REACH, KpiKind.COST, "Media cost", Sample.USD, Direction.CONTEXT, "42", "47", "")).rounds)
                .doesNotContain(Ink.GOOD_TINT, Ink.BAD_TINT);
    }

    @Test
    void saysWhyThereIsNoValue() {
        assertThat(probe(Sample.cards().get("without-data")).texts()).containsExactlyInAnyOrder("Unique visitors", "–", "No data for this period", "vs –", "Target 190,000");
        assertThat(probe(Sample.cards().get("bounds")).texts()).contains("–", "Cannot be added up", "at least 61,000, at most 184,220", "No target");
        assertThat(Sample.cards().get("bounds").description(ENGLISH)).contains("Cannot be added up.", "At least 61,000, at most 184,220.");
    }

    @Test
    void saysThatAPeriodIsPartial() {
        Drawing card = Sample.cards().get("partial-without-comparison");
        assertThat(probe(card).texts()).containsExactlyInAnyOrder("Unique visitors", "partial", "184,220", "Target 190,000");
        assertThat(card.description(ENGLISH)).endsWith("Part of the period only.");
    }

    @Test
    void saysThatWhatItIsHeldAgainstIsOfAPart() {
        assertThat(probe(Sample.cards().get("held-against-part")).texts()).containsExactlyInAnyOrder("Unique visitors", "184,220", "vs 51,002, data from Oct 15", "Target 190,000");
        Period before = Sample.before(Sample.NOVEMBER);
        assertThat(probe(new KpiCard(Sample.heldAgainst(new Period(before.from(), before.from().plusDays(6))), List.of())).texts()).contains("vs 51,002, data until Sep 30");
        assertThat(probe(new KpiCard(Sample.heldAgainst(new Period(before.from().plusDays(3), before.from().plusDays(6))), List.of())).texts()).contains("vs 51,002, of a part");
    }

    @Test
    void leavesGapsAsGaps() {
        ProbeGfx probe = probe(Sample.cards().get("gaps"));
        assertThat(probe.polylines).hasSize(4);
        assertThat(probe.dots).as("a lone day, the end and its ring").hasSize(3);
    }

    @Test
    void writesShortWhatIsTooLong() {
        KpiCard card = Sample.card(Stage.CONVERT, KpiKind.VALUE, "Revenue", Sample.USD, Direction.UP, "123456789.12", "113456789", "");
        assertThat(probe(card).texts()).contains("$123M");
        assertThat(probe(card).polylines).hasSize(1);
        assertThat(ProbeGfx.of(card, 160, KpiCard.HEIGHT, Locale.ENGLISH).polylines).as("the figure goes first").isEmpty();
    }

    @Test
    void drawsNoBulletForATargetInAnotherCurrency() {
        KpiCard euros = Sample.card(Stage.CONVERT, KpiKind.VALUE, "Revenue", Unit.money("EUR"), Direction.UP, "100", "90", "");
        KpiCard card = new KpiCard(Sample.cell(euros.cell().kpi(), euros.cell().reading(), Optional.empty(), Optional.of(Sample.quantity(Sample.USD, "120"))), List.of());
        assertThat(probe(card).rounds).doesNotContain(Ink.TRACK);
        assertThat(probe(card).texts()).contains("Target $120.00");
    }

    @Test
    void isATableOfItsDays() {
        Drawing.Table table = Sample.card().table(ENGLISH);
        assertThat(table.header()).containsExactly("Period", "Unique visitors");
        assertThat(table.rows()).hasSize(31);
        assertThat(table.rows().getFirst().getFirst()).isEqualTo("Oct 24, 2026");
        assertThat(table.rows().getLast()).containsExactly(ENGLISH.period(Sample.NOVEMBER), "184,220");
    }

    @ParameterizedTest
    @ValueSource(doubles = {96, 102, 120, 128, 179})
    void theBarsOfAPlaceholderKeepApart(double height) {
        List<BoardLayout.Box> boxes = ProbeGfx.of(Placeholder.loading("Completion"), 220, height, Locale.ENGLISH).boxes;
        List<BoardLayout.Box> bars = boxes.subList(1, boxes.size());
        assertThat(bars).hasSize(5);
        for (BoardLayout.Box bar : bars) {
            assertThat(bars).filteredOn(other -> other != bar && other.x() < bar.x() + bar.width() && bar.x() < other.x() + other.width())
                    .allSatisfy(other -> assertThat(other.y() >= bar.y() + bar.height() || bar.y() >= other.y() + other.height()).as("%s and %s", bar, other).isTrue());
        }
    }

    @Test
    void aPlaceholderSaysWhatWentWrongAndOffersARetry() {
        assertThat(probe(Placeholder.failed("Completion", "The file ends too early.")).texts())
                .containsExactly("Completion", "!", "Could not be loaded", "The file ends too early.", "Try again");
        assertThat(probe(Placeholder.loading("Completion")).texts()).containsExactly("Completion");
        assertThat(Placeholder.loading("Completion").description(ENGLISH)).isEqualTo("Completion is loading.");
    }

    @Test
    void aValueOfZeroIsNoReasonToFail() {
        Quantity zero = Quantity.count(0);
        Reading reading = Sample.reading("x", Sample.NOVEMBER, zero);
        KpiCard card = new KpiCard(Sample.cell(Sample.card().cell().kpi(), reading, Optional.of(reading), Optional.of(zero)), List.of(reading, reading));
        assertThat(probe(card).texts()).contains("0", "vs 0", "Target 0");
    }
}
