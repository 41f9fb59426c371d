package org.raceline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same jars run without OSGi, as modules, and give the same figures. */
class ModulePathTest {
    private static final List<String> MODULES = List.of("core", "containers", "tables", "connector.ga", "connector.email", "connector.shop", "connector.social", "connector.survey",
            "connector.crm", "connector.ads", "connector.transactions", "connector.mapping", "store", "duckdb", "engine",
            "format", "charts", "report", "console", "sample");
    private static final List<String> LIBRARIES = List.of("de.siegmar.fastcsv", "com.fasterxml.jackson.core.jackson-core", "org.snakeyaml.engine", "picocli", "com.ibm.icu", "org.apache.pdfbox", "org.apache.pdfbox.fontbox",
            "org.apache.pdfbox.io", "org.apache.commons.commons-logging", "org.apache.commons.statistics.interval", "org.apache.commons.statistics.distribution",
            "org.apache.commons.numbers.core", "org.apache.commons.numbers.gamma", "org.apache.commons.numbers.fraction", "org.apache.commons.numbers.combinatorics",
            "org.apache.commons.numbers.rootfinder", "org.apache.commons.rng", "org.apache.commons.rng.sampling");

    @Test
    void withoutOsgiTheScorecardIsTheSameAndPdfIsWritten(@TempDir Path folder) throws IOException {
        Product product = Product.built();
        Product.Outcome demo = onModulePath(product, folder, "demo");
        assertThat(demo.exit()).as(demo.everything()).isZero();
        String[] scorecard = {"scorecard", "--workspace", "raceline-demo", "--period", "2026-10", "--format", "json"};
        Product.Outcome plain = onModulePath(product, folder, scorecard);
        assertThat(plain.out()).as(plain.everything()).contains("net_revenue");
        assertThat(product.run(folder, scorecard).out()).isEqualTo(plain.out());
        Product.Outcome report = onModulePath(product, folder, "report", "--workspace", "raceline-demo", "--period", "2026-10", "-o", "board.pdf");
        assertThat(report.exit()).as(report.everything()).isZero();
        assertThat(report.err()).isEmpty();
        assertThat(Files.readString(folder.resolve("board.pdf"), StandardCharsets.ISO_8859_1)).startsWith("%PDF-").endsWith("%%EOF\n");
    }

    private static Product.Outcome onModulePath(Product product, Path folder, String... words) {
        Path standalone = Product.root().resolve("bundles/org.raceline.standalone/target/org.raceline.standalone-0.1.0-SNAPSHOT.jar");
        String path = Stream.concat(Stream.of(standalone),
                Stream.concat(MODULES.stream().map(m -> "org.raceline." + m), LIBRARIES.stream()).map(product::plugin))
                .map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        assertThat(path).doesNotContain("org.eclipse.osgi").doesNotContain("felix");
        List<String> command = Stream.concat(Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=duckdb.jdbc,org.raceline.store",
                "-Djava.library.path=" + product.plugin("org.raceline.duckdb.linux.x86_64").resolve("native"),
                "--module-path", path, "--module", "org.raceline.standalone/org.raceline.standalone.Main"), Stream.of(words)).toList();
        return Product.run(folder, "", Map.of(), command);
    }
}
