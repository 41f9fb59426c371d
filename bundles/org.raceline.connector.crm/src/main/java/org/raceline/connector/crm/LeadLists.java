package org.raceline.connector.crm;

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

/** Leads by the day of their first contact, and won leads by the day on which they were won; the same number joins them. */
@Component(service = Connector.class)
@ConnectorId("crm.leads")
public final class LeadLists implements Connector {

    @Override
    public Recognition recognise(Input input) throws IOException {
        return columns(input).flatMap(ListKind::of).map(ListKind::recognition).orElse(Recognition.NO);
    }

    /**
     * Beside a list of leads: the lists of what was won of them. The other way round there is nothing to add: wins are counted on
     * the day of winning, whether or not their leads are known.
     */
    @Override
    public List<Input> companions(Input input, List<Input> beside) throws IOException {
        Optional<Columns> leads = columns(input);
        List<Input> wins = new ArrayList<>();
        if (leads.flatMap(ListKind::of).filter(ListKind.LEADS::equals).isPresent()) {
            for (Input other : beside) {
                if (isOfTheseLeads(input, leads.get(), other)) {
                    wins.add(other);
                }
            }
        }
        return wins;
    }

    private static boolean isOfTheseLeads(Input input, Columns leads, Input other) throws IOException {
        try {
            Optional<Columns> wins = columns(other);
            return wins.flatMap(ListKind::of).filter(ListKind.WON::equals).isPresent()
                    && wins.flatMap(ListKind::numberHeading).equals(ListKind.numberHeading(leads)) && LeadKeys.meet(input, other);
        } catch (ConnectorException unreadable) {
            return false;
        }
    }

    private static Optional<Columns> columns(Input input) throws IOException {
        try (Rows rows = Rows.open(input, Dialect.ANY)) {
            return heading(rows).map(Columns::of);
        } catch (ConnectorException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void read(List<Input> inputs, Settings settings, FactSink sink) throws IOException, ConnectorException {
        for (Input input : inputs) {
            sink.input(input);
            new LeadFile(input, settings, sink).read();
        }
    }

    /** The first row that is not blank. */
    private static Optional<Row> heading(Rows rows) throws IOException, ConnectorException {
        Optional<Row> row = rows.next();
        while (row.isPresent() && isNoRecord(row.get())) {
            row = rows.next();
        }
        return row;
    }

    static boolean isNoRecord(Row row) {
        return row.isBlank() || row.kind() == Row.Kind.SEPARATOR;
    }
}
