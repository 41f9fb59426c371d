package org.raceline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.charts.KpiCard;
import org.raceline.charts.TargetGrid;
import org.raceline.core.model.Period;
import org.raceline.ui.DrawingCanvas;

/** A target is set by keyboard, shows on the board, is taken back, and is spread over a year. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TargetsTest {
    private static final String OCTOBER = "orders|2026-10-01..2026-10-31";

    private OpenWorkbench client;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        client = new OpenWorkbench(SampleWorkspace.in(folder.resolve("shop")));
        client.await("the page can be opened", () -> client.isShown("page.org.raceline.ui.targets"));
        client.press("page.org.raceline.ui.targets");
        client.await("the grid is there", () -> client.isShown("targets.grid") && client.drawing("targets.grid") instanceof TargetGrid);
    }

    @AfterAll
    void close() throws Exception {
        client.close();
    }

    private TargetGrid.Cell cell(String action) {
        return ((TargetGrid) client.drawing("targets.grid")).groups().stream().flatMap(group -> group.rows().stream()).flatMap(row -> row.cells().stream())
                .filter(cell -> cell.action().equals(action)).findFirst().orElseThrow();
    }

    private boolean aims(String action, Predicate<BigDecimal> value) {
        return cell(action).target().filter(target -> value.test(target.value())).isPresent();
    }

    private void go(String action) throws Exception {
        client.await("the cell can be reached", () -> {
            var canvas = (DrawingCanvas) client.find("targets.grid");
            canvas.reach(action);
            return canvas.reached().filter(part -> part.action().equals(action)).isPresent();
        });
    }

    private void type(String id, String text) throws Exception {
        client.ui(() -> {
            ((Text) client.find(id)).setText(text);
            client.find(id).notifyListeners(SWT.DefaultSelection, new Event());
            return null;
        });
    }

    private void key(Control control, int code) {
        OpenWorkbench.key(control, code, 0);
    }

    @Test
    @Order(1)
    void aNumberTypedOverACellIsItsTargetOnTheBoardUntilItIsTakenBack() throws Exception {
        var before = client.ui(() -> cell(OCTOBER).target().orElseThrow().value());
        go(OCTOBER);
        client.ui(() -> {
            key(client.find("targets.grid"), '4');
            assertThat(((Text) client.find("targets.editor")).getText()).isEqualTo("4");
            return null;
        });
        type("targets.editor", "4,321");
        client.await("the cell shows it", () -> aims(OCTOBER, value -> value.intValue() == 4321));
        assertThat(client.ui(() -> client.lookFor("targets.editor"))).isEmpty();
        client.press("page.org.raceline.ui.overview");
        client.await("the card shows it", () -> client.isShown("widget.orders") && client.drawing("widget.orders") instanceof KpiCard card
                && card.cell().target().filter(target -> target.value().intValue() == 4321).isPresent());
        client.ui(() -> {
            client.session().edits().undo();
            return null;
        });
        client.press("page.org.raceline.ui.targets");
        client.await("it is as before", () -> client.isShown("targets.grid") && aims(OCTOBER, value -> value.compareTo(before) == 0));
    }

    @Test
    @Order(2)
    void whatIsNoNumberStaysInTheFieldAndIsExplained() throws Exception {
        var before = client.ui(() -> cell(OCTOBER).target());
        go(OCTOBER);
        client.press("targets.grid");
        type("targets.editor", "1,5");
        assertThat(client.ui(() -> ((Label) client.find("targets.problem")).getText())).contains("Write a number");
        client.ui(() -> {
            key(client.find("targets.editor"), SWT.ESC);
            return null;
        });
        assertThat(client.ui(() -> client.lookFor("targets.editor"))).isEmpty();
        assertThat(client.ui(() -> cell(OCTOBER).target())).isEqualTo(before);
    }

    @Test
    @Order(3)
    void deleteRemovesAndTheNextMonthsAreFilled() throws Exception {
        var november = "orders|2026-11-01..2026-11-30";
        var december = "orders|2026-12-01..2026-12-31";
        assertThat(client.ui(() -> cell(december).target())).isEmpty();
        go(november);
        client.press("targets.grid");
        type("targets.editor", "5000");
        client.await("November has a target", () -> aims(november, value -> value.intValue() == 5000));
        go(november);
        client.press("targets.copy");
        client.await("December has it too", () -> aims(december, value -> value.intValue() == 5000));
        go(november);
        client.ui(() -> {
            key(client.find("targets.grid"), SWT.DEL);
            return null;
        });
        client.await("November has none", () -> cell(november).target().isEmpty());
    }

    @Test
    @Order(4)
    void aYearsTargetIsSpreadOverItsMonths() throws Exception {
        client.choose("targets.year", new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)).toString());
        client.await("the year is shown", () -> client.drawing("targets.grid").title(client.session().formats()).contains("2027"));
        go("orders|2027-01-01..2027-01-31");
        client.press("targets.spread");
        type("targets.spread.total", "36,500");
        client.await("January has its share", () -> aims("orders|2027-01-01..2027-01-31", value -> value.intValue() == 3100));
        assertThat(client.ui(() -> cell("orders|2027-01-01..2027-12-31").summed())).isTrue();
        assertThat(client.ui(() -> cell("orders|2027-01-01..2027-12-31").target().orElseThrow().value())).isEqualByComparingTo("36500");
        assertThat(client.ui(() -> client.isShown("targets.spread-panel"))).isFalse();
    }

    @Test
    @Order(5)
    void aSeasonThatIsNotKnownIsRefusedAndWhatIsWrittenStays() throws Exception {
        var january = "leads|2027-01-01..2027-01-31";
        go(january);
        client.press("targets.spread");
        client.choose("targets.spread.kpi", "leads");
        client.choose("targets.spread.course", "season");
        type("targets.spread.total", "7,300");
        client.await("it is said what is missing", () -> ((Label) client.find("targets.spread.error")).getText().contains("2026-11"));
        assertThat(client.ui(() -> client.isShown("targets.spread-panel"))).isTrue();
        assertThat(client.ui(() -> ((Text) client.find("targets.spread.total")).getText())).isEqualTo("7,300");
        assertThat(client.ui(() -> cell(january).target())).isEmpty();
        client.choose("targets.spread.course", "even");
        client.press("targets.spread.do");
        client.await("evenly it is spread", () -> aims(january, value -> value.intValue() == 620));
        client.ui(() -> {
            client.session().edits().undo();
            return null;
        });
        client.await("all of it is taken back at once", () -> cell(january).target().isEmpty() && cell("leads|2027-12-01..2027-12-31").target().isEmpty());
    }
}
