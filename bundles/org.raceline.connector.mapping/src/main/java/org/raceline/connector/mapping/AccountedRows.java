package org.raceline.connector.mapping;

import java.util.function.Consumer;
import org.raceline.core.connector.FactSink;
import org.raceline.core.model.Issue;
import org.raceline.tables.Row;

/** Every row of a table, accounted for: what stands around the records, rows of totals, and records, which may be bad. */
class AccountedRows implements TableWalk.Steps {
    private final FactSink sink;
    private final Consumer<Row> records;

    /** @param records is given each row that can be read; says itself that it is a record */
    AccountedRows(FactSink sink, Consumer<Row> records) {
        this.sink = sink;
        this.records = records;
    }

    @Override
    public void around(Row row) {
        sink.header(row.firstLine(), row.lastLine());
    }

    @Override
    public void total(Row row) {
        sink.skip(Sentences.text("skip.totals"), row.firstLine(), row.lastLine());
    }

    @Override
    public void record(Row row) {
        records.accept(row);
    }

    @Override
    public void bad(Row row, Issue why) {
        sink.record(row.firstLine(), row.lastLine());
        sink.reject(why);
    }
}
