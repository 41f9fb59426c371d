package org.raceline.engine.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raceline.engine.internal.analysis.Desk.day;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.SamplingError;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Unit;

/** A score of a sample says how far it may be off. */
class NetScoreTest {
    private final Desk desk = new Desk();

    private Reading score(String promoters, String detractors, String answers) {
        List.of("promoters", "detractors", "answers").forEach(id -> desk.observed(id, Unit.Kind.COUNT, Aggregation.SUM));
        desk.formula("nps", Unit.Kind.POINTS, "100 * (promoters - detractors) / answers");
        desk.facts.file("survey.csv", "web", "analytics").cut(Grain.DAY, day(1), true).row("promoters", day(1), promoters, "").row("detractors", day(1), detractors, "")
                .row("answers", day(1), answers, "");
        return desk.total("nps", day(1));
    }

    /** As though each answer were written down as 100, 0 or -100: the standard deviation of these over the root of how many there are. */
    @Test
    void itsErrorIsThatOfTheMeanOfItsAnswers() {
        Reading reading = score("50", "20", "100");
        double sum = 0;
        for (int i = 0; i < 100; i++) {
            double x = i < 50 ? 100 : i < 70 ? -100 : 0;
            sum += (x - 30) * (x - 30);
        }
        SamplingError error = reading.error().orElseThrow();
        assertThat(error.standardError().doubleValue()).isEqualTo(Math.sqrt(sum / 100) / 10, Offset.offset(0.000001));
        assertThat(error.standardError()).isEqualTo(new BigDecimal("7.810250"));
        assertThat(error.margin()).isEqualTo(new BigDecimal("15.307808"));
        assertThat(Desk.note(reading)).isEqualTo("30 points");
    }

    @Test
    void fewAnswersAreRemarked() {
        assertThat(Desk.note(score("20", "9", "29"))).endsWith("[few-answers]");
    }

    @Test
    void thirtyAnswersAreNot() {
        assertThat(Desk.note(score("20", "10", "30"))).doesNotContain("few-answers");
    }

    @Test
    void whatIsNoPartOfTheAnswersHasNoError() {
        assertThat(score("20", "11", "30").error()).isEmpty();
        assertThat(desk.total("conversion", day(1)).error()).isEmpty();
    }
}
