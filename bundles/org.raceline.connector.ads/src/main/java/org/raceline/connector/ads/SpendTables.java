package org.raceline.connector.ads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.ConnectorId;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.tables.Columns;
import org.raceline.tables.Dialect;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/** Spend by calendar month, week or day, as people keep it in a spreadsheet: {@code Month,Spend}, perhaps by channel and campaign. */
@Component(service = Connector.class)
@ConnectorId("ads.spend")
public final class SpendTables implements Connector {
    private static final String FORMAT = "spend";

    @Override
    public Recognition recognise(Input input) throws IOException {
        try (Rows rows = Rows.open(input, Dialect.ANY)) {
            Optional<Columns> heading = heading(rows).filter(row -> row.kind() == Row.Kind.CELLS).map(Columns::of);
            return heading.filter(SpendColumns::areIn).map(SpendTables::recognise).orElse(Recognition.NO);
        } catch (ConnectorException unreadable) {
            return Recognition.NO;
        }
    }

    private static Recognition recognise(Columns columns) {
        return SpendColumns.areAll(columns) ? Recognition.certain(FORMAT, "") : Recognition.possible(FORMAT);
    }

    private static Optional<Row> heading(Rows rows) throws IOException, ConnectorException {
        Optional<Row> row = rows.next();
        while (row.isPresent() && isBetween(row.get())) {
            row = rows.next();
        }
        return row;
    }

    private static boolean isBetween(Row row) {
        return row.isBlank() || row.kind() == Row.Kind.SEPARATOR;
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        for (Input input : inputs) {
            sink.input(input);
            read(input, settings, sink);
        }
    }

    private static void read(Input input, Settings settings, FactSink sink) throws IOException, ConnectorException {
        List<Row> records = new ArrayList<>();
        try (Rows rows = Rows.open(input, Dialect.ANY, settings)) {
            Row heading = heading(rows).orElseThrow(() -> new ConnectorException(Sentences.error("spend.empty")));
            sink.header(1, heading.lastLine());
            SpendColumns columns = new SpendColumns(Columns.of(heading));
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (isBetween(row.get())) {
                    sink.header(row.get().firstLine(), row.get().lastLine());
                } else {
                    records.add(row.get());
                }
            }
            new SpendLoader(columns.reading(records, settings), sink).load(records);
            rows.missingLineEnd().ifPresent(sink::report);
        }
    }
}
