import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBDriver;

/** DuckDB's own reading of a file into a table of texts, written out to the end. Prints the milliseconds. Words: file, database. */
final class ReadCsv {
    public static void main(String[] words) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", Integer.toString(Runtime.getRuntime().availableProcessors()));
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + words[1], settings); Statement statement = connection.createStatement()) {
            long begin = System.nanoTime();
            statement.execute("create table t as select * from read_csv('" + words[0].replace("'", "''") + "', all_varchar = true, header = true)");
            statement.execute("checkpoint");
            System.out.println(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        }
    }
}
