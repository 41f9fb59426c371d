package org.raceline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceRegistration;
import org.raceline.charts.Drawing;
import org.raceline.charts.FunnelChart;
import org.raceline.charts.Gfx;
import org.raceline.charts.Ink;
import org.raceline.charts.KpiCard;
import org.raceline.charts.Placeholder;
import org.raceline.charts.StageHeader;
import org.raceline.charts.TrendChart;
import org.raceline.charts.Widget;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.Stage;
import org.raceline.format.Formats;
import org.raceline.ui.DrawingCanvas;

/** Widgets of another vendor that throw, sleep for ever, draw a million shapes or fail while they paint, beside good ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BadWidgetsTest {
    private static final String OURS = OpenWorkbench.BUNDLES.getBundle().getSymbolicName();

    private final List<ServiceRegistration<Widget>> offered = new ArrayList<>();
    private final CountDownLatch woken = new CountDownLatch(1);
    private final AtomicBoolean awake = new AtomicBoolean();
    private OpenWorkbench client;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        offer("vendor.a-sleeper", question -> sleep());
        offer("vendor.b-thrower", question -> {
            throw new IllegalStateException("the well is dry");
        });
        offer("vendor.c-million", question -> new Dots(1_000_000, false));
        offer("vendor.d-painter", question -> new Dots(3, true));
        offer("vendor.e-good", question -> new StageHeader(Stage.ACT));
        client = new OpenWorkbench(SampleWorkspace.in(folder.resolve("shop")));
    }

    @AfterAll
    void close() throws Exception {
        client.close();
        offered.forEach(ServiceRegistration::unregister);
    }

    private void offer(String id, Function<Widget.Question, Drawing> answers) {
        offered.add(OpenWorkbench.BUNDLES.registerService(Widget.class, new VendorWidget(id, answers), null));
    }

    private Drawing sleep() {
        if (!awake.get()) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException nobodyWaits) {
                woken.countDown();
            }
        }
        return new StageHeader(Stage.ENGAGE);
    }

    private record VendorWidget(String id, Function<Question, Drawing> answers) implements Widget {
        @Override
        public String title(Locale locale) {
            return "Title of " + id;
        }

        @Override
        public Drawing load(Question question) {
            return answers.apply(question);
        }
    }

    /** @param window whether it fails there only, after all went well before */
    private record Dots(int many, boolean window) implements Drawing {
        @Override
        public String title(Formats formats) {
            return "Dots";
        }

        @Override
        public void paint(Gfx gfx, double width, double height, Formats formats) {
            if (window && Display.findDisplay(Thread.currentThread()) != null) {
                throw new IllegalStateException("no paint left");
            }
            for (int i = 0; i < many; i++) {
                gfx.circle(i, i, 1, Ink.TEXT);
            }
        }

        @Override
        public String description(Formats formats) {
            return many + " dots.";
        }

        @Override
        public Table table(Formats formats) {
            return Table.EMPTY;
        }
    }

    private boolean failed(String id, String... words) {
        return client.lookFor("widget." + id).isPresent() && client.drawing("widget." + id) instanceof Placeholder card && card.title().equals("Title of " + id)
                && card.problem().contains(OURS) && List.of(words).stream().allMatch(card.problem()::contains);
    }

    @Test
    void eachBadOneIsACardThatNamesItAndTheRestOfTheBoardIsUntouched() throws Exception {
        client.await("every good card has its value", () -> client.session().scope().isPresent()
                && client.session().scope().orElseThrow().catalogue().kpis().stream().filter(Kpi::headline)
                        .allMatch(kpi -> client.isShown("widget." + kpi.id()) && client.drawing("widget." + kpi.id()) instanceof KpiCard card && card.cell().reading().value().isPresent())
                && client.drawing("widget.funnel") instanceof FunnelChart && client.drawing("widget.trend.visits") instanceof TrendChart);
        client.await("the good widget of the same vendor is drawn", () -> client.lookFor("widget.vendor.e-good").isPresent() && client.drawing("widget.vendor.e-good") instanceof StageHeader);
        client.await("who throws is named", () -> failed("vendor.b-thrower", "the well is dry"));
        client.await("who draws too much is named", () -> failed("vendor.c-million", "20,000"));
        client.await("who fails in painting is named", () -> {
            // The toolkit paints what is seen; a picture of the canvas paints it in any case.
            Pixels.of((DrawingCanvas) client.find("widget.vendor.d-painter"));
            return failed("vendor.d-painter", "no paint left");
        });
        client.ui(() -> {
            OpenWorkbench.key(client.find("widget.orders"), SWT.F2, 0);
            return null;
        });
        client.await("the window answers a key", () -> client.isShown("details"));
        client.await("who sleeps is given up", () -> failed("vendor.a-sleeper", "given up"));
        woken.await();
        assertThat(client.ui(() -> client.drawing("widget.vendor.a-sleeper"))).isInstanceOf(Placeholder.class);
        awake.set(true);
        client.press("widget.vendor.a-sleeper");
        client.await("tried again it is drawn", () -> client.drawing("widget.vendor.a-sleeper") instanceof StageHeader);
    }
}
