package org.raceline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same jars run without OSGi, as modules, and give the same figures. */
class ModulePathTest {
    private static final List<String> MODULES = List.of("core", "tables", "connector.ga", "connector.email", "connector.shop", "store", "duckdb", "engine",
            "format", "charts", "report", "console", "sample");

    @Test
    void withoutOsgiTheScorecardIsTheSame(@TempDir Path folder) {
        Product product = Product.built();
        Product.Outcome demo = onModulePath(product, folder, "demo");
        assertThat(demo.exit()).as(demo.everything()).isZero();
        String[] scorecard = {"scorecard", "--workspace", "raceline-demo", "--period", "2026-10", "--format", "json"};
        Product.Outcome plain = onModulePath(product, folder, scorecard);
        assertThat(plain.out()).as(plain.everything()).contains("net_revenue");
        assertThat(product.run(folder, scorecard).out()).isEqualTo(plain.out());
    }

    private static Product.Outcome onModulePath(Product product, Path folder, String... words) {
        Path standalone = Product.root().resolve("bundles/org.raceline.standalone/target/org.raceline.standalone-0.1.0-SNAPSHOT.jar");
        String path = Stream.concat(Stream.of(standalone),
                Stream.concat(MODULES.stream().map(m -> "org.raceline." + m), Stream.of("de.siegmar.fastcsv", "info.picocli", "com.ibm.icu"))
                        .map(m -> product.plugin(m.equals("info.picocli") ? "picocli" : m)))
                .map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        assertThat(path).doesNotContain("org.eclipse.osgi").doesNotContain("felix");
        List<String> command = Stream.concat(Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=duckdb.jdbc",
                "-Djava.library.path=" + product.plugin("org.raceline.duckdb.linux.x86_64").resolve("native"),
                "--module-path", path, "--module", "org.raceline.standalone/org.raceline.standalone.Main"), Stream.of(words)).toList();
        return Product.run(folder, "", Map.of(), command);
    }
}
