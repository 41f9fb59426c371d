package org.raceline.connector.ads;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
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

class GoogleAdsMutantsTest extends MutantsContract {
    private static final Map<String, String> CHANNELS = Map.of("search", "Paid Search", "display", "Display", "performance max", "Cross-network");

    @Override
    protected Connector connector() {
        return new GoogleAdsReports();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(BytesInput.resource(getClass(), "campaigns-daily.csv"));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        List<SlowRow> rows = file.rows(choices.of("delimiter", ',', '\t', ';'));
        int heading = rows.size() - 1;
        while (heading >= 0 && !(rows.get(heading).fate().equals("header") && rows.get(heading).cells().stream().anyMatch(cell -> cell.strip().equalsIgnoreCase("cost")))) {
            heading--;
        }
        if (heading < 0) {
            throw new Unreadable("no heading");
        }
        Period range = rows.subList(0, heading).stream().map(GoogleAdsMutantsTest::range).filter(found -> found != null).findFirst().orElse(null);
        SlowTable table = new SlowTable(rows.get(heading), rows.subList(heading + 1, rows.size()));
        facts.cut(new Cut(Set.of(), Grain.DAY, Period.day(LocalDate.EPOCH), true, ""));
        List<SlowRow> records = table.rows();
        for (int i = 0; i < records.size(); i++) {
            SlowRow row = records.get(i);
            boolean total = isTotal(row) && records.subList(i, records.size()).stream().allMatch(below -> below.isRejected() || isTotal(below));
            boolean account = total && range != null
                    && row.cells().stream().anyMatch(cell -> cell.strip().toLowerCase(Locale.ROOT).matches("total|total\\s*[:-]\\s*(account)?"));
            boolean ofADay = table.has("Day") && !stated(table, row, "Day").isEmpty() && !stated(table, row, "Day").toLowerCase(Locale.ROOT).startsWith("total");
            if (row.isSkipped() && (!total || account && !ofADay && records.subList(0, i).stream().noneMatch(GoogleAdsMutantsTest::isTotal))) {
                throw new Unreadable("line " + row.first() + " is skipped");
            }
            if (row.isLoaded()) {
                facts.record(row.first(), row.last());
                write(rows.get(heading), table, row, account ? range : day(table, row, range), account, facts);
            }
        }
    }

    private static boolean isTotal(SlowRow row) {
        return row.cells().stream().anyMatch(cell -> cell.strip().toLowerCase(Locale.ROOT).matches("total(\\s*[:\\u2013\\u2014-].*)?"));
    }

    private static Period range(SlowRow row) {
        String[] days = String.join(",", row.cells()).strip().split("[\\s\\h]+-[\\s\\h]+");
        for (String day : days) {
            if (!day.matches("[A-Za-z]+ \\d{1,2}, \\d{4}|\\d{1,2} [A-Za-z]+ \\d{4}|\\d{4}-\\d\\d-\\d\\d")) {
                return null;
            }
        }
        try {
            LocalDate from = SlowValue.stamp(days[0], true).local().toLocalDate();
            LocalDate to = SlowValue.stamp(days[days.length - 1], true).local().toLocalDate();
            return days.length > 2 || to.isBefore(from) ? null : new Period(from, to);
        } catch (Unreadable no) {
            return null;
        }
    }

    private static Period day(SlowTable table, SlowRow row, Period range) {
        if (!table.has("Day")) {
            return range;
        }
        LocalDate day = SlowValue.stamp(table.cell(row, "Day"), true).local().toLocalDate();
        if (range != null && (day.isBefore(range.from()) || day.isAfter(range.to()))) {
            throw new Unreadable("line " + row.first() + " is outside of the report");
        }
        return Period.day(day);
    }

    private static void write(SlowRow heading, SlowTable table, SlowRow row, Period period, boolean account, RecordingSink facts) {
        for (Map.Entry<String, String> count : Map.of("impressions", "Impr.", "clicks", "Clicks").entrySet()) {
            String cell = stated(table, row, count.getValue());
            if (!cell.isEmpty()) {
                observation(count.getKey(), table, row, period, account, facts).value(SlowValue.whole(SlowValue.number(cell, '.')));
            }
        }
        String cost = stated(table, row, "Cost");
        if (!cost.isEmpty()) {
            String code = currency(heading, row);
            BigDecimal value = SlowValue.number(cost, '.');
            observation("media_cost", table, row, period, account, facts).money(value, code.isEmpty() ? SlowValue.currency(cost).orElse("XXX") : code);
        }
    }

    /** The column stands more than once. */
    private static String currency(SlowRow heading, SlowRow row) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < heading.cells().size(); i++) {
            if (heading.cell(i).replaceAll("[\\s\\h]+", " ").strip().equalsIgnoreCase("Currency code") && !row.cell(i).strip().matches("|--")) {
                codes.add(row.cell(i).strip().toUpperCase(Locale.ROOT));
            }
        }
        if (codes.size() > 1) {
            throw new Unreadable("two currencies");
        }
        return codes.isEmpty() ? "" : codes.iterator().next();
    }

    private static String stated(SlowTable table, SlowRow row, String heading) {
        String cell = table.cell(row, heading);
        return cell.equals("--") ? "" : cell;
    }

    private static ObservationWriter observation(String metric, SlowTable table, SlowRow row, Period period, boolean account, RecordingSink facts) {
        ObservationWriter writer = facts.observation(metric).during(period);
        if (!account && table.has("Campaign")) {
            String campaign = stated(table, row, "Campaign");
            writer = writer.in("campaign", campaign.isEmpty() ? "(not set)" : campaign);
        }
        if (!account && table.has("Campaign type")) {
            writer = writer.in("channel", CHANNELS.getOrDefault(stated(table, row, "Campaign type").toLowerCase(Locale.ROOT), "Unassigned"));
        }
        return writer;
    }
}
