package org.raceline.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

/** The database answers inside Equinox, out of our own bundle and its native fragment. */
class DuckDbInEquinoxTest {

    @Test
    void answersFromOurBundle() throws Exception {
        try (var connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                var statement = connection.createStatement();
                var result = statement.executeQuery("select 42")) {
            assertThat(result.next()).isTrue();
            assertThat(result.getInt(1)).isEqualTo(42);
        }
        assertThat(FrameworkUtil.getBundle(DuckDBDriver.class).getSymbolicName()).isEqualTo("org.raceline.duckdb");
    }

    @Test
    void leavesNoLibraryInTheTemporaryFolder() throws Exception {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        var before = libraries(temporary);
        new DuckDBDriver().connect("jdbc:duckdb:", new Properties()).close();
        assertThat(libraries(temporary)).isEqualTo(before);
    }

    private static long libraries(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains("duckdb_java")).count();
        }
    }
}
