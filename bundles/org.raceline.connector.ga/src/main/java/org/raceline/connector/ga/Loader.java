package org.raceline.connector.ga;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.ObservationWriter;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Row;

/** The second reading of a file: accounts for every line and writes the figures that were chosen. */
final class Loader implements Document.Visitor {
    /** Google's own word for a dimension without a value. */
    private static final String NOT_SET = "(not set)";
    private static final String REJECTED_ROWS = "rejected-rows";

    private final Edition edition;
    private final Figures figures;
    private final Iterator<Table> tables;
    private final FactSink sink;
    private Table table;
    private Block open;

    Loader(Edition edition, Figures figures, List<Table> tables, FactSink sink) {
        this.edition = edition;
        this.figures = figures;
        this.tables = tables.iterator();
        this.sink = sink;
    }

    @Override
    public void around(Row row) {
        sink.header(row.firstLine(), row.lastLine());
    }

    @Override
    public void heading(Row row, Layout layout, Preamble.Context context) {
        table = tables.next();
        open = null;
        sink.header(row.firstLine(), row.lastLine());
    }

    @Override
    public void stray(Row row) {
        sink.record(row.firstLine(), row.lastLine());
        sink.reject(row.problem(row.size()).orElseGet(() -> Sentences.error("row.stray")));
    }

    @Override
    public void row(Row row) {
        if (row.firstLine() == table.totalLine()) {
            load(row, table.total());
            return;
        }
        Optional<Issue> problem = row.problem(table.layout().size());
        if (problem.isPresent() && !table.isYoungCohort(row)) {
            reject(row, problem.get());
        } else if (edition.isNameless(row, table.layout())) {
            reject(row, Sentences.error("row.nameless"));
        } else if (table.rows().isSkipped()) {
            sink.skip(table.rows().skipReason(), row.firstLine(), row.lastLine());
        } else {
            load(row, table.rows());
        }
    }

    private void reject(Row row, Issue issue) {
        sink.record(row.firstLine(), row.lastLine());
        sink.reject(issue);
    }

    /** The days a row speaks of; empty where its time cell does not say days of the table. */
    private Optional<Period> days(Row row, Block block) {
        Optional<Column> time = table.layout().time();
        return time.isEmpty() || block.isTotal() ? Optional.of(table.axis().period())
                : Stamp.parse(table.layout().timeKind(), time.get().text(row)).flatMap(stamp -> table.axis().days(stamp, table.layout().timeKind()));
    }

    private void load(Row row, Block block) {
        if (block.isSkipped()) {
            sink.skip(block.skipReason(), row.firstLine(), row.lastLine());
            return;
        }
        try {
            List<Figure> chosen = new ArrayList<>(figures.of(row, table.layout()));
            chosen.removeIf(figure -> !block.loaded().contains(figure.concept()));
            Optional<Period> days = days(row, block);
            if (days.isEmpty()) {
                String heading = table.layout().time().map(Column::heading).orElse("");
                throw new CellException(Sentences.error("row.days", heading, table.axis().period().toString()).at(heading));
            }
            cut(block);
            sink.record(row.firstLine(), row.lastLine());
            chosen.forEach(figure -> write(figure, row, block, days.get()));
        } catch (CellException bad) {
            reject(row, bad.issue());
        }
    }

    private void cut(Block block) {
        if (open != block) {
            open = block;
            sink.cut(block.cut());
            block.loaded().stream().filter(concept -> !concept.variant().isEmpty()).forEach(concept -> sink.flag(concept.metric(), concept.variant()));
            if (table.hasBadRows() && !block.isTotal()) {
                block.loaded().forEach(concept -> sink.flag(concept.metric(), REJECTED_ROWS));
            }
            if (!block.isTotal()) {
                table.statedTotals().forEach((concept, stated) -> sink.total(concept.metric(), stated));
            }
        }
    }

    private void write(Figure figure, Row row, Block block, Period days) {
        ObservationWriter writer = sink.observation(figure.concept().metric()).during(days);
        if (!block.isTotal()) {
            for (String dimension : table.layout().dimensions().keySet()) {
                String value = table.layout().value(dimension, row);
                writer = writer.in(dimension, value.isEmpty() ? NOT_SET : value);
            }
        }
        if (figure.concept().isMoney()) {
            writer.money(figure.value(), figure.currency());
        } else {
            writer.value(figure.value());
        }
    }
}
