import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;

/** Orders, leads and subscriptions of two years in order of time, as the canonical table of touchpoints. */
final class TouchpointsFile {
    private static final LocalDateTime FIRST = LocalDateTime.of(2024, 1, 1, 0, 0);
    private static final long SECONDS = 730L * 24 * 60 * 60;
    private static final int PERSONS = 1_000_000;
    private static final String[] CHANNELS = {"Email", "Direct", "Paid Search", "Organic Search", "Paid Social", "Organic Social", "Referral", "Display"};
    private static final String[] COUNTRIES = {"DE", "FR", "NL", "PL", "IT", "ES", "SE", "AT", "CZ", "PT"};

    private TouchpointsFile() {
    }

    /** Words: file, rows, and perhaps the first row, the one after the last, and the edition. */
    public static void main(String[] words) throws IOException {
        long rows = Long.parseLong(words[1]);
        boolean whole = words.length < 5;
        write(Path.of(words[0]), rows, whole ? 0 : Long.parseLong(words[2]), whole ? rows : Long.parseLong(words[3]), whole ? 0 : Integer.parseInt(words[4]));
    }

    static void write(Path file, long rows) throws IOException {
        write(file, rows, 0, rows, 0);
    }

    /** Some of the rows of such a table, where others than those of edition 0 have other amounts. */
    static void write(Path file, long rows, long from, long to, int edition) throws IOException {
        Chance chance = new Chance(1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("kind,key,at,email,channel,campaign,country,currency,gross_sales,net_revenue,units\n");
            StringBuilder row = new StringBuilder();
            for (long i = from; i < to; i++) {
                row.setLength(0);
                int kind = chance.of(i, 0, 10);
                row.append(kind < 6 ? "order,T-" : kind < 8 ? "lead,T-" : "subscription,T-").append(100_000_000 + i).append(',');
                String at = FIRST.plusSeconds(SECONDS * i / rows).toString();
                row.append(at).append(at.length() == 16 ? ":00," : ",").append("buyer").append(chance.of(i, 1, PERSONS)).append("@example.org,")
                        .append(CHANNELS[chance.of(i, 2, CHANNELS.length)]).append(",campaign-").append(chance.of(i, 3, 200)).append(',')
                        .append(COUNTRIES[chance.of(i, 4, COUNTRIES.length)]).append(',');
                if (kind < 6) {
                    int cents = 500 + edition + chance.of(i, 5, 30_000);
                    money(money(row.append("EUR,"), cents).append(','), cents * 100 / 119).append(',').append(1 + chance.of(i, 6, 4));
                } else {
                    row.append(",,,");
                }
                out.append(row.append('\n'));
            }
        }
    }

    static StringBuilder money(StringBuilder to, int cents) {
        return to.append(cents / 100).append('.').append(cents / 10 % 10).append(cents % 10);
    }
}
