import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.raceline.containers.ContainerException;
import org.raceline.containers.Containers;
import org.raceline.containers.Limits;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.ConnectorId;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.ProfiledConnector;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Expression;
import org.raceline.core.model.FormulaException;
import org.raceline.core.model.FormulaParser;
import org.raceline.tables.Column;
import org.raceline.tables.Dialect;
import org.raceline.tables.Judge;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;
import org.raceline.tables.Verdict;
import org.raceline.tables.json.JsonRecords;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;

/**
 * What Jazzer calls with one input after another. The system property {@code raceline.target} says what is fuzzed: {@code tables},
 * {@code cells}, {@code json}, {@code containers}, {@code formulas}, or the id of a connector. A refusal is an answer; any other exception is a finding,
 * and so is a line that is accounted for wrongly.
 */
public final class Fuzz {
    private static final String TARGET = System.getProperty("raceline.target", "tables");
    private static final List<String> OWN = List.of("tables", "cells", "json", "containers", "formulas");
    private static final Settings SETTINGS = new Settings(Optional.empty(), Optional.of(Locale.GERMANY), "EUR", Optional.of(LocalDate.of(2026, 1, 1)), Map.of());
    private static final Map<String, Connector> CONNECTORS = connectors();
    private static final String MAPPED = "mapping.table";
    private static final List<Connector> TOLD = TARGET.equals(MAPPED) ? MappedTarget.all((ProfiledConnector) CONNECTORS.get(MAPPED), Path.of(System.getProperty("raceline.profiles"))) : List.of();

    private Fuzz() {
    }

    private static Map<String, Connector> connectors() {
        Map<String, Connector> byId = new TreeMap<>();
        ServiceLoader.load(Connector.class).forEach(connector -> byId.put(connector.getClass().getAnnotation(ConnectorId.class).value(), connector));
        return byId;
    }

    /** Loads, and lets Jazzer change, what a time limit on single inputs must not count. */
    public static void fuzzerInitialize() throws IOException {
        if (!OWN.contains(TARGET) && !CONNECTORS.containsKey(TARGET)) {
            throw new IllegalArgumentException("no target " + TARGET);
        }
        for (String text : List.of("", "a,b\n1,2\n", "[{\"a\": 1}]\n")) {
            tables(BytesInput.of("file.csv", text));
            json(BytesInput.of("file.json", text));
            if (CONNECTORS.containsKey(TARGET)) {
                connector(CONNECTORS.get(TARGET), BytesInput.of("file", text));
            }
        }
    }

    /** Prints the targets there are. */
    public static void main(String[] words) {
        OWN.forEach(System.out::println);
        CONNECTORS.keySet().forEach(System.out::println);
    }

    public static void fuzzerTestOneInput(FuzzedDataProvider data) throws IOException {
        switch (TARGET) {
            case "cells" -> cells(data);
            case "containers" -> containers(new BytesInput("file." + data.pickValue(new String[] {"zip", "gz", "xlsx", "json"}), data.consumeRemainingAsBytes()));
            case "formulas" -> formulas(data.consumeRemainingAsString());
            case "json" -> json(new BytesInput("file.json", data.consumeRemainingAsBytes()));
            case MAPPED -> connector(data.pickValue(TOLD), new BytesInput("file", data.consumeRemainingAsBytes()));
            case "tables" -> tables(new BytesInput("file.csv", data.consumeRemainingAsBytes()));
            default -> connector(CONNECTORS.get(TARGET), new BytesInput("file", data.consumeRemainingAsBytes()));
        }
    }

    /** What is a formula is printed as one that reads as the same tree; what is none has a place where it ends to be one. */
    private static void formulas(String text) {
        try {
            Expression tree = FormulaParser.parse(text);
            if (tree.text().length() <= text.length() && !FormulaParser.parse(tree.text()).equals(tree)) {
                throw new IllegalStateException("printed as another formula: " + tree.text());
            }
        } catch (FormulaException none) {
            if (none.position() < 1 || none.position() > text.length() + 1) {
                throw new IllegalStateException("placed outside of the text", none);
            }
        }
    }

    private static void tables(BytesInput input) throws IOException {
        for (Dialect dialect : List.of(Dialect.ANY, Dialect.COMMA.withComments(), Dialect.whitespace())) {
            try (Rows rows = Rows.open(input, dialect)) {
                long next = 1;
                for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                    if (row.get().firstLine() != next || row.get().lastLine() < next) {
                        throw new IllegalStateException("lines are accounted for wrongly");
                    }
                    next = row.get().lastLine() + 1;
                }
            } catch (ConnectorException refused) {
                // an answer
            }
        }
    }

    private static void cells(FuzzedDataProvider data) {
        Column column = new Column("Figure", 0);
        boolean whole = data.consumeBoolean();
        List<Row> rows = List.of(data.consumeString(40), data.consumeString(40), data.consumeString(40)).stream()
                .map(text -> new Row(Row.Kind.CELLS, 1, 1, List.of(text))).toList();
        Judge judge = whole ? new Judge().counts(column) : new Judge().numbers(column);
        Judge dates = new Judge().twoDigitYearsFrom(2000).dates(column);
        rows.forEach(judge::see);
        rows.forEach(dates::see);
        try {
            Verdict numbers = judge.verdict(SETTINGS);
            Verdict days = dates.verdict(SETTINGS);
            rows.forEach(row -> numbers.numbers(column).money(row.cell(0)));
            rows.forEach(row -> days.dates(column).moment(row.cell(0)));
        } catch (ConnectorException refused) {
            // an answer
        }
    }

    private static void json(BytesInput input) throws IOException {
        JsonRecords.head(input);
        RecordingSink sink = new RecordingSink();
        try (JsonRecords records = JsonRecords.open(input)) {
            while (records.next(sink).isPresent()) {
                // read to the end
            }
        } catch (ConnectorException refused) {
            // an answer
        }
    }

    private static void containers(BytesInput input) throws IOException {
        try {
            for (Input inside : Containers.open(input, Limits.DEFAULT, remark -> { })) {
                try (InputStream stream = inside.open()) {
                    stream.readAllBytes();
                }
            }
        } catch (ContainerException refused) {
            // an answer
        }
    }

    private static void connector(Connector connector, BytesInput input) throws IOException {
        connector.recognise(input);
        RecordingSink sink = new RecordingSink();
        sink.input(input);
        try {
            connector.read(List.of(input), SETTINGS, sink);
        } catch (ConnectorException refused) {
            return;
        }
        Map<Long, Integer> claims = new HashMap<>(sink.claims());
        if (claims.size() != claims.keySet().stream().mapToLong(Long::longValue).max().orElse(0) || claims.values().stream().anyMatch(times -> times != 1)) {
            throw new IllegalStateException("lines are accounted for wrongly");
        }
    }
}
