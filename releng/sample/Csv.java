import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One line of a CSV file; which cells are in quotes differs from tool to tool. */
record Csv(Predicate<String> quoted, String lineEnd) {
    /** Quotes where it must. */
    static final Csv CRLF = new Csv(Csv::needsQuotes, "\r\n");
    /** The same with lines of Unix. */
    static final Csv UNIX = new Csv(Csv::needsQuotes, "\n");
    /** Quotes every text with a blank as well. */
    static final Csv BLANKS_QUOTED = new Csv(text -> needsQuotes(text) || text.contains(" "), "\n");

    String line(List<String> cells) {
        return cells.stream().map(this::cell).collect(Collectors.joining(",", "", lineEnd));
    }

    private String cell(String text) {
        return quoted.test(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static boolean needsQuotes(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    }
}
