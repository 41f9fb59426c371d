package org.raceline.connector.mapping;

import static org.raceline.connector.mapping.ProfileSpelling.quoted;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.connector.TableSketch;
import org.raceline.core.connector.TableSketch.Content;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Metric;
import org.raceline.core.model.TouchpointKind;
import org.raceline.core.model.Unit;

/** Writes a mapping profile for a table: what can be told is written, what only the user can tell is a comment that says so. */
final class Suggestion {
    private final String file;
    private final Settings settings;
    private final Catalogue catalogue;
    private final HeadingWords words = new HeadingWords();
    private final TableLook table;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> taken = new HashSet<>();

    private Suggestion(Input input, Settings settings, Catalogue catalogue) throws IOException, ConnectorException {
        file = input.name();
        this.settings = settings;
        this.catalogue = catalogue;
        table = TableLook.of(input, settings, words);
    }

    static String of(Input input, Settings settings, Catalogue catalogue) throws IOException, ConnectorException {
        return new Suggestion(input, settings, catalogue).write();
    }

    static TableSketch sketch(Input input, Settings settings, Catalogue catalogue) throws IOException, ConnectorException {
        Suggestion suggestion = new Suggestion(input, settings, catalogue);
        TableLook table = suggestion.table;
        List<String> headings = table.headings();
        List<TableSketch.Column> columns = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            int at = i;
            String heading = headings.get(i).strip();
            columns.add(table.columns().stream().filter(look -> look.column().index() == at).findFirst()
                    .map(look -> new TableSketch.Column(heading, look.content(), look.open(), look.isFigure() && suggestion.isRate(look), look.distinct(), false))
                    .orElseGet(() -> new TableSketch.Column(heading, Content.EMPTY, false, false, 0, table.twice().contains(heading))));
        }
        return new TableSketch(table.encoding(), table.delimiter(), columns, table.sample(), table.more(),
                ProfileText.profile(input.name(), suggestion.write().getBytes(StandardCharsets.UTF_8)));
    }

    private String write() {
        int dot = file.lastIndexOf('.');
        String base = dot > 0 ? file.substring(0, dot) : file;
        String id = base.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        comment(0, "suggest.head", file);
        line(0, "id: " + (id.isEmpty() ? "my-table" : id));
        line(0, "name: " + quoted(base));
        writeTable();
        Optional<ColumnLook> date = table.columns().stream().filter(column -> column.content() == Content.DATE).findFirst();
        List<ColumnLook> rest = table.columns().stream().filter(column -> !Optional.of(column).equals(date)).toList();
        if (isOfTouchpoints(rest)) {
            touchpoints(date, rest);
        } else {
            observations(date, rest);
        }
        table.twice().forEach(heading -> comment(0, "suggest.twice", heading));
        return text.toString();
    }

    private void writeTable() {
        List<String> open = table.columns().stream().filter(ColumnLook::open).map(ColumnLook::heading).toList();
        boolean money = table.columns().stream().anyMatch(column -> column.content() == Content.MONEY || metric(column).filter(m -> m.unit() == Unit.Kind.MONEY).isPresent());
        if (open.isEmpty() && !money && table.totals().isEmpty() && settings.locale().isEmpty()) {
            return;
        }
        line(0, "table:");
        settings.locale().ifPresent(locale -> line(1, "locale: " + locale.toLanguageTag()));
        if (!open.isEmpty()) {
            comment(1, "suggest.locale", String.join(", ", open));
            line(1, "locale:");
        }
        if (money) {
            comment(1, "suggest.currency");
            line(1, "currency:");
        }
        if (!table.totals().isEmpty()) {
            line(1, "totals: [" + table.totals().stream().map(ProfileSpelling::quoted).collect(Collectors.joining(", ")) + "]");
        }
    }

    /** Persons, or a number for every row. */
    private boolean isOfTouchpoints(List<ColumnLook> columns) {
        return columns.stream().anyMatch(column -> column.content() == Content.EMAIL || words.fits("person.customer", column.heading()) || isKey(column));
    }

    private boolean isKey(ColumnLook column) {
        return column.unique() && words.fits("key", column.heading()) && (column.content() == Content.TEXT || column.content() == Content.NUMBER);
    }

    private void observations(Optional<ColumnLook> date, List<ColumnLook> columns) {
        line(0, "observations:");
        date(date);
        Grain grain = date.map(ColumnLook::grain).orElse(Grain.DAY);
        line(1, "grain: " + grain.id());
        if (grain != Grain.DAY) {
            comment(1, "suggest.grain");
        }
        line(1, "metrics:");
        for (ColumnLook column : columns.stream().filter(ColumnLook::isFigure).toList()) {
            figure(column, metric(column).map(Metric::id), "suggest.metric");
        }
        labels(columns);
    }

    private Optional<Metric> metric(ColumnLook column) {
        List<String> stated = catalogue.metrics().stream().filter(metric -> !(metric instanceof Metric.Formula)).map(Metric::id).toList();
        return column.isFigure() && !isRate(column) ? words.best("metric", stated, column.heading()).flatMap(catalogue::metric) : Optional.empty();
    }

    private boolean isRate(ColumnLook column) {
        return column.content() == Content.PERCENT || words.fits("rate", column.heading());
    }

    private void touchpoints(Optional<ColumnLook> date, List<ColumnLook> columns) {
        line(0, "touchpoints:");
        String all = file + " " + columns.stream().map(ColumnLook::heading).collect(Collectors.joining(" "));
        Optional<String> kind = words.best("kind", catalogue.kindsById().keySet(), file).or(() -> words.best("kind", catalogue.kindsById().keySet(), all));
        comment(1, kind.isPresent() ? "suggest.kind" : "suggest.kind.choose", catalogue.kindsById().keySet().stream().sorted().collect(Collectors.joining(", ")));
        line(1, "kind: " + kind.orElse(""));
        Optional<ColumnLook> key = columns.stream().filter(this::isKey).findFirst();
        if (key.isPresent()) {
            line(1, "key: " + quoted(key.get().heading()));
        } else {
            comment(1, "suggest.key");
        }
        date(date);
        Optional<ColumnLook> email = columns.stream().filter(column -> column.content() == Content.EMAIL).findFirst();
        email.ifPresent(column -> line(1, "email: " + quoted(column.heading())));
        Optional<ColumnLook> customer = columns.stream().filter(column -> words.fits("person.customer", column.heading())).findFirst();
        customer.ifPresent(column -> line(1, "customer: " + quoted(column.heading())));
        List<ColumnLook> rest = columns.stream().filter(column -> column.content() != Content.EMAIL && !Optional.of(column).equals(key) && !Optional.of(column).equals(customer)).toList();
        Set<String> quantities = kind.flatMap(catalogue::kind).map(TouchpointKind::quantities).orElse(Set.of());
        if (!quantities.isEmpty() && rest.stream().anyMatch(ColumnLook::isFigure)) {
            line(1, "quantities:");
            for (ColumnLook column : rest.stream().filter(ColumnLook::isFigure).toList()) {
                figure(column, isRate(column) ? Optional.empty() : words.best("quantity", quantities, column.heading()), "suggest.quantity");
            }
        }
        labels(rest);
        rest.stream().filter(column -> words.best("dimension", Set.of("status"), column.heading()).isPresent()).findFirst()
                .ifPresent(column -> comment(1, "suggest.exclude", quoted(column.heading())));
    }

    private void date(Optional<ColumnLook> date) {
        if (date.isEmpty()) {
            comment(1, "suggest.date");
        }
        line(1, "date: " + date.map(column -> quoted(column.heading())).orElse(""));
    }

    /** @param choose key of the comment where the words of the heading tell nothing */
    private void figure(ColumnLook column, Optional<String> id, String choose) {
        String heading = quoted(column.heading());
        if (isRate(column)) {
            comment(2, "suggest.rate", heading);
        } else if (id.isPresent() && taken.add(id.get())) {
            line(2, id.get() + ": " + heading);
        } else {
            comment(2, choose, heading);
        }
    }

    private void labels(List<ColumnLook> columns) {
        Map<String, String> found = new TreeMap<>();
        List<String> unknown = new ArrayList<>();
        for (ColumnLook column : columns.stream().filter(each -> each.content() == Content.TEXT && !each.unique()).toList()) {
            Optional<String> id = words.best("dimension", catalogue.dimensionsById().keySet(), column.heading());
            if (id.isPresent() && !found.containsKey(id.get())) {
                found.put(id.get(), column.heading());
            } else {
                unknown.add(Sentences.text("suggest.dimension", quoted(column.heading()), column.distinct()));
            }
        }
        if (!found.isEmpty()) {
            line(1, "dimensions:");
            found.forEach((id, heading) -> line(2, id + ": " + quoted(heading)));
        }
        unknown.forEach(comment -> line(found.isEmpty() ? 1 : 2, "# " + comment));
        if (!found.containsKey("channel")) {
            comment(1, "suggest.channel");
        }
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line.stripTrailing()).append('\n');
    }

    /** A heading may have several; the second would be taken for a part of the profile. */
    private static String inOneLine(String comment) {
        return ProfileSpelling.UNSEEN.matcher(comment).replaceAll(" ");
    }

    private void comment(int depth, String key, Object... arguments) {
        line(depth, "# " + inOneLine(Sentences.text(key, arguments)));
    }
}
