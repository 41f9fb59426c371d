package org.raceline.connector.email;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.ConnectorId;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.tables.Amount;
import org.raceline.tables.CellException;
import org.raceline.tables.Columns;
import org.raceline.tables.Dialect;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/**
 * Mailchimp's "all campaigns" CSV: one row a campaign, figures of the day on which it was sent. The cut needs the days of the
 * whole file, so the rows (some hundreds at most in a year) are read first and written afterwards.
 */
@Component(service = Connector.class)
@ConnectorId("email.mailchimp")
public final class MailchimpCampaigns implements Connector {
    private static final String FORMAT = "mailchimp-campaigns";

    @Override
    public Recognition recognise(Input input) throws IOException {
        try (Rows rows = Rows.open(input, Dialect.ANY)) {
            Optional<Row> heading = heading(rows);
            return heading.isPresent() && CampaignColumns.areIn(Columns.of(heading.get())) ? Recognition.certain(FORMAT, "") : Recognition.NO;
        } catch (ConnectorException unreadable) {
            return Recognition.NO;
        }
    }

    private static Optional<Row> heading(Rows rows) throws IOException, ConnectorException {
        Optional<Row> row = rows.next();
        while (row.isPresent() && isNoRecord(row.get())) {
            row = rows.next();
        }
        return row;
    }

    private static boolean isNoRecord(Row row) {
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
        List<Campaign> campaigns = new ArrayList<>();
        boolean rejected = false;
        try (Rows rows = Rows.open(input, Dialect.ANY)) {
            CampaignColumns columns = null;
            for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                Row row = next.get();
                if (isNoRecord(row)) {
                    sink.header(row.firstLine(), row.lastLine());
                } else if (columns == null) {
                    columns = CampaignColumns.of(row);
                    sink.header(row.firstLine(), row.lastLine());
                } else {
                    Optional<Campaign> campaign = campaign(row, columns, sink);
                    campaign.ifPresent(campaigns::add);
                    rejected |= campaign.isEmpty();
                }
            }
            if (columns == null) {
                throw new ConnectorException(Sentences.error("empty"));
            }
            rows.missingLineEnd().ifPresent(sink::report);
        }
        write(campaigns, rejected, settings.currency(), sink);
    }

    private static Optional<Campaign> campaign(Row row, CampaignColumns columns, FactSink sink) {
        Optional<Issue> problem = row.problem(columns.size());
        if (problem.isEmpty()) {
            try {
                return Optional.of(columns.campaign(row));
            } catch (CellException bad) {
                problem = Optional.of(bad.issue());
            }
        }
        sink.record(row.firstLine(), row.lastLine());
        sink.reject(problem.get());
        return Optional.empty();
    }

    private static void write(List<Campaign> campaigns, boolean rejected, String currency, FactSink sink) {
        Optional<Period> period = campaigns.stream().map(Campaign::day).sorted().reduce((a, b) -> new Period(a.from(), b.to()));
        if (period.isEmpty()) {
            return;
        }
        sink.cut(new Cut(Set.of("campaign"), Grain.DAY, period.get(), true, ""));
        for (String metric : List.of("unique_opens", "unique_clicks")) {
            sink.flag(metric, "not-people");
        }
        if (rejected) {
            campaigns.stream().flatMap(campaign -> Stream.concat(campaign.counts().keySet().stream(), campaign.money().keySet().stream())).distinct()
                    .forEach(metric -> sink.flag(metric, "rejected-rows"));
        }
        for (Campaign campaign : campaigns) {
            sink.record(campaign.firstLine(), campaign.lastLine());
            for (Map.Entry<String, BigDecimal> count : campaign.counts().entrySet()) {
                sink.observation(count.getKey()).during(campaign.day()).in("campaign", campaign.title()).value(count.getValue());
            }
            for (Map.Entry<String, Amount> money : campaign.money().entrySet()) {
                sink.observation(money.getKey()).during(campaign.day()).in("campaign", campaign.title())
                        .money(money.getValue().value(), money.getValue().currency().orElse(currency));
            }
            if (!campaign.addsUp()) {
                sink.report(Sentences.warning("recipients").in("", campaign.firstLine()));
            }
        }
    }
}
