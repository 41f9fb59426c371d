package org.raceline.connector.ads;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

class OverviewCardsMutantsTest extends MutantsContract {
    private static final Period RANGE = new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 30));
    private static final Map<String, String> DIMENSIONS = Map.of("campaign", "Campaign Name", "device", "Device");

    @Override
    protected Connector connector() {
        return new GoogleAdsReports();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(BytesInput.of("Time_series(2025.09.01-2025.09.30).csv", """
                Date,Clicks,Impressions,Avg. CPC,Cost
                "Mon, 1 Sep 2025",2,30,US$1.00,US$2.00
                "Tue, 2 Sep 2025",0,5,US$0.00,US$0.00

                "Wed, 3 Sep 2025",12,"1,204",US$1.25,"US$1,015.00"
                "Sat, 20 Sep 2025",1,--,US$0.50,US$0.50
                """), BytesInput.of("Devices(2025.09.01-2025.09.30).csv", """
                Device,Cost,Impressions,Clicks
                Computers,"US$1,003.38","2,034",37
                "Mobile phones, all",EUR 20.50,300,14
                Tablets,US$0.00,5,0
                """), BytesInput.of("Campaigns(2025.09.01-2025.09.30).csv", """
                Campaign Name,Cost,Clicks,CTR
                "Spring ""roofs""\",US$990.00,700,1.75%
                Old promo,US$5.25,3,0.50%
                "Two
                lines",US$0.00,0,--
                """));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        List<SlowRow> rows = file.rows(choices.of("delimiter", ',', '\t', ';'));
        int heading = 0;
        while (heading < rows.size() && !isHeading(rows.get(heading))) {
            heading++;
        }
        if (heading == rows.size()) {
            throw new Unreadable("no heading");
        }
        SlowTable table = new SlowTable(rows.get(heading), rows.subList(heading + 1, rows.size()));
        List<SlowRow> records = table.rows();
        facts.cut(new Cut(Set.of(), Grain.DAY, RANGE, true, ""));
        boolean accountSeen = false;
        for (int i = 0; i < records.size(); i++) {
            SlowRow row = records.get(i);
            List<SlowRow> below = records.subList(i, records.size());
            boolean total = isTotal(table, row) && below.stream().allMatch(each -> each.isRejected() || isTotal(table, each))
                    && (below.stream().noneMatch(SlowRow::isRejected) || choices.of("total on line " + row.first(), true, false));
            String device = stated(table, row, "Device");
            boolean account = total && !accountSeen && (device.isEmpty() || isLabel(device))
                    && row.cells().stream().anyMatch(cell -> cell.strip().toLowerCase(Locale.ROOT).matches("total|total\\s*[:-]\\s*(account)?"));
            accountSeen |= account;
            if (row.isSkipped() && (!total || account)) {
                throw new Unreadable("line " + row.first() + " is skipped");
            }
            if (row.isLoaded()) {
                facts.record(row.first(), row.last());
                write(table, row, account, facts);
            }
        }
    }

    private static boolean isHeading(SlowRow row) {
        SlowTable table = new SlowTable(row, List.of());
        return row.fate().equals("header") && table.has("Cost") && table.has("Clicks")
                && List.of("date", "hour", "device", "campaign name", "search keyword").contains(table.heading(".*"));
    }

    private static boolean isLabel(String cell) {
        return SlowValue.strip(cell).toLowerCase(Locale.ROOT).matches("total(\\s*[:\\u2013\\u2014-].*)?");
    }

    /** A row of a day or of a campaign is none, whatever its figures are. */
    private static boolean isTotal(SlowTable table, SlowRow row) {
        boolean named = List.of("Date", "Campaign Name").stream().map(heading -> stated(table, row, heading)).anyMatch(name -> !name.isEmpty() && !isLabel(name));
        return !named && row.cells().stream().anyMatch(OverviewCardsMutantsTest::isLabel);
    }

    private static void write(SlowTable table, SlowRow row, boolean account, RecordingSink facts) {
        for (Map.Entry<String, String> count : Map.of("impressions", "Impressions", "clicks", "Clicks").entrySet()) {
            String cell = stated(table, row, count.getValue());
            if (!cell.isEmpty()) {
                observation(count.getKey(), table, row, account, facts).value(SlowValue.whole(SlowValue.number(cell, '.')));
            }
        }
        String cost = stated(table, row, "Cost");
        if (!cost.isEmpty()) {
            observation("media_cost", table, row, account, facts).money(SlowValue.number(cost, '.'), SlowValue.currency(cost).orElse("XXX"));
        }
    }

    private static ObservationWriter observation(String metric, SlowTable table, SlowRow row, boolean account, RecordingSink facts) {
        ObservationWriter writer = facts.observation(metric).during(account || !table.has("Date") ? RANGE : day(table.cell(row, "Date")));
        for (Map.Entry<String, String> dimension : DIMENSIONS.entrySet()) {
            if (!account && table.has(dimension.getValue())) {
                String value = stated(table, row, dimension.getValue());
                writer = writer.in(dimension.getKey(), value.isEmpty() ? "(not set)" : value);
            }
        }
        return writer;
    }

    private static Period day(String cell) {
        LocalDate day = SlowValue.stamp(cell.replaceFirst("^[A-Za-z]{3}, ?", ""), true).local().toLocalDate();
        if (!RANGE.contains(Period.day(day))) {
            throw new Unreadable("not of the card's days");
        }
        return Period.day(day);
    }

    private static String stated(SlowTable table, SlowRow row, String heading) {
        String cell = table.cell(row, heading);
        return cell.equals("--") ? "" : cell;
    }
}
