package org.raceline.connector.ga;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.tables.Column;

/** Reads one export file: surveys it, decides what is loaded, loads it. */
final class Export {
    private final Edition edition;
    private final Vocabulary vocabulary;
    private final Settings settings;
    private final FactSink sink;

    Export(Edition edition, Vocabulary vocabulary, Settings settings, FactSink sink) {
        this.edition = edition;
        this.vocabulary = vocabulary;
        this.settings = settings;
        this.sink = sink;
    }

    void read(Input input) throws IOException, ConnectorException {
        sink.input(input);
        Figures figures = new Figures(edition, settings);
        Document first = new Document(vocabulary, settings);
        List<Table> tables = Survey.of(input, first, edition, figures);
        checkKnown(input, tables);
        Selection selection = new Selection(sink);
        tables.forEach(selection::consider);
        new Calendar(input.name(), first.preamble().period(), settings, sink).date(selection.dated());
        selection.settle();
        tell(tables);
        if (first.endsInCell() && tables.stream().anyMatch(table -> table.rowCount() > 0)) {
            sink.report(Sentences.info("file.no-line-end"));
        }
        new Document(vocabulary, settings).walk(input, new Loader(edition, figures, tables, sink));
    }

    private static void checkKnown(Input input, List<Table> tables) throws ConnectorException {
        if (tables.isEmpty()) {
            throw new ConnectorException(Sentences.error("file.no-table").in(input.name(), 0));
        }
        if (tables.stream().anyMatch(table -> table.rowCount() > 0) && tables.stream().noneMatch(table -> table.layout().hasFigures())) {
            throw new ConnectorException(Sentences.error("file.unknown-headings", headings(tables.getFirst().layout().headings())).in(input.name(), 0));
        }
    }

    private void tell(List<Table> tables) {
        Set<String> unused = new LinkedHashSet<>();
        Set<String> segments = new LinkedHashSet<>();
        for (Table table : tables) {
            if (!table.context().segment().isEmpty()) {
                segments.add(table.context().segment());
                continue;
            }
            if (table.rows().isSkipped() && !table.rows().candidates().isEmpty() || table.rowCount() == 0 && table.totalLine() == 0) {
                continue;
            }
            if (!table.layout().isRetention()) {
                table.unused().stream().map(Column::heading).forEach(unused::add);
            }
            table.emptyCells().forEach(sink::report);
            if (table.context().unclear()) {
                sink.report(Sentences.warning("table.dates", headings(table.layout().headings())));
            }
            if (table.impossibleDays() > 0) {
                sink.report(Sentences.warning("table.impossible-days", table.impossibleDays(), table.rowCount()));
            }
            for (Concept concept : table.rows().doubtful()) {
                sink.report(Sentences.warning(concept.equals(Concept.ENGAGEMENT_TIME) ? "table.engagement" : "table.bounce"));
            }
        }
        segments.forEach(segment -> sink.report(Sentences.warning("file.segment", segment)));
        if (!unused.isEmpty()) {
            sink.report(Sentences.info("file.unused", headings(unused)));
        }
    }

    private static String headings(Collection<String> names) {
        return names.stream().limit(40).collect(Collectors.joining(", "));
    }
}
