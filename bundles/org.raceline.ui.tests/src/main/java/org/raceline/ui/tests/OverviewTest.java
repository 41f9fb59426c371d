package org.raceline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.charts.Drawing;
import org.raceline.charts.FunnelChart;
import org.raceline.charts.KpiCard;
import org.raceline.charts.Placeholder;
import org.raceline.charts.StageHeader;
import org.raceline.charts.Theme;
import org.raceline.charts.TrendChart;
import org.raceline.charts.Widget;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.analysis.MetricQuery;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Stage;
import org.raceline.ui.DrawingCanvas;

/** The board of the sample shop. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OverviewTest {
    private OpenWorkbench client;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        client = new OpenWorkbench(SampleWorkspace.in(folder.resolve("shop")));
        awaitCards();
    }

    @AfterAll
    void close() throws Exception {
        client.close();
    }

    private List<Kpi> headlines() {
        return client.session().scope().orElseThrow().catalogue().kpis().stream().filter(Kpi::headline).toList();
    }

    /** Until every card, funnel and trend are drawn. */
    private void awaitCards() throws Exception {
        client.await("every card is drawn", () -> client.session().scope().isPresent()
                && headlines().stream().allMatch(kpi -> client.isShown("widget." + kpi.id()) && client.drawing("widget." + kpi.id()) instanceof KpiCard)
                && client.drawing("widget.funnel") instanceof FunnelChart && client.drawing("widget.trend.visits") instanceof TrendChart);
    }

    private KpiCard card(String kpi) throws Exception {
        return client.ui(() -> (KpiCard) client.drawing("widget." + kpi));
    }

    /** What the engine answers when it is asked past the window. */
    private Optional<Quantity> answer(String metric) throws Exception {
        var scope = client.ui(() -> client.session().scope().orElseThrow());
        return scope.workspace().analysis().metric(MetricQuery.total(metric, scope.period())).getFirst().value();
    }

    @Test
    void showsSixteenCardsEachWithTheFigureThatTheEngineAnswers() throws Exception {
        var kpis = client.ui(this::headlines);
        assertThat(kpis).hasSize(16);
        for (var kpi : kpis) {
            assertThat(card(kpi.id()).cell().reading().value()).as(kpi.id()).isEqualTo(answer(kpi.id())).isPresent();
        }
    }

    @Test
    void saysTheFiguresToAssistiveTechnology() throws Exception {
        var orders = client.session().formats().quantity(answer("orders").orElseThrow());
        client.ui(() -> {
            var canvas = client.find("widget.orders");
            assertThat(Atk.name(canvas)).isEqualTo("Orders");
            assertThat(Atk.description(canvas)).contains("Convert", "Orders", orders);
            return null;
        });
    }

    @Test
    void theLastFullMonthIsHeldAgainstTheMonthBefore() throws Exception {
        var orders = card("orders").cell();
        assertThat(orders.reading().period()).isEqualTo(Period.parse("2026-10", orders.reading().period().to()).orElseThrow());
        assertThat(orders.before().orElseThrow().period()).isEqualTo(Period.parse("2026-09", orders.reading().period().to()).orElseThrow());
        assertThat(orders.target()).isPresent();
        assertThat(card("orders").history()).hasSize(31);
    }

    @Test
    void anotherPeriodShowsOtherFigures() throws Exception {
        client.choose("period", "this-year");
        client.await("the card speaks of the year", () -> client.drawing("widget.orders") instanceof KpiCard card
                && card.cell().reading().period().days() > 300);
        awaitCards();
        assertThat(card("orders").cell().reading().value()).isEqualTo(answer("orders")).isPresent();
        var year = answer("orders");
        client.choose("period", "last-full-month");
        client.await("the card speaks of the month", () -> client.drawing("widget.orders") instanceof KpiCard card
                && card.cell().reading().period().days() == 31);
        awaitCards();
        assertThat(card("orders").cell().reading().value()).isEqualTo(answer("orders")).isNotEqualTo(year);
    }

    @Test
    void withoutAComparisonNothingIsCompared() throws Exception {
        client.choose("comparison", Comparison.NONE.id());
        client.await("the card compares nothing", () -> client.drawing("widget.orders") instanceof KpiCard card && card.cell().before().isEmpty());
        awaitCards();
        client.choose("comparison", Comparison.PREVIOUS.id());
        client.await("the card compares", () -> client.drawing("widget.orders") instanceof KpiCard card && card.cell().before().isPresent());
        awaitCards();
    }

    @Test
    void tabGoesFromCardToCardAndThroughTheWholeWindow() throws Exception {
        var visited = client.ui(() -> {
            client.shell().forceActive();
            client.find("widget.visitors").forceFocus();
            var way = new ArrayList<Control>();
            for (var now = client.display.getFocusControl(); now != null && !way.contains(now); now = client.display.getFocusControl()) {
                way.add(now);
                now.traverse(SWT.TRAVERSE_TAB_NEXT);
            }
            return way.stream().map(control -> String.valueOf(control.getData("raceline.id"))).toList();
        });
        var cards = client.ui(this::headlines).stream().map(kpi -> "widget." + kpi.id()).toList();
        assertThat(visited).startsWith("widget.visitors", "widget.leads", "widget.orders").containsAll(cards)
                .contains("widget.funnel", "widget.trend.visits", "period", "comparison", "theme", "page.org.raceline.ui.overview");
    }

    @Test
    void changesBetweenLightAndDark() throws Exception {
        var light = new RGB(0xF5, 0xF6, 0xF8);
        assertThat(client.ui(() -> client.shell().getBackground().getRGB())).isEqualTo(light);
        client.press("theme");
        client.await("the window is dark", () -> client.shell().getBackground().getRGB().equals(new RGB(0x0E, 0x12, 0x17)));
        assertThat(client.ui(() -> client.session().theme())).isEqualTo(Theme.DARK);
        assertThat(client.ui(() -> Pixels.of((DrawingCanvas) client.find("widget.orders")))).contains(new RGB(0x17, 0x1D, 0x25)).doesNotContain(new RGB(0xFF, 0xFF, 0xFF));
        client.press("theme");
        client.await("the window is light", () -> client.shell().getBackground().getRGB().equals(light));
        assertThat(client.ui(() -> Pixels.of((DrawingCanvas) client.find("widget.orders")))).contains(new RGB(0xFF, 0xFF, 0xFF)).doesNotContain(new RGB(0x17, 0x1D, 0x25));
    }

    @Test
    void aCardShowsItsFiguresAsATable() throws Exception {
        client.ui(() -> {
            OpenWorkbench.key(client.find("widget.orders"), SWT.F2, 0);
            return null;
        });
        client.await("the panel is there", () -> client.isShown("details"));
        client.ui(() -> {
            assertThat(((Label) client.find("details.title")).getText()).isEqualTo("Orders");
            var table = (Table) client.find("details.table");
            assertThat(table.getItemCount()).isEqualTo(32);
            assertThat(table.getItem(31).getText(1)).isEqualTo(client.session().formats().quantity(card("orders").cell().reading().value().orElseThrow()));
            return null;
        });
        client.ui(() -> {
            OpenWorkbench.key(client.find("widget.orders"), SWT.ESC, 0);
            return null;
        });
        assertThat(client.ui(() -> client.isShown("details"))).isFalse();
    }

    @Test
    void aWidgetThatFailsIsNamedInItsPlaceAloneAndCanBeTriedAgain() throws Exception {
        var broken = new AtomicBoolean(true);
        var service = OpenWorkbench.BUNDLES.registerService(Widget.class, new SometimesWidget(broken), null);
        client.await("the failure stands in its place", () -> client.lookFor("widget.vendor.sometimes").isPresent()
                && client.drawing("widget.vendor.sometimes") instanceof Placeholder failed && failed.problem().contains("the well is dry"));
        awaitCards();
        broken.set(false);
        client.press("widget.vendor.sometimes");
        client.await("it is drawn", () -> client.drawing("widget.vendor.sometimes") instanceof StageHeader);
        service.unregister();
        client.await("it has left", () -> client.lookFor("widget.vendor.sometimes").isEmpty());
        awaitCards();
    }

    @Test
    void whatCanBeSeenAtAGlanceIsShownBeforeTheRest() throws Exception {
        var gate = new CountDownLatch(1);
        var service = OpenWorkbench.BUNDLES.registerService(Widget.class, new SlowWidget(gate), null);
        try {
            client.await("the glance is shown", () -> client.lookFor("widget.vendor.slow").isPresent()
                    && client.drawing("widget.vendor.slow") instanceof StageHeader header && header.stage() == Stage.ACT);
            gate.countDown();
            client.await("the rest is shown", () -> client.drawing("widget.vendor.slow") instanceof StageHeader header && header.stage() == Stage.ENGAGE);
        } finally {
            gate.countDown();
            service.unregister();
        }
        client.await("it has left", () -> client.lookFor("widget.vendor.slow").isEmpty());
        awaitCards();
    }

    /** A widget of another vendor that takes its time. */
    private record SlowWidget(CountDownLatch gate) implements Widget {
        @Override
        public String id() {
            return "vendor.slow";
        }

        @Override
        public String title(Locale locale) {
            return "Slow";
        }

        @Override
        public Optional<Drawing> glance(Question question) {
            return Optional.of(new StageHeader(Stage.ACT));
        }

        @Override
        public Drawing load(Question question) {
            try {
                gate.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return new StageHeader(Stage.ENGAGE);
        }
    }

    @Test
    void whatFewDaysTellIsShownByWeek() throws Exception {
        var rate = card("revenue_per_recipient");
        assertThat(rate.history()).isNotEmpty().allSatisfy(point -> assertThat(point.period().days()).isEqualTo(7));
        client.ui(() -> {
            assertThat(Atk.description(client.find("widget.revenue_per_recipient"))).contains("The line is weekly.");
            assertThat(Atk.description(client.find("widget.orders"))).doesNotContain("weekly");
            return null;
        });
    }

    /** A widget of another vendor. */
    private record SometimesWidget(AtomicBoolean broken) implements Widget {
        @Override
        public String id() {
            return "vendor.sometimes";
        }

        @Override
        public String title(Locale locale) {
            return "Sometimes";
        }

        @Override
        public Drawing load(Question question) {
            if (broken.get()) {
                throw new IllegalStateException("the well is dry");
            }
            return new StageHeader(Stage.ACT);
        }
    }

    @Test
    void sampleDataAreMarkedAndTheStatusSaysHowFarTheyReach() throws Exception {
        client.ui(() -> {
            assertThat(Atk.name(client.find("status"))).contains("Oct 31, 2026", "sources");
            assertThat(Atk.description(client.find("heading"))).contains("Sample data");
            return null;
        });
    }
}
