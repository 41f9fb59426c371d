package org.raceline.connector.ga;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.tables.Row;

/** The first reading of a file: what tables it has, of what days, and what their figures add up to. Loads nothing. */
final class Survey implements Document.Visitor {
    private static final int MAX_TABLES = 1000;

    private final Edition edition;
    private final Figures figures;
    private final String file;
    private final List<Table> tables = new ArrayList<>();

    private Survey(Edition edition, Figures figures, String file) {
        this.edition = edition;
        this.figures = figures;
        this.file = file;
    }

    /** The tables of an input in order; the document knows its comments afterwards. */
    static List<Table> of(Input input, Document document, Edition edition, Figures figures) throws IOException, ConnectorException {
        Survey survey = new Survey(edition, figures, input.name());
        document.walk(input, survey);
        survey.tables.forEach(Table::end);
        return survey.tables;
    }

    @Override
    public void around(Row row) {
        // nothing to count
    }

    @Override
    public void heading(Row row, Layout layout, Preamble.Context context) throws ConnectorException {
        if (tables.size() == MAX_TABLES) {
            throw new ConnectorException(Sentences.error("file.tables", MAX_TABLES).in(file, row.firstLine()));
        }
        tables.add(new Table(layout, context, edition));
    }

    @Override
    public void row(Row row) {
        tables.getLast().add(row, figures);
    }

    @Override
    public void stray(Row row) {
        // the second reading rejects it
    }
}
