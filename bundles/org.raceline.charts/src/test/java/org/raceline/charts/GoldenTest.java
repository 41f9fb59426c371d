package org.raceline.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.raceline.core.model.Stage;
import org.raceline.format.Formats;

/**
 * Every drawing, to the letter. After a change that was meant, write the golden files anew with
 * {@code -Draceline.goldens=src/test/resources/org/raceline/charts/golden} and look at them before committing.
 */
class GoldenTest {
    private static final String WRITE = System.getProperty("raceline.goldens", "");
    private static final Formats FORMATS = new Formats(Locale.ENGLISH);

    @TestFactory
    Stream<DynamicTest> drawsAsBefore() {
        Map<String, String> images = new LinkedHashMap<>();
        Sample.cards().forEach((name, card) -> images.put("card-" + name, SvgGfx.image(card, 336, KpiCard.HEIGHT, FORMATS, Theme.LIGHT)));
        images.put("card-dark", SvgGfx.image(Sample.card(), 336, KpiCard.HEIGHT, FORMATS, Theme.DARK));
        images.put("card-part", SvgGfx.part(Sample.card(), 336, KpiCard.HEIGHT, FORMATS, "card-"));
        images.put("stage", SvgGfx.image(new StageHeader(Stage.CONVERT), 336, StageHeader.HEIGHT, FORMATS, Theme.LIGHT));
        images.put("funnel", SvgGfx.image(Sample.funnel(), 688, 340, FORMATS, Theme.LIGHT));
        images.put("trend", SvgGfx.image(Sample.trend(), 688, 340, FORMATS, Theme.LIGHT));
        images.put("course", SvgGfx.image(Sample.course(), 900, 300, FORMATS, Theme.LIGHT));
        images.put("trends-axes", SvgGfx.image(Sample.trends(false, 2), 900, 420, FORMATS, Theme.LIGHT));
        images.put("trends-plots", SvgGfx.image(Sample.trends(false, 4), 900, 520, FORMATS, Theme.DARK));
        images.put("trends-index", SvgGfx.image(Sample.trends(true, 4), 900, 420, new Formats(Locale.forLanguageTag("fa")), Theme.LIGHT));
        images.put("cohorts", SvgGfx.image(Sample.cohorts(), 688, Sample.cohorts().fullHeight(), FORMATS, Theme.LIGHT));
        images.put("channels", SvgGfx.image(Sample.channels(), 688, Sample.channels().fullHeight(), FORMATS, Theme.DARK));
        images.put("contributions", SvgGfx.image(Sample.contributions(), 688, Sample.contributions().fullHeight(), FORMATS, Theme.LIGHT));
        images.put("targets", SvgGfx.image(Sample.targets(), 688, Sample.targets().fullHeight(), FORMATS, Theme.LIGHT));
        images.put("loading", SvgGfx.image(Placeholder.loading("Funnel"), 688, 340, FORMATS, Theme.LIGHT));
        return images.entrySet().stream().map(image -> DynamicTest.dynamicTest(image.getKey(), () -> compare(image.getKey() + ".svg", image.getValue())));
    }

    private static void compare(String file, String image) throws IOException {
        if (!WRITE.isEmpty()) {
            Files.writeString(Files.createDirectories(Path.of(WRITE)).resolve(file), image);
        }
        try (InputStream golden = GoldenTest.class.getResourceAsStream("golden/" + file)) {
            assertThat(golden).as("golden file " + file).isNotNull();
            assertThat(image).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
