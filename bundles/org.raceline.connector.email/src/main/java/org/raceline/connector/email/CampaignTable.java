package org.raceline.connector.email;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Period;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.EmptyCells;
import org.raceline.tables.Judge;
import org.raceline.tables.Row;

/**
 * A table with a row for each campaign, or for each day of one. Read three times: for how its columns are written, for the days it
 * speaks of, which a cut needs before the first figure, and for the figures.
 *
 * @param signature headings that no other tool writes together
 * @param channel   heading of the column that says by what means the message was sent; empty where all are e-mails
 * @param balanced  whether every mail sent is either delivered or bounced, so that a row that says otherwise is worth a warning
 */
record CampaignTable(String id, List<String> signature, CampaignLayout layout, String channel, boolean balanced) implements Format {

    @Override
    public boolean fits(Input input) throws IOException {
        Optional<Columns> columns = Head.columns(input);
        boolean known = columns.filter(found -> found.contains(signature.toArray(String[]::new))
                || found.contains(signature.stream().map(CampaignColumns::joined).toArray(String[]::new))).isPresent();
        // A list whose heading of names is damaged is not the table of one campaign.
        return known && !(layout.campaign().isEmpty() && columns.get().headings().stream().anyMatch(heading -> Columns.normalise(heading).contains("camp")));
    }

    @Override
    public void read(Input input, Settings settings, FactSink sink) throws IOException, ConnectorException {
        Styles styles = styles(input, settings);
        Optional<Period> period = period(input, settings, styles);
        try (Table table = Table.open(input, settings, sink::header)) {
            Set<String> dimensions = layout.campaign().isEmpty() ? CampaignCut.TOTALS : CampaignCut.LIST;
            Optional<CampaignCut> cut = period.map(days -> new CampaignCut(dimensions, days, true, settings.currency(), sink));
            EmptyCells empty = new EmptyCells();
            boolean rejected = write(table, styles, cut, empty, sink);
            table.missingLineEnd().ifPresent(sink::report);
            empty.issues().forEach(sink::report);
            if (cut.isPresent()) {
                cut.get().remarkUniques();
                cut.get().remark(layout.remarks());
                if (rejected) {
                    cut.get().remark("rejected-rows");
                }
            }
        }
    }

    private Styles styles(Input input, Settings settings) throws IOException, ConnectorException {
        try (Table table = Table.open(input, settings, Table.Lines.IGNORED)) {
            CampaignColumns columns = columns(table);
            Column means = means(table);
            Judge judge = columns.judge();
            for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
                if (columns.problem(row.get()).isEmpty() && isEmail(columns, means, row.get())) {
                    judge.see(row.get());
                }
            }
            return Styles.of(judge.verdict(settings));
        }
    }

    private Optional<Period> period(Input input, Settings settings, Styles styles) throws IOException, ConnectorException {
        Optional<Period> period = Optional.empty();
        try (Table table = Table.open(input, settings, Table.Lines.IGNORED)) {
            CampaignColumns columns = columns(table);
            Column means = means(table);
            for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
                try {
                    if (isEmail(columns, means, row.get())) {
                        period = Days.with(period, columns.campaign(row.get(), styles).day());
                    }
                } catch (CellException rejectedInTheLastPass) {
                    // it has no say in the period
                }
            }
        }
        return period;
    }

    /** @return whether a row was rejected */
    private boolean write(Table table, Styles styles, Optional<CampaignCut> cut, EmptyCells empty, FactSink sink) throws IOException, ConnectorException {
        CampaignColumns columns = columns(table);
        Column means = means(table);
        boolean rejected = false;
        for (Optional<Row> next = table.next(); next.isPresent(); next = table.next()) {
            Row row = next.get();
            if (!isEmail(columns, means, row)) {
                sink.skip(Sentences.text("skip.channel"), row.firstLine(), row.lastLine());
                continue;
            }
            sink.record(row.firstLine(), row.lastLine());
            try {
                Campaign campaign = columns.campaign(row, styles);
                cut.orElseThrow().write(campaign);
                empty.see(columns.unstated(row));
                if (balanced && !campaign.addsUp()) {
                    sink.report(Sentences.warning("recipients").in("", row.firstLine()));
                }
            } catch (CellException bad) {
                sink.reject(bad.issue());
                rejected = true;
            }
        }
        return rejected;
    }

    private CampaignColumns columns(Table table) throws ConnectorException {
        return new CampaignColumns(layout, table.columns(), Optional.empty());
    }

    private Column means(Table table) throws ConnectorException {
        return channel.isEmpty() ? new Column("", -1) : table.columns().column(channel);
    }

    /** Where the row says nothing, or cannot be read, it is taken for one. */
    private static boolean isEmail(CampaignColumns columns, Column means, Row row) {
        String text = means.text(row);
        return text.isEmpty() || text.equalsIgnoreCase("Email") || columns.problem(row).isPresent();
    }
}
