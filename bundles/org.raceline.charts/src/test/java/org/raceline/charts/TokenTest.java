package org.raceline.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.raceline.core.model.Stage;

class TokenTest {
    private static final Map<Token, List<Token>> GROUNDS = Map.of(
            Token.TEXT, List.of(Token.SURFACE, Token.BACKGROUND),
            Token.TEXT_SECONDARY, List.of(Token.SURFACE, Token.BACKGROUND, Token.TRACK),
            Token.TEXT_MUTED, List.of(Token.SURFACE, Token.BACKGROUND),
            Token.GOOD, List.of(Token.SURFACE, Token.GOOD_TINT),
            Token.BAD, List.of(Token.SURFACE, Token.BAD_TINT),
            Token.REACH, List.of(Token.SURFACE));

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textCanBeReadWhereItStands(Theme theme) {
        GROUNDS.forEach((text, grounds) -> grounds.forEach(ground -> assertThat(contrast(text.rgb(theme), ground.rgb(theme)))
                .as("%s on %s, %s", text, ground, theme).isGreaterThanOrEqualTo(4.5)));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void linesAndBarsStandOutFromTheirGround(Theme theme) {
        for (int place = 0; place < Ink.SERIES_COUNT; place++) {
            Token token = Ink.series(place).token();
            assertThat(contrast(token.rgb(theme), Token.SURFACE.rgb(theme))).as("%s, %s", token, theme).isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void figuresCanBeReadOnTheStrongestGround(Theme theme) {
        for (Stage stage : Stage.values()) {
            int ground = blend(Ink.of(stage).token().rgb(theme), Token.SURFACE.rgb(theme), HeatMap.STRONGEST);
            assertThat(contrast(Token.TEXT.rgb(theme), ground)).as("%s, %s", stage, theme).isGreaterThanOrEqualTo(4.5);
        }
    }

    private static int blend(int over, int under, double opacity) {
        int blended = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            blended |= (int) Math.round((over >> shift & 0xFF) * opacity + (under >> shift & 0xFF) * (1 - opacity)) << shift;
        }
        return blended;
    }

    /** By WCAG 2. */
    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double share = (channel & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
