package org.raceline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows can be typed as it stands. */
class ReadmeTest {
    private static final Pattern SNIPPET = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)");

    @Test
    void everySnippetRuns(@TempDir Path folder) throws IOException {
        Matcher snippets = SNIPPET.matcher(Files.readString(Product.root().resolve("README.md")));
        StringBuilder all = new StringBuilder("set -e\n");
        while (snippets.find()) {
            // The README speaks of the script beside it; here its words go to the product that the script would build and run.
            all.append(snippets.group(1).replaceAll("(?m)^git clone .*$", "").replace("./raceline test\n", "").replace("./raceline\n", ""));
        }
        assertThat(all.toString()).contains("./raceline demo").contains("./raceline import");
        Files.createSymbolicLink(folder.resolve("raceline"), Product.built().launcher());
        Product.Outcome outcome = Product.run(folder, all.toString(), Map.of("XDG_DATA_HOME", folder.resolve("data").toString()), List.of("sh", "-s"));
        assertThat(outcome.exit()).as(outcome.everything()).isZero();
    }

    @Test
    void everyPictureIsThere() throws IOException {
        Matcher pictures = PICTURE.matcher(Files.readString(Product.root().resolve("README.md")));
        int found = 0;
        while (pictures.find()) {
            assertThat(Product.root().resolve(pictures.group(1))).exists();
            found++;
        }
        assertThat(found).isPositive();
    }
}
