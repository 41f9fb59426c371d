package org.raceline.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.raceline.format.Formats;

class PictureTest {
    private static final Formats FORMATS = new Formats(Locale.ENGLISH);

    private record Sketch(Consumer<Gfx> paints, String description) implements Drawing {
        @Override
        public String title(Formats formats) {
            return "Sketch";
        }

        @Override
        public void paint(Gfx gfx, double width, double height, Formats formats) {
            paints.accept(gfx);
        }

        @Override
        public String description(Formats formats) {
            return description;
        }

        @Override
        public Table table(Formats formats) {
            return Table.EMPTY;
        }
    }

    private static Picture picture(Consumer<Gfx> paints) {
        return Picture.of(new Sketch(paints, ""), SvgGfx.measure(), 100, 50, FORMATS);
    }

    private static void rehearse(Consumer<Gfx> paints) {
        Picture.rehearse(new Sketch(paints, ""), 100, 50, FORMATS);
    }

    private static void lines(Gfx gfx, int many) {
        for (int i = 0; i < many; i++) {
            gfx.line(0, i, 10, i, Pen.of(Ink.TEXT, 1));
        }
    }

    @Test
    void isPaintedAgainWithoutAskingTheDrawing() {
        AtomicInteger asked = new AtomicInteger();
        Picture picture = picture(gfx -> {
            asked.incrementAndGet();
            gfx.text("Orders", 4, 20, TextStyle.BODY, Ink.TEXT, Align.START);
            gfx.at(10, 20).circle(1, 2, 3, Ink.TEXT);
        });
        ProbeGfx first = new ProbeGfx();
        ProbeGfx second = new ProbeGfx();
        picture.paint(first);
        picture.paint(second);
        assertThat(asked).hasValue(1);
        assertThat(first.words).extracting(ProbeGfx.Word::text).containsExactly("Orders");
        assertThat(second.words).isEqualTo(first.words);
        assertThat(second.dots).containsExactly(new double[] {11, 22});
    }

    @Test
    void whatADrawingDoesWithItsPointsAfterwardsChangesNothing() {
        double[] points = {1, 2, 3, 4};
        Picture picture = picture(gfx -> gfx.polyline(points, Pen.of(Ink.TEXT, 1)));
        points[0] = 99;
        ProbeGfx probe = new ProbeGfx();
        picture.paint(probe);
        assertThat(probe.polylines).containsExactly(new double[] {1, 2, 3, 4});
    }

    @Test
    void asManyShapesAsAreAllowedPassTheRehearsalAndOneMoreDoesNot() {
        rehearse(gfx -> lines(gfx, Picture.MOST));
        assertThatThrownBy(() -> rehearse(gfx -> lines(gfx, Picture.MOST + 1))).isInstanceOf(TooManyShapes.class);
    }

    @Test
    void pointsAndMeasuredTextsCountToo() {
        assertThatThrownBy(() -> rehearse(gfx -> gfx.polyline(new double[2 * Picture.MOST], Pen.of(Ink.TEXT, 1)))).isInstanceOf(TooManyShapes.class);
        assertThatThrownBy(() -> rehearse(gfx -> {
            for (int i = 0; i <= Picture.MOST; i++) {
                gfx.textWidth("x", TextStyle.BODY);
            }
        })).isInstanceOf(TooManyShapes.class);
    }

    @Test
    void aDrawingThatGoesOnRegardlessIsRefusedAllTheSame() {
        assertThatThrownBy(() -> rehearse(gfx -> {
            for (int i = 0; i < 2 * Picture.MOST; i++) {
                try {
                    gfx.fillRect(0, 0, 1, 1, Ink.TEXT);
                } catch (RuntimeException ignored) {
                    // As a careless drawing would.
                }
            }
        })).isInstanceOf(TooManyShapes.class);
    }

    @Test
    void aRehearsalFindsWhatWouldFailInTheWindow() {
        Drawing mute = new Sketch(gfx -> { }, null);
        assertThatThrownBy(() -> Picture.rehearse(mute, 100, 50, FORMATS)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Picture.rehearse(new Sketch(gfx -> {
            throw new IllegalStateException("no pen");
        }, ""), 100, 50, FORMATS)).hasMessage("no pen");
        Picture.rehearse(new Sketch(gfx -> lines(gfx, 3), "Three lines."), 100, 50, FORMATS);
    }

    @Test
    void everyChartOfOursFitsInto() {
        for (Drawing drawing : List.of(Sample.card(), Sample.funnel(), Sample.trend())) {
            assertThat(Picture.of(drawing, SvgGfx.measure(), 800, 300, FORMATS).shapes().size()).isLessThan(Picture.MOST / 10);
        }
    }
}
