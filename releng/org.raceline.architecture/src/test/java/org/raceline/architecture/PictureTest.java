package org.raceline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page whose picture is missing shows a letter, and nobody would be told. */
class PictureTest {
    private static final Pattern PAGE = Pattern.compile("<elements xsi:type=\"basic:Part\"[^>]*");
    private static final Pattern PICTURE = Pattern.compile("iconURI=\"platform:/plugin/([\\w.]+)/([\\w/.]+)\"");

    static Stream<Path> fragments() throws IOException {
        return Files.list(Bundles.ROOT.resolve("bundles")).filter(bundle -> bundle.getFileName().toString().startsWith("org.raceline.ui."))
                .map(bundle -> bundle.resolve("fragment.e4xmi")).filter(Files::exists).sorted();
    }

    @ParameterizedTest
    @MethodSource("fragments")
    void everyPageBringsItsPicture(Path fragment) throws IOException {
        Matcher page = PAGE.matcher(Files.readString(fragment));
        while (page.find()) {
            Matcher picture = PICTURE.matcher(page.group());
            assertThat(picture.find()).as("a picture in %s", page.group()).isTrue();
            assertThat(picture.group(1)).isEqualTo(fragment.getParent().getFileName().toString());
            assertThat(fragment.resolveSibling(picture.group(2))).exists();
            assertThat(fragment.resolveSibling("build.properties")).content().contains(picture.group(2).replaceFirst("/.*", "/"));
        }
    }
}
