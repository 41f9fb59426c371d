package org.raceline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.raceline.charts.Theme;
import org.raceline.charts.Token;

class PngReportTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void isTheBoardAsAPicture(Theme theme) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PngReport(Sample.ENGLISH, theme).write(Sample.report("Acme"), out);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(image.getWidth()).isEqualTo(2880);
        assertThat(image.getRGB(4, 4) & 0xFFFFFF).isEqualTo(Token.BACKGROUND.rgb(theme));
        assertThat(image.getRGB(2 * 30, 2 * 180) & 0xFFFFFF).as("a card's ground").isEqualTo(Token.SURFACE.rgb(theme));
    }
}
