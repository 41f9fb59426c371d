package org.raceline.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.Funnel;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Stage;
import org.raceline.format.Formats;

class FunnelChartTest {
    private static final Formats ENGLISH = new Formats(Locale.ENGLISH);

    private static List<String> texts(Drawing funnel) {
        return ProbeGfx.of(funnel, 688, 340, Locale.ENGLISH).texts();
    }

    @Test
    void showsWhatIsLeftAndWhatGotLost() {
        assertThat(texts(Sample.funnel())).contains("Visitors", "184,220", "Repeat orders", "999", "33.3%", "−66.7% drop-off", "28.4%", "−71.6% drop-off");
        assertThat(Sample.funnel().description(ENGLISH)).startsWith("Visitors: 184,220. Engaged visits: 61,330, 33.3% of the step before.");
        assertThat(Sample.funnel().table(ENGLISH).rows().get(1)).containsExactly("Act", "Engaged visits", "61,330", "33.3%", "66.7%");
    }

    @Test
    void eachStepCanBeGoneToAndSaysItsFigures() {
        List<Part> parts = Sample.funnel().parts(new ProbeGfx(), 688, 340, ENGLISH);
        assertThat(parts).extracting(Part::description).startsWith("Visitors: 184,220.", "Engaged visits: 61,330, 33.3% of the step before.").hasSameSizeAs(Sample.funnel().table(ENGLISH).rows());
        assertThat(parts).extracting(Part::y).isSorted();
        assertThat(parts.getLast().y() + parts.getLast().height()).isLessThanOrEqualTo(340);
    }

    @Test
    void aStepWithoutAValueIsADash() {
        Funnel.Step visitors = new Funnel.Step(Stage.REACH, "visitors", "Visitors", Sample.none("visitors", Sample.NOVEMBER, Reason.NOT_ADDITIVE), Optional.empty());
        Funnel.Step leads = new Funnel.Step(Stage.ACT, "leads", "Leads", Sample.reading("leads", Sample.NOVEMBER, Quantity.count(5)), Optional.empty());
        FunnelChart chart = new FunnelChart(new Funnel(Sample.NOVEMBER, List.of(visitors, leads)));
        assertThat(texts(chart)).containsExactly("Funnel", "Visitors", "–", "Leads", "5", "–");
        assertThat(chart.description(ENGLISH)).isEqualTo("Visitors: Cannot be added up. Leads: 5.");
    }

    @Test
    void moreThanBeforeIsNotADropOff() {
        Funnel.Step leads = new Funnel.Step(Stage.ACT, "leads", "Leads", Sample.reading("leads", Sample.NOVEMBER, Quantity.count(10)), Optional.empty());
        Funnel.Step orders = new Funnel.Step(Stage.CONVERT, "orders", "Orders", Sample.reading("orders", Sample.NOVEMBER, Quantity.count(12)), Optional.of(new BigDecimal("1.2")));
        assertThat(texts(new FunnelChart(new Funnel(Sample.NOVEMBER, List.of(leads, orders))))).contains("120.0%").noneMatch(text -> text.contains("drop-off"));
    }

    @Test
    void anEmptyFunnelIsAnEmptyPanel() {
        assertThat(texts(new FunnelChart(new Funnel(Sample.NOVEMBER, List.of())))).containsExactly("Funnel");
    }
}
