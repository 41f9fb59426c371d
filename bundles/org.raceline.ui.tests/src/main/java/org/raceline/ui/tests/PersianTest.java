package org.raceline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.charts.Align;
import org.raceline.charts.Drawing;
import org.raceline.charts.Gfx;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;
import org.raceline.charts.TextStyle;
import org.raceline.charts.TrendsChart;
import org.raceline.format.Formats;
import org.raceline.ui.DrawingCanvas;
import org.raceline.ui.Place;
import org.raceline.ui.Preferences.Preference;

/** What a window that is written from the right does otherwise. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PersianTest {
    private static final String CHART = "widget.trends";

    private Path workspace;

    @BeforeAll
    void fill(@TempDir Path folder) throws Exception {
        workspace = SampleWorkspace.in(folder.resolve("shop"));
    }

    private static void openTrends(OpenWorkbench client) throws Exception {
        client.await("the page can be opened", () -> client.isShown("page." + Place.TRENDS));
        client.press("page." + Place.TRENDS);
        client.await("lines are drawn", () -> client.isShown(CHART) && client.drawing(CHART) instanceof TrendsChart);
    }

    /** Whether the first day of the chart is seen on the left of the last one. */
    private static boolean runsFromLeft(OpenWorkbench client) throws Exception {
        return client.ui(() -> place(client, SWT.HOME) < place(client, SWT.END));
    }

    /** Where a day is on the screen. */
    private static int place(OpenWorkbench client, int key) {
        var canvas = (DrawingCanvas) client.find(CHART);
        OpenWorkbench.key(canvas, key, 0);
        var part = canvas.reached().orElseThrow();
        return canvas.toDisplay((int) (part.x() + part.width() / 2), 0).x;
    }

    @Test
    void timeRunsWithTheWritingUnlessItIsToRunFromTheLeft() throws Exception {
        try (var client = OpenWorkbench.choosing(workspace, Map.of(Preference.LANGUAGE, "fa"))) {
            openTrends(client);
            assertThat(runsFromLeft(client)).isFalse();
            client.press("page." + Place.SETTINGS);
            client.await("the setting is there", () -> client.isShown("settings.time"));
            client.choose("settings.time", "left-to-right");
            client.await("a restart is offered", () -> client.isShown("settings.restart"));
        }
        try (var client = new OpenWorkbench(workspace, true)) {
            openTrends(client);
            assertThat(client.ui(() -> client.shell().getStyle() & SWT.RIGHT_TO_LEFT)).isNotZero();
            assertThat(runsFromLeft(client)).isTrue();
        }
    }

    @Test
    void weeksBeginOnSaturdayUnlessTheWorkspaceSaysOtherwise() throws Exception {
        try (var client = OpenWorkbench.choosing(workspace, Map.of(Preference.LANGUAGE, "fa"))) {
            client.await("the shop is open", () -> client.session().scope().isPresent());
            assertThat(client.ui(() -> client.session().scope().orElseThrow().weekStart())).isEqualTo(DayOfWeek.SATURDAY);
            client.press("page." + Place.SETTINGS);
            client.await("the setting is there", () -> client.isShown("settings.week-start") && client.find("settings.week-start").isEnabled());
            client.choose("settings.week-start", "MONDAY");
            client.await("weeks begin on Monday", () -> client.session().scope().orElseThrow().weekStart() == DayOfWeek.MONDAY);
            client.ui(() -> {
                client.session().edits().undo();
                return null;
            });
            client.await("weeks begin on Saturday again", () -> client.session().scope().orElseThrow().weekStart() == DayOfWeek.SATURDAY);
        }
    }

    /** Many points, a text, and nothing that is the same from both sides. */
    private record Dense() implements Drawing {
        private static final int POINTS = 4000;

        @Override
        public String title(Formats formats) {
            return "Dense";
        }

        @Override
        public String description(Formats formats) {
            return "Many points";
        }

        @Override
        public Table table(Formats formats) {
            return new Table(List.of(), List.of());
        }

        @Override
        public void paint(Gfx gfx, double width, double height, Formats formats) {
            var points = IntStream.range(0, POINTS).boxed().flatMapToDouble(i -> Arrays.stream(new double[] {10 + 100.0 * i / POINTS, 60 + 30 * Math.sin(i / 40.0)})).toArray();
            gfx.polyline(points, Pen.of(Ink.ACCENT, 1.5));
            gfx.text("سفارش‌ها ۱۲۳", 20, 30, TextStyle.TITLE, Ink.TEXT, Align.START);
        }
    }

    @Test
    void theKeptPixelsOfAChartAreWhatItPaints() throws Exception {
        try (var client = OpenWorkbench.choosing(workspace, Map.of(Preference.LANGUAGE, "fa"))) {
            client.await("the window is mirrored", () -> (client.shell().getStyle() & SWT.RIGHT_TO_LEFT) != 0);
            var seen = client.ui(() -> {
                var shell = new Shell(client.shell(), SWT.NO_TRIM | SWT.RIGHT_TO_LEFT);
                var canvas = new DrawingCanvas(shell, client.session(), new Dense());
                canvas.setSize(300, 120);
                shell.setSize(300, 120);
                shell.open();
                try {
                    return new int[][] {Pixels.all(canvas), Pixels.all(canvas), Pixels.all(canvas)};
                } finally {
                    shell.dispose();
                }
            });
            assertThat(Arrays.stream(seen[0]).distinct().count()).isGreaterThan(20);
            assertThat(seen[1]).isEqualTo(seen[0]);
            assertThat(seen[2]).isEqualTo(seen[0]);
        }
    }
}
