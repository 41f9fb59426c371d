import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/**
 * The same questions of the same touchpoints in a workspace's store and in PostgreSQL, by turns, as one text for both, but for distinct
 * people, whom the store counts in a way of its own. Every answer is reduced to a checksum, and the checksums must be equal.
 * Words: database of the store, command that asks PostgreSQL (words parted by spaces; it reads a statement from its input), folder for
 * files, runs, file for the figures.
 */
final class Postgres {
    private static final double LEAST = 8;
    private static final String LIVE = " from facts where exclusions = '' ";
    private static final Map<String, String> QUESTIONS = questions();

    private static Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("bare scan", "select count(*) as n, sum(net) as v from facts");
        questions.put("day x channel x kind", "select day, channel, kind, count(*) as n, sum(net) as v" + LIVE + "group by day, channel, kind");
        questions.put("month x country", "select date_trunc('month', day), country, count(*) as n, sum(gross) as v" + LIVE + "group by 1, 2");
        questions.put("customers by month", "select date_trunc('month', day), count(distinct person) as n, 0 as v" + LIVE + "and kind = 'order' group by 1");
        questions.put("customers with two orders", "select person, count(*) as n, sum(net) as v" + LIVE + "and kind = 'order' group by person having count(*) >= 2");
        questions.put("new customers by month", "select date_trunc('month', first), count(*) as n, 0 as v from (select person, min(day) as first" + LIVE
                + "and kind = 'order' group by person) p group by 1");
        return questions;
    }

    /** As the store asks it: a bit for each person. */
    private static final Map<String, String> OURS = Map.of("customers by month", "select date_trunc('month', day), bit_count(bitstring_agg(person, 1, PERSONS)) as n, 0 as v"
            + LIVE + "and kind = 'order' and person is not null group by 1");

    private final Statement ours;
    private final List<String> theirs;

    private Postgres(Statement ours, List<String> theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    public static void main(String[] words) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("threads", Integer.toString(Runtime.getRuntime().availableProcessors()));
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + words[0], settings); Statement statement = connection.createStatement()) {
            System.exit(new Postgres(statement, List.of(words[1].split(" "))).all(Path.of(words[2]).resolve("facts.csv"), Integer.parseInt(words[3]), Path.of(words[4])) ? 0 : 1);
        }
    }

    private boolean all(Path csv, int runs, Path json) throws IOException, InterruptedException, SQLException {
        ours.execute("create temp view facts as select kind, day, exclusions, person, d_channel as channel, d_country as country, q_gross_sales as gross, "
                + "q_net_revenue as net from touchpoint where superseded_by is null");
        ours.execute("copy (select * from facts) to '" + csv + "' (header false)");
        psql("create unlogged table facts (kind text, day date, exclusions text, person bigint, channel text, country text, gross bigint, net bigint)");
        psql("copy facts from '" + csv + "' (format csv, force_not_null (exclusions))");
        psql("vacuum analyze facts");
        Files.delete(csv);
        String persons = ours("select max(key) from person_key");
        boolean good = true;
        List<String> results = new ArrayList<>();
        for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
            String sum = sum(question.getValue());
            String ourSum = sum(OURS.getOrDefault(question.getKey(), question.getValue())).replace("PERSONS", persons);
            List<Double> we = new ArrayList<>();
            List<Double> they = new ArrayList<>();
            for (int i = -1; i < runs; i++) {
                long begin = System.nanoTime();
                String our = ours(ourSum);
                double took = (System.nanoTime() - begin) / 1e6;
                String[] answer = psql("\\timing on\n" + sum).split("\n");
                if (!answer[answer.length - 2].equals(our)) {
                    throw new IllegalStateException(question.getKey() + ": " + our + ", but PostgreSQL answers " + String.join(" | ", answer));
                }
                if (i >= 0) {
                    we.add(took);
                    they.add(Double.parseDouble(answer[answer.length - 1].split(" ")[1]));
                }
            }
            double ratio = median(they) / median(we);
            good &= ratio >= LEAST;
            System.out.printf(Locale.ROOT, "%-28s %9.1f ms, PostgreSQL %9.1f ms, %5.1f times as long%n", question.getKey(), median(we), median(they), ratio);
            results.add(String.format(Locale.ROOT, "{\"what\":\"%s\",\"milliseconds\":%.1f,\"postgresMilliseconds\":%.1f,\"ratio\":%.2f}", question.getKey(), median(we), median(they), ratio));
        }
        System.out.println("the same checksums for all; each at least 8 times as long in PostgreSQL: " + (good ? "met" : "NOT MET"));
        Files.createDirectories(json.getParent());
        Files.writeString(json, "[" + String.join(",\n ", results) + "]\n");
        return good;
    }

    private static String sum(String question) {
        return "select count(*) || ' ' || sum(n) || ' ' || coalesce(sum(v), 0) from (" + question + ") q";
    }

    private String ours(String sql) throws SQLException {
        try (ResultSet result = ours.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private String psql(String sql) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(theirs).redirectErrorStream(true).start();
        try (var to = process.outputWriter()) {
            to.write(sql + ";\n");
        }
        String answer = new String(process.getInputStream().readAllBytes()).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(answer);
        }
        return answer;
    }
}
