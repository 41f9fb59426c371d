package org.raceline.engine.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raceline.engine.internal.analysis.Desk.JANUARY;
import static org.raceline.engine.internal.analysis.Desk.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.PeopleFunnel;
import org.raceline.core.analysis.PeopleFunnelQuery;
import org.raceline.core.analysis.Reason;
import org.raceline.core.model.Period;

/** People are followed over what all sources tell of them, and what is not known is said. */
class PeopleFunnelTest {
    private static final Set<String> CHANNEL = Set.of("channel");
    private static final Period EVER = days(-60, 90);

    private final Desk desk = new Desk();

    private PeopleFunnel ask(Period period, List<String> steps, String... by) {
        return desk.analysis.journeys().funnel(new PeopleFunnelQuery(period, 10, steps, List.of(by)));
    }

    private static LocalDate on(int day) {
        return Desk.DAY.plusDays(day - 1L);
    }

    private static List<String> steps(List<PeopleFunnel.Step> steps) {
        return steps.stream().map(s -> s.kind() + " " + s.persons() + s.share().map(share -> " " + share.stripTrailingZeros().toPlainString()).orElse("")
                + s.median().map(m -> " " + m.value().toBigInteger().longValue() / 86_400 + "d").orElse("")).toList();
    }

    private void file(Period leads) {
        desk.facts.file("c.csv", "crm", "crm").vouch("lead", leads, Set.of(), true, CHANNEL)
                .touch("lead", on(2), "ann", Map.of(), "", false, "channel=Email").touch("lead", on(3), "bob", Map.of(), "", false, "channel=Email")
                .touch("lead", on(4), "cem", Map.of(), "", false, "channel=Display").touch("lead", on(4), "", Map.of(), "", false, "channel=Display")
                .touch("lead", on(4), "dan", Map.of(), "", true, "channel=Display")
                .file("s.csv", "shop", "shop").vouch("order", EVER, Set.of("gross_sales"), true, CHANNEL).order(on(1), "ann", "1", "EUR").order(on(5), "ann", "1", "EUR")
                .order(on(12), "ann", "1", "EUR").order(on(14), "bob", "1", "EUR").order(on(4), "cem", "1", "EUR");
    }

    @Test
    void eachPersonCountsOnceAndTheWindowBeginsWithTheFirstStep() {
        file(EVER);
        PeopleFunnel funnel = ask(JANUARY, List.of(), "channel");
        assertThat(steps(funnel.steps())).containsExactly("lead 3", "order 2 0.6666666666666666666666666666666667 1d", "order 1 0.5 7d");
        assertThat(funnel.parts()).extracting(p -> p.slice().values().get("channel") + " " + steps(p.steps()))
                .containsExactly("Email [lead 2, order 1 0.5 3d, order 1 1 7d]", "Display [lead 1, order 1 1 0d, order 0 0]");
        assertThat(funnel.flags()).isEmpty();
        assertThat(funnel.sources()).containsExactly("c.csv", "s.csv");
    }

    @Test
    void whatIsNotKnownIsSaid() {
        file(days(2, 4));
        assertThat(ask(JANUARY, List.of("lead", "order")).flags()).containsExactly("partial");
        assertThat(ask(JANUARY, List.of("order", "lead")).flags()).containsExactly("window-after-data");
        PeopleFunnel none = ask(JANUARY, List.of("contact", "order"));
        assertThat(none.reason()).contains(Reason.NO_DATA);
        assertThat(none.steps()).isEmpty();
        assertThat(ask(JANUARY, List.of("lead", "order"), "campaign").reason()).contains(Reason.NOT_DIVISIBLE);
    }
}
