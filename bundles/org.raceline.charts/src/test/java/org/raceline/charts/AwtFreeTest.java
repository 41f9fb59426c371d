package org.raceline.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Java2D takes long to load; only what paints with it may name it. */
class AwtFreeTest {
    @Test
    void onlyTheJava2DBackEndNamesJava2D() throws IOException, URISyntaxException {
        Path classes = Path.of(Gfx.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            List<String> naming = files.filter(file -> file.toString().endsWith(".class")).filter(file -> !file.endsWith("module-info.class"))
                    .filter(AwtFreeTest::namesAwt).map(file -> file.getFileName().toString()).toList();
            assertThat(naming).isNotEmpty().allMatch(name -> name.startsWith("Awt"));
        }
    }

    private static boolean namesAwt(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return text.contains("java/awt") || text.contains("javax/imageio") || text.contains("AwtGfx") || text.contains("AwtFonts");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
