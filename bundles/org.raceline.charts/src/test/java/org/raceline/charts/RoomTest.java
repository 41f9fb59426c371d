package org.raceline.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raceline.charts.ProbeGfx.Word;
import org.raceline.core.analysis.Funnel;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Status;
import org.raceline.core.model.Direction;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Stage;

/** No text is cut off or runs into another, whatever the names, the figures, the language and the size. */
class RoomTest {
    private static final String LONG = "Ein außerordentlich langer Name, den jemand in Eile vergab, Donaudampfschifffahrtsgesellschaftskapitänsmütze";

    record Case(String name, Drawing drawing, double width, double height, Locale locale) {
        @Override
        public String toString() {
            return name + " " + width + " x " + height + " " + locale;
        }
    }

    static Stream<Case> drawings() {
        List<Case> cases = new ArrayList<>();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"), Locale.forLanguageTag("fa"))) {
            for (double width : new double[] {220, 280, 336, 500}) {
                for (double height : new double[] {102, KpiCard.HEIGHT}) {
                    Sample.cards().forEach((name, card) -> cases.add(new Case(name, card, width, height, locale)));
                }
                cases.add(new Case("long card", longCard(), width, KpiCard.HEIGHT, locale));
                cases.add(new Case("stage", new StageHeader(Stage.ENGAGE), width, StageHeader.HEIGHT, locale));
            }
            for (double height : new double[] {200, 254, 340}) {
                cases.add(new Case("funnel", Sample.funnel(), 560, height, locale));
                cases.add(new Case("long funnel", longFunnel(), 688, height, locale));
                cases.add(new Case("trend", Sample.trend(), 688, height, locale));
                cases.add(new Case("course", Sample.course(), 420, height, locale));
                cases.add(new Case("trends with axes", Sample.trends(false, 2), 560, height + 100, locale));
                cases.add(new Case("trends with plots", Sample.trends(false, 4), 688, height + 200, locale));
                cases.add(new Case("trends as an index", Sample.trends(true, 4), 420, height + 100, locale));
                cases.add(new Case("cohorts", Sample.cohorts(), 360, height, locale));
                cases.add(new Case("channels", Sample.channels(), 688, height, locale));
                cases.add(new Case("contributions", Sample.contributions(), 360, height, locale));
                cases.add(new Case("targets", Sample.targets(), 360, Sample.targets().fullHeight(), locale));
                cases.add(new Case("many targets", manyTargets(), 1140, manyTargets().fullHeight(), locale));
                cases.add(new Case("many lines", manyLines(), 560, height, locale));
            }
            cases.add(new Case("board", Sample.board(), 1440, 928, locale));
            cases.add(new Case("small board", Sample.board(), 1100, BoardLayout.leastHeight(), locale));
        }
        return cases.stream();
    }

    private static KpiCard longCard() {
        Quantity huge = Sample.quantity(Sample.USD, "-123456789012.34");
        var kpi = Sample.kpi(Stage.ENGAGE, KpiKind.VALUE, LONG, Sample.USD.kind(), Direction.UP);
        Reading reading = Sample.reading("x", Sample.NOVEMBER, huge, Reading.PARTIAL);
        return new KpiCard(Sample.cell(kpi, reading, Optional.of(Sample.reading("x", Sample.NOVEMBER, Sample.quantity(Sample.USD, "1.01"))), Optional.of(huge)), Sample.card().history());
    }

    private static FunnelChart longFunnel() {
        List<Funnel.Step> steps = Sample.funnel().funnel().steps().stream()
                .map(step -> new Funnel.Step(step.stage(), step.metric(), LONG, step.reading(), step.share())).toList();
        return new FunnelChart(new Funnel(Sample.NOVEMBER, steps));
    }

    /** Months, other periods and a year. */
    private static TargetGrid manyTargets() {
        List<TargetGrid.Column> columns = new ArrayList<>();
        List<TargetGrid.Cell> cells = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            columns.add(new TargetGrid.Column(i < 12 ? "September" : "Jul 1 – Aug 31", "some days"));
            Quantity money = Sample.quantity(Sample.USD, "31400." + i);
            cells.add(new TargetGrid.Cell(Optional.of(money), false, Optional.of(money), false, Status.values()[i % Status.values().length], List.of(), "c" + i));
        }
        return new TargetGrid("Targets", columns, List.of(new TargetGrid.Group(Stage.CONVERT, List.of(new TargetGrid.Row("Net revenue", cells)))));
    }

    private static TrendChart manyLines() {
        List<TrendChart.Line> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lines.add(new TrendChart.Line("Channel of people who came by way " + i, Sample.trend().lines().get(i % 4).readings()));
        }
        return new TrendChart(LONG, lines, "");
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void textsKeepTheirRoom(Case drawn) {
        List<Word> words = ProbeGfx.of(drawn.drawing(), drawn.width(), drawn.height(), drawn.locale()).words;
        assertThat(words).isNotEmpty();
        assertThat(words).allSatisfy(word -> {
            assertThat(word.left()).as(word.text()).isGreaterThanOrEqualTo(0);
            assertThat(word.right()).as(word.text()).isLessThanOrEqualTo(drawn.width());
            assertThat(word.top()).as(word.text()).isGreaterThanOrEqualTo(0);
            assertThat(word.bottom()).as(word.text()).isLessThanOrEqualTo(drawn.height());
        });
        for (int i = 0; i < words.size(); i++) {
            for (Word other : words.subList(i + 1, words.size())) {
                assertThat(words.get(i).overlaps(other)).as("%s and %s", words.get(i), other).isFalse();
            }
        }
    }
}
