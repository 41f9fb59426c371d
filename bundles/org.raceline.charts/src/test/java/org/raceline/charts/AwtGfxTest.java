package org.raceline.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Stage;
import org.raceline.format.Formats;

class AwtGfxTest {
    private static final double SCALE = 2;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void paintsTheBoardInTheThemesColours(Theme theme) {
        BufferedImage image = AwtGfx.image(Sample.board(), 1440, 928, SCALE, new Formats(Locale.ENGLISH), theme, AwtFonts.inter());
        assertThat(image.getWidth()).isEqualTo(2880);
        assertThat(image.getHeight()).isEqualTo(1856);
        BoardLayout layout = new BoardLayout(1440, 928);
        assertThat(at(image, 5, 5)).isEqualTo(Token.BACKGROUND.rgb(theme));
        for (Stage stage : Stage.values()) {
            BoardLayout.Box card = layout.card(stage, KpiKind.VOLUME);
            assertThat(at(image, card.x() + 5, card.y() + 60)).isEqualTo(Token.SURFACE.rgb(theme));
            assertThat(at(image, card.x() + 40, card.y() + 90)).as("bar of " + stage).isEqualTo(Ink.of(stage).token().rgb(theme));
            assertThat(has(image, card, Token.TEXT.rgb(theme))).as("figure of " + stage).isTrue();
        }
        assertThat(has(image, layout.trend(), Ink.series(3).token().rgb(theme))).isTrue();
    }

    private static int at(BufferedImage image, double x, double y) {
        return image.getRGB((int) (SCALE * x), (int) (SCALE * y)) & 0xFFFFFF;
    }

    private static boolean has(BufferedImage image, BoardLayout.Box box, int rgb) {
        return IntStream.range(0, (int) box.width()).anyMatch(x -> IntStream.range(0, (int) box.height()).anyMatch(y -> at(image, box.x() + x, box.y() + y) == rgb));
    }
}
