import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;
import org.raceline.charts.Placeholder;
import org.raceline.charts.Theme;
import org.raceline.charts.TrendsChart;
import org.raceline.core.analysis.Reading;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.format.Formats;
import org.raceline.ui.DrawingCanvas;
import org.raceline.ui.Session;
import org.raceline.ui.internal.drawing.GcGfx;

/** How long a trend takes to draw in the client's own canvas. Words: points of each line, frames, file for the figures. */
final class Drawing {
    private static final int LINES = 8;
    private static final int WIDTH = 1212;
    private static final int HEIGHT = 640;
    private static final int FIRST_GOAL = 40;
    private static final int AGAIN_GOAL = 8;

    private final int points;
    private final int frames;
    private final Display display = new Display();
    private final Shell shell = new Shell(display);
    private final Image image = new Image(display, WIDTH, HEIGHT);
    private final GC gc = new GC(image);
    private final Formats formats = new Formats(Locale.ENGLISH);
    private final List<String> results = new ArrayList<>();
    private boolean met = true;

    private Drawing(int points, int frames) {
        this.points = points;
        this.frames = frames;
    }

    public static void main(String[] words) throws IOException {
        Drawing drawing = new Drawing(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
        drawing.all();
        Path json = Path.of(words[2]);
        Files.createDirectories(json.getParent());
        Files.writeString(json, "[" + String.join(",\n ", drawing.results) + "]\n");
        System.out.println(json);
        System.exit(drawing.met ? 0 : 1);
    }

    /** What one frame took: on the wall and of the processor. */
    private record Took(double wall, double processor) {
    }

    private interface Frame {
        void paint(int number);
    }

    private void all() {
        List<List<Reading>> readings = new ArrayList<>();
        for (int line = 0; line < LINES; line++) {
            readings.add(readings(line));
        }
        TrendsChart chart = chart(readings);
        DrawingCanvas canvas = new DrawingCanvas(shell, session(), Placeholder.loading(""));
        canvas.setSize(WIDTH, HEIGHT);
        Event paint = new Event();
        paint.gc = gc;
        List<double[]> every = readings.stream().map(this::placed).toList();
        Took all = median(number -> every(every));
        // Each frame another chart: the last days of it are other ones, as if it were moved; nothing of the one before can be used.
        List<TrendsChart> others = new ArrayList<>();
        for (int i = 0; i <= frames; i++) {
            int days = i;
            others.add(chart(readings.stream().map(line -> line.subList(days, line.size())).toList()));
        }
        Took first = median(number -> {
            canvas.show(others.get(number));
            canvas.notifyListeners(SWT.Paint, paint);
        });
        canvas.show(chart);
        canvas.notifyListeners(SWT.Paint, paint);
        Took hover = median(number -> {
            Event move = new Event();
            move.x = 100 + 20 * number;
            move.y = HEIGHT / 2;
            canvas.notifyListeners(SWT.MouseMove, move);
            canvas.notifyListeners(SWT.Paint, paint);
        });
        System.out.printf(Locale.ROOT, "%,d points of each of %d lines, %d x %d%n", points, LINES, WIDTH, HEIGHT);
        say("every point", all, all, 0);
        say("the chart in the client's canvas", first, all, FIRST_GOAL);
        say("the same once more, pointer moved", hover, all, AGAIN_GOAL);
    }

    private void say(String what, Took took, Took all, int goal) {
        boolean good = goal == 0 || took.processor() <= goal;
        met &= good;
        System.out.printf(Locale.ROOT, "%-36s %8.1f ms, %8.1f ms of processor, medians of %d frames%s%s%n", what, took.wall(), took.processor(), frames,
                goal == 0 ? "" : String.format(Locale.ROOT, ", %.3f of every point", took.processor() / all.processor()),
                goal == 0 ? "" : ", at most " + goal + " ms: " + (good ? "met" : "NOT MET"));
        results.add(String.format(Locale.ROOT, "{\"what\": \"%s\", \"points\": %d, \"wall_ms\": %.2f, \"cpu_ms\": %.2f, \"goal_ms\": %d}", what, points, took.wall(),
                took.processor(), goal));
    }

    /** After one that does not count. */
    private Took median(Frame frame) {
        double[] walls = new double[frames];
        double[] processors = new double[frames];
        frame.paint(0);
        for (int i = 0; i < frames; i++) {
            long wall = System.nanoTime();
            long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            frame.paint(i + 1);
            processors[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e6;
            walls[i] = (System.nanoTime() - wall) / 1e6;
        }
        Arrays.sort(walls);
        Arrays.sort(processors);
        return new Took(walls[frames / 2], processors[frames / 2]);
    }

    private void every(List<double[]> lines) {
        GcGfx gfx = new GcGfx(gc, Theme.LIGHT);
        gfx.fillRect(0, 0, WIDTH, HEIGHT, Ink.SURFACE);
        for (int line = 0; line < lines.size(); line++) {
            gfx.polyline(lines.get(line), Pen.of(Ink.series(line), 1.8));
        }
    }

    private double[] placed(List<Reading> readings) {
        double[] placed = new double[2 * readings.size()];
        for (int i = 0; i < readings.size(); i++) {
            placed[2 * i] = 60 + (WIDTH - 80.0) * i / (readings.size() - 1);
            placed[2 * i + 1] = HEIGHT - 40 - readings.get(i).value().orElseThrow().value().doubleValue() / 4000 * (HEIGHT - 120);
        }
        return placed;
    }

    /** As the widget of trends makes it, off the thread that draws. */
    private TrendsChart chart(List<List<Reading>> readings) {
        List<TrendsChart.Line> lines = new ArrayList<>();
        for (int line = 0; line < readings.size(); line++) {
            lines.add(new TrendsChart.Line("Metric " + (line + 1), readings.get(line), List.of()));
        }
        TrendsChart chart = new TrendsChart(lines, false, List.of());
        chart.description(formats);
        return chart;
    }

    /** Weeks, years, and something of its own each day; the same every time. */
    private List<Reading> readings(int line) {
        LocalDate begin = LocalDate.of(2026, 11, 30).minusDays(points - 1L);
        long chance = 17 + line;
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            chance = chance * 6364136223846793005L + 1442695040888963407L;
            long value = (long) (400 * (line + 1) + 150 * Math.sin(i * 2 * Math.PI / 365) + (i % 7 > 4 ? -60 : 40) + (chance >>> 33) % 200);
            LocalDate day = begin.plusDays(i);
            readings.add(new Reading("visits", new Period(day, day), Slice.ALL, Optional.of(new Quantity(BigDecimal.valueOf(value), Unit.COUNT)), Optional.empty(), "",
                    Optional.empty(), new LinkedHashSet<>(), List.of("a")));
        }
        return readings;
    }

    private Session session() {
        return (Session) Proxy.newProxyInstance(Session.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> switch (method.getName()) {
            case "theme" -> Theme.LIGHT;
            case "formats" -> formats;
            case "onChange" -> (Session.Subscription) () -> { };
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }
}
