package org.raceline.connector.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ObservationWriter;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.Choices;
import org.raceline.testkit.MutantsContract;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.SlowFile;
import org.raceline.testkit.SlowRow;
import org.raceline.testkit.SlowTable;
import org.raceline.testkit.SlowValue;
import org.raceline.testkit.Unreadable;

class CanonicalObservationsMutantsTest extends MutantsContract {
    private final Connector connector = SlowMapping.named("raceline.observations");

    @Override
    protected Connector connector() {
        return connector;
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(Known.file("figures.csv", "metric,from,to,value,currency,channel,campaign,recorded_at", "media_cost,2026-11-02,2026-11-08,12500.00,EUR,TV,\"Autumn, late\",2026-12-01",
                "media_cost,2026-11-02,2026-11-08,900.50,,Print,Autumn,", "impressions,2026-11-02,2026-11-08,3400000,,TV,Autumn,", "", "visits,2026-11-02,2026-11-02,1834,,,,",
                "visits,2026-11-03,2026-11-03,1790.0,,,,", "visits,2026-11-01,2026-11-30,5e4,,\"Two", "lines\",,"));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        SlowTable table = SlowMapping.table(file, "metric", "from", "to", "value");
        facts.cut(new Cut(Set.of(), Grain.DAY, Period.day(LocalDate.EPOCH), true, ""));
        for (SlowRow row : table.rows()) {
            if (row.isSkipped()) {
                throw new Unreadable("line " + row.first() + " is skipped");
            }
            if (row.isLoaded()) {
                facts.record(row.first(), row.last());
                write(table, row, facts);
            }
        }
    }

    private static void write(SlowTable table, SlowRow row, RecordingSink facts) {
        String metric = SlowMapping.oneOf(Set.of("media_cost", "impressions", "visits"), table.cell(row, "metric").toLowerCase(Locale.ROOT));
        LocalDate from = SlowValue.stamp(table.cell(row, "from"), true).local().toLocalDate();
        LocalDate to = SlowValue.stamp(table.cell(row, "to"), true).local().toLocalDate();
        if (to.isBefore(from)) {
            throw new Unreadable("line " + row.first() + " ends before it starts");
        }
        ObservationWriter writer = facts.observation(metric).during(new Period(from, to));
        for (String dimension : List.of("channel", "campaign")) {
            if (!table.cell(row, dimension).isEmpty()) {
                writer = writer.in(dimension, table.cell(row, dimension));
            }
        }
        BigDecimal value = SlowValue.plain(table.cell(row, "value"));
        String currency = table.cell(row, "currency").toUpperCase(Locale.ROOT);
        if (metric.equals("media_cost")) {
            writer.money(value, currency.isEmpty() ? "XXX" : currency);
        } else {
            writer.value(value);
        }
    }
}
