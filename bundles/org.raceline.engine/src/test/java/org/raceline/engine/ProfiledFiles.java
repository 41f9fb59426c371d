package org.raceline.engine;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.ProfiledConnector;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.core.connector.TableSketch;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Declaration;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;

/**
 * Reads tables of a day and visits under any two headings. A profile is one line, {@code id;name;rank;heading of the visits}; it is an
 * observation profile as far as the rules go.
 */
record ProfiledFiles(String name, String heading) implements ProfiledConnector {
    static final String FIRST = "day;";

    @Override
    public Declaration profile(Input text) throws IOException, ConnectorException {
        String[] parts = text(text).strip().split(";");
        if (parts.length != 4) {
            throw new ConnectorException(Issue.error("This is no profile.", "Write four words.").in("", 1));
        }
        return tree(parts[0], parts[1], parts[2], parts[3]);
    }

    /** Lines {@code id;name} and then {@code formula;id;unit;text} each. */
    @Override
    public Declaration pack(Input text) throws IOException, ConnectorException {
        String[] lines = text(text).strip().split("\n");
        String[] head = lines[0].split(";");
        if (head.length != 2) {
            throw new ConnectorException(Issue.error("This is no pack.", "Write two words.").in("", 1));
        }
        List<Declaration> children = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split(";");
            children.add(new Declaration(text.name(), cells[0], Map.of("id", cells[1], "name", cells[1], "definition", "A test.", "unit", cells[2], "text", cells[3]), List.of(),
                    Map.of("", i + 1)));
        }
        return new Declaration(text.name(), "pack", Map.of("pack", head[0], "name", head[1]), children, Map.of("", 1, "pack", 1));
    }

    static Declaration tree(String id, String name, String rank, String heading) {
        Declaration metric = new Declaration("tests", "metric", Map.of("id", "visits", "column", heading), List.of());
        return new Declaration("tests", "mapping", Map.of("id", id, "name", name, "rank", rank),
                List.of(new Declaration("tests", "observations", Map.of("date", "day"), List.of(metric))));
    }

    @Override
    public Connector with(Declaration profile, Catalogue catalogue) throws ConnectorException {
        String column = profile.children("observations").getFirst().children("metric").getFirst().attribute("column");
        if (column.equals("wrong")) {
            throw new ConnectorException(Issue.error("The profile is wrong.", "Correct it."));
        }
        return new ProfiledFiles(profile.attribute("name"), column);
    }

    @Override
    public String suggest(Input table, Settings settings, Catalogue catalogue) throws IOException {
        return "new;New;100;" + lines(table).getFirst().substring(FIRST.length());
    }

    /** Two headings and a record make a table. */
    @Override
    public TableSketch sketch(Input table, Settings settings, Catalogue catalogue) throws IOException, ConnectorException {
        List<String> lines = lines(table);
        if (lines.size() < 2 || !lines.getFirst().startsWith(FIRST)) {
            throw new ConnectorException(Issue.error("There is no table.", "Export one."));
        }
        String second = lines.getFirst().substring(FIRST.length());
        List<TableSketch.Column> columns = List.of(new TableSketch.Column("day", TableSketch.Content.DATE, false, false, 1, false),
                new TableSketch.Column(second, TableSketch.Content.NUMBER, false, false, 1, false));
        return new TableSketch("utf-8", ';', columns, lines.stream().skip(1).map(line -> List.of(line.split(";"))).toList(), false, tree("new", "New", "100", second));
    }

    @Override
    public String spell(Declaration profile) {
        return String.join(";", profile.attribute("id"), profile.attribute("name"), "100",
                profile.children("observations").getFirst().children("metric").getFirst().attribute("column"));
    }

    private static String text(Input input) throws IOException {
        try (InputStream in = input.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> lines(Input input) throws IOException {
        return Arrays.asList(text(input).strip().split("\n"));
    }

    @Override
    public Recognition recognise(Input input) throws IOException {
        return !heading.isEmpty() && lines(input).getFirst().equals(FIRST + heading) ? Recognition.certain("table", name) : Recognition.NO;
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        sink.input(inputs.getFirst());
        List<String> lines = lines(inputs.getFirst());
        if (!lines.getFirst().equals(FIRST + heading)) {
            throw new ConnectorException(Issue.error("A column is missing.", "Look at the headings."));
        }
        sink.header(1, 1);
        sink.cut(new Cut(Set.of(), Grain.DAY, new Period(day(lines.get(1)), day(lines.getLast())), true, ""));
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(";");
            sink.record(i + 1, i + 1);
            if (cells[1].matches("\\d+")) {
                sink.observation("visits").during(Period.day(day(lines.get(i)))).value(new BigDecimal(cells[1]));
            } else {
                sink.reject(Issue.error("This is no number.", "Correct it."));
            }
        }
    }

    private static LocalDate day(String line) {
        return LocalDate.parse(line.substring(0, line.indexOf(';')));
    }
}
