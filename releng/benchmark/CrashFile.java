import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.GZIPOutputStream;

/**
 * The kinds of file whose imports are killed. Every file says something that no other says, so that what is in the workspace tells
 * how many of them are in.
 */
enum CrashFile {
    /** Orders of a shop: so many that some go one by one and some by columns. */
    ORDERS("orders-%d.csv", "orders", 30_000, 30_000, 0) {
        @Override
        void write(Writer out, int number) throws IOException {
            out.write("Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name\n");
            LocalDateTime at = LocalDateTime.of(2025, 12, 31, 23, 50);
            for (int i = touchpoints; i > 0; i--) {
                String money = 5 + CHANCE.of(i, number & 31, 200) + ".95";
                out.write("#" + number + "-" + i + ",buyer" + CHANCE.of(i, 40, 5_000) + "@example.org,paid,EUR," + money + ",0.00,0.00," + money + ",0.00,"
                        + at.toString().replace('T', ' ') + ":00 +0100,1,Cup\n");
                at = at.minusMinutes(15);
            }
        }
    },
    /** Leads with persons in the canonical table, compressed. */
    LEADS("leads-%d.csv.gz", "leads", 25_000, 25_000, 0) {
        @Override
        void write(Writer out, int number) throws IOException {
            out.write("kind,key,at,email,channel\n");
            LocalDateTime at = LocalDateTime.of(2025, 1, 1, 0, 0);
            for (int i = 0; i < touchpoints; i++) {
                out.write("lead," + number + "-" + i + "," + at + ":00,lead" + CHANCE.of(i, number & 31, 50_000) + "@example.org,Email\n");
                at = at.plusMinutes(20);
            }
        }
    },
    /** Figures of a day of their own by page. */
    FIGURES("figures-%d.csv", "page_views", 40_000, 0, 40_000) {
        @Override
        void write(Writer out, int number) throws IOException {
            LocalDate day = LocalDate.of(2000, 1, 1).plusDays(number + 1_000L);
            out.write("metric,from,to,value,page\n");
            for (int i = 0; i < observations; i++) {
                out.write("page_views," + day + "," + day + ",1,/page/" + i + "\n");
            }
        }
    };

    private static final Chance CHANCE = new Chance(3);
    private final String name;
    /** What counts what a file says, and how much that is. */
    final String metric;
    final long counted;
    final int touchpoints;
    final int observations;

    CrashFile(String name, String metric, long counted, int touchpoints, int observations) {
        this.name = name;
        this.metric = metric;
        this.counted = counted;
        this.touchpoints = touchpoints;
        this.observations = observations;
    }

    abstract void write(Writer out, int number) throws IOException;

    /** The kind that a number stands for. */
    static CrashFile of(int number) {
        return values()[Math.floorMod(number, values().length)];
    }

    /** The kind of an imported file. */
    static CrashFile of(String file) {
        for (CrashFile kind : values()) {
            if (file.startsWith(kind.name.substring(0, kind.name.indexOf('-') + 1))) {
                return kind;
            }
        }
        throw new IllegalArgumentException(file);
    }

    Path write(Path folder, int number) throws IOException {
        Path file = folder.resolve(String.format(name, number));
        var bytes = new BufferedOutputStream(Files.newOutputStream(file));
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(name.endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes, StandardCharsets.UTF_8))) {
            write(out, number);
        }
        return file;
    }
}
