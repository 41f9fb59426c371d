package org.raceline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
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
import org.osgi.framework.ServiceRegistration;
import org.raceline.charts.Drawing;
import org.raceline.charts.FunnelChart;
import org.raceline.charts.KpiCard;
import org.raceline.charts.StageHeader;
import org.raceline.charts.Widget;
import org.raceline.core.model.Stage;

/** A dashboard is made, filled, arranged by keyboard, kept over a restart, and keeps the place of a widget whose plug-in is away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DashboardsTest {
    private static final String OURS = OpenWorkbench.BUNDLES.getBundle().getSymbolicName();

    private Path workspace;
    private OpenWorkbench client;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        workspace = SampleWorkspace.in(folder.resolve("shop"));
        client = new OpenWorkbench(workspace);
        client.await("the board is there", () -> client.isShown("widget.orders") && client.drawing("widget.orders") instanceof KpiCard);
    }

    @AfterAll
    void close() throws Exception {
        client.close();
    }

    private record VendorWidget() implements Widget {
        @Override
        public String id() {
            return "vendor.map";
        }

        @Override
        public String title(Locale locale) {
            return "Map of shops";
        }

        @Override
        public Drawing load(Question question) {
            return new StageHeader(Stage.REACH);
        }
    }

    private static ServiceRegistration<Widget> plugIn() {
        return OpenWorkbench.BUNDLES.registerService(Widget.class, new VendorWidget(), null);
    }

    private void put(String opener, String widget) throws Exception {
        client.press(opener);
        client.pick("widgets.list", widget);
    }

    private void key(String id, int code, int modifiers) throws Exception {
        client.ui(() -> {
            OpenWorkbench.key(client.find(id), code, modifiers);
            return null;
        });
    }

    private List<String> leftToRight(String... tiles) throws Exception {
        return client.ui(() -> List.of(tiles).stream().sorted((a, b) -> Integer.compare(bounds(a).x, bounds(b).x)).toList());
    }

    private Rectangle bounds(String id) {
        return client.find(id).getBounds();
    }

    private void undo() throws Exception {
        client.ui(() -> {
            client.session().edits().undo();
            return null;
        });
    }

    @Test
    @Order(1)
    void aNewDashboardSaysThatItIsEmptyAndTakesWidgets() throws Exception {
        client.press("board.add");
        client.ui(() -> {
            ((Text) client.find("board.name")).setText("Weekly");
            client.find("board.name").notifyListeners(SWT.DefaultSelection, new Event());
            return null;
        });
        client.await("it is empty", () -> client.isShown("board.empty"));
        assertThat(client.ui(() -> Atk.name(client.find("board.d1")))).isEqualTo("Weekly");
        put("board.empty.widget", "kpi.orders");
        client.await("the card has its value", () -> client.isShown("tile.t1") && client.drawing("tile.t1") instanceof KpiCard card && card.cell().reading().value().isPresent());
        put("board.widget", "funnel");
        client.await("the funnel is drawn", () -> client.isShown("tile.t2") && client.drawing("tile.t2") instanceof FunnelChart);
        assertThat(leftToRight("tile.t2", "tile.t1")).containsExactly("tile.t1", "tile.t2");
    }

    @Test
    @Order(2)
    void keysMoveAndWidenATileOnlyWhileTheBoardIsArrangedAndThatIsTakenBack() throws Exception {
        key("tile.t2", SWT.ARROW_LEFT, SWT.ALT);
        assertThat(leftToRight("tile.t1", "tile.t2")).containsExactly("tile.t1", "tile.t2");
        client.press("board.arrange");
        key("tile.t2", SWT.ARROW_LEFT, SWT.ALT);
        assertThat(leftToRight("tile.t1", "tile.t2")).containsExactly("tile.t2", "tile.t1");
        undo();
        assertThat(leftToRight("tile.t1", "tile.t2")).containsExactly("tile.t1", "tile.t2");
        int width = client.ui(() -> bounds("tile.t1").width);
        key("tile.t1", SWT.ARROW_RIGHT, SWT.ALT | SWT.SHIFT);
        assertThat(client.ui(() -> bounds("tile.t1").width)).isGreaterThan(2 * width);
        undo();
        assertThat(client.ui(() -> bounds("tile.t1").width)).isEqualTo(width);
        key("tile.t2", SWT.DEL, 0);
        assertThat(client.ui(() -> client.lookFor("tile.t2"))).isEmpty();
        undo();
        client.await("the funnel is back", () -> client.isShown("tile.t2") && client.drawing("tile.t2") instanceof FunnelChart);
    }

    private void mouse(String id, int type, String over) throws Exception {
        client.ui(() -> {
            var there = client.find(over);
            var point = client.display.map(there, client.find(id), there.getSize().x / 2, there.getSize().y / 2);
            var event = new Event();
            event.button = 1;
            event.x = point.x;
            event.y = point.y;
            client.find(id).notifyListeners(type, event);
            return null;
        });
    }

    @Test
    @Order(3)
    void theMouseDragsATileToWhereAnotherStandsAndEscTakesItBackUnderWay() throws Exception {
        mouse("tile.t2", SWT.MouseDown, "tile.t2");
        mouse("tile.t2", SWT.MouseMove, "tile.t1");
        assertThat(leftToRight("tile.t1", "tile.t2")).containsExactly("tile.t2", "tile.t1");
        client.ui(() -> {
            OpenWorkbench.key(client.find("tile.t2"), SWT.ESC, 0);
            return null;
        });
        assertThat(leftToRight("tile.t1", "tile.t2")).containsExactly("tile.t1", "tile.t2");
        mouse("tile.t2", SWT.MouseDown, "tile.t2");
        mouse("tile.t2", SWT.MouseMove, "tile.t1");
        mouse("tile.t2", SWT.MouseUp, "tile.t2");
        assertThat(leftToRight("tile.t1", "tile.t2")).containsExactly("tile.t2", "tile.t1");
        undo();
        assertThat(leftToRight("tile.t1", "tile.t2")).containsExactly("tile.t1", "tile.t2");
    }

    @Test
    @Order(4)
    void aTileHasDaysOfItsOwnAndSaysSo() throws Exception {
        client.press("tile.t1");
        client.choose("tile.option.period", "last-90-days");
        client.await("the card speaks of its days", () -> client.drawing("tile.t1") instanceof KpiCard card && card.cell().reading().period().days() == 90);
        assertThat(client.ui(() -> Atk.description(client.find("tile.t1")))).contains("Last 90 days");
        assertThat(client.ui(() -> client.session().scope().orElseThrow().period().days())).isEqualTo(31);
    }

    @Test
    @Order(5)
    void theOriginalBoardCanLoseACardAndGetItBack() throws Exception {
        client.press("board.race");
        client.choose("widget.orders", "tile.hide");
        assertThat(client.ui(() -> client.lookFor("widget.orders"))).isEmpty();
        client.choose("board.more", "board.restore");
        client.await("the card is back", () -> client.isShown("widget.orders") && client.drawing("widget.orders") instanceof KpiCard);
        undo();
        assertThat(client.ui(() -> client.lookFor("widget.orders"))).isEmpty();
        undo();
        client.await("the card is back again", () -> client.isShown("widget.orders"));
    }

    @Test
    @Order(6)
    void thePlaceOfAWidgetWhosePlugInIsAwayIsKeptAlsoOverARestart() throws Exception {
        var service = plugIn();
        client.await("the plug-in is known", () -> client.lookFor("widget.vendor.map").isPresent());
        client.press("board.d1");
        client.await("the widget can be put", () -> client.isShown("board.widget"));
        put("board.widget", OURS + "/vendor.map");
        client.await("it is drawn", () -> client.isShown("tile.t3") && client.drawing("tile.t3") instanceof StageHeader);
        var place = client.ui(() -> bounds("tile.t3"));
        service.unregister();
        client.await("its place says where it comes from", () -> Atk.description(client.find("tile.t3")).contains(OURS));
        assertThat(client.ui(() -> bounds("tile.t3"))).isEqualTo(place);
        client.close();
        client = new OpenWorkbench(workspace, true);
        client.await("the dashboard is open again", () -> client.isShown("tile.t1") && client.drawing("tile.t1") instanceof KpiCard card && card.cell().reading().period().days() == 90
                && client.isShown("tile.t2") && client.isShown("tile.t3"));
        assertThat(client.ui(() -> Atk.name(client.find("board.d1")))).isEqualTo("Weekly");
        assertThat(client.ui(() -> Atk.name(client.find("tile.t3")))).isEqualTo("Map of shops");
        var again = plugIn();
        client.await("it is drawn again", () -> client.drawing("tile.t3") instanceof StageHeader);
        again.unregister();
    }

    private void palette(String sought, String entry) throws Exception {
        key("navigation", 'k', SWT.MOD1);
        client.await("the palette is open", () -> client.isShown("palette"));
        client.ui(() -> {
            ((Text) client.find("palette")).setText(sought);
            return null;
        });
        client.pick("palette.list", entry);
        client.await("the palette is closed", () -> client.lookFor("palette").isEmpty());
    }

    @Test
    @Order(7)
    void thePaletteMakesADashboardAndGoesToEach() throws Exception {
        client.press("page.org.raceline.ui.funnel");
        client.await("another page is open", () -> !client.isShown("board.more"));
        palette("new dash", "action board new");
        client.await("it is there and empty", () -> client.isShown("board.d2") && client.isShown("board.empty"));
        palette("board weekly", "board d1");
        client.await("the first one is open", () -> client.isShown("tile.t1") && !client.isShown("board.empty"));
        palette("board race", "board race");
        client.await("the RACE board is open", () -> client.isShown("widget.orders"));
        palette("dashboard 2", "board d2");
        client.await("the new one is open", () -> client.isShown("board.empty"));
    }

    @Test
    @Order(8)
    void theKeyboardStaysOnTheBoardWhenItsLastTileIsTakenAway() throws Exception {
        put("board.empty.widget", "kpi.orders");
        client.await("the card is there", () -> client.isShown("tile.t1") && client.drawing("tile.t1") instanceof KpiCard);
        client.press("board.arrange");
        client.ui(() -> client.find("tile.t1").setFocus());
        client.await("the keyboard is on it", () -> client.find("tile.t1").isFocusControl());
        key("tile.t1", SWT.DEL, 0);
        client.await("it goes on where a tile can be put", () -> client.lookFor("tile.t1").isEmpty() && client.find("board.empty.widget").isFocusControl());
        undo();
        client.await("the tile is back and the keyboard is on it", () -> client.isShown("tile.t1") && client.find("tile.t1").isFocusControl());
        client.press("board.arrange");
        undo();
        undo();
        client.await("the dashboard is taken back", () -> client.lookFor("board.d2").isEmpty());
    }

    private List<String> boards() {
        return client.controls().stream().filter(control -> String.valueOf(control.getData("raceline.id")).matches("board\\.d\\d+")).map(Atk::name).toList();
    }

    @Test
    @Order(9)
    void aDashboardIsHandedOnAsAFileAndTakenFromOne() throws Exception {
        var file = workspace.resolveSibling("handed on.dashboard");
        var proposed = client.chooseFile(file);
        client.press("board.d1");
        client.await("it is open", () -> client.isShown("tile.t1"));
        client.choose("board.more", "board.export");
        client.await("it is written", () -> Files.isRegularFile(file) && says("handed on.dashboard"));
        assertThat(proposed).containsExactly("Weekly.dashboard");
        client.choose("board.more", "board.import");
        client.await("there are two", () -> boards().equals(List.of("Weekly", "Weekly")));
        client.await("with the same on them", () -> client.isShown("tile.t1") && client.drawing("tile.t1") instanceof KpiCard card && card.cell().reading().period().days() == 90
                && client.isShown("tile.t2") && client.drawing("tile.t2") instanceof FunnelChart && client.isShown("tile.t3"));
        undo();
        client.await("the first one is left", () -> boards().equals(List.of("Weekly")));
        Files.writeString(file, "no dashboard");
        client.choose("board.more", "board.import");
        client.await("what is none is said", () -> says("handed on.dashboard"));
        assertThat(client.ui(this::boards)).containsExactly("Weekly");
    }

    private boolean says(String words) {
        return client.lookFor("toast.text").filter(toast -> toast.isVisible() && ((Label) toast).getText().contains(words)).isPresent();
    }

    @Test
    @Order(10)
    void aReportIsAskedForFromThePalette() throws Exception {
        var file = workspace.resolveSibling("october.html");
        client.chooseFile(file);
        client.press("board.race");
        client.await("orders are drawn", () -> client.isShown("widget.orders") && client.drawing("widget.orders") instanceof KpiCard card && card.cell().reading().value().isPresent());
        var orders = client.ui(() -> client.session().formats().quantity(((KpiCard) client.drawing("widget.orders")).cell().reading().value().orElseThrow()));
        palette("report", "action report");
        client.await("it is written", () -> Files.isRegularFile(file) && says("october.html is written"));
        assertThat(Files.readString(file)).contains("October 2026", orders);
    }
}
