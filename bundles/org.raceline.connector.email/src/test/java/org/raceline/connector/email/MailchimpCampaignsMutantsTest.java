package org.raceline.connector.email;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.raceline.core.connector.Connector;
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

class MailchimpCampaignsMutantsTest extends MutantsContract {
    private static final Map<String, String> COUNTS = Map.ofEntries(Map.entry("emails_sent", "Total Recipients"),
            Map.entry("emails_delivered", "Successful Deliveries"), Map.entry("soft_bounces", "Soft Bounces"), Map.entry("hard_bounces", "Hard Bounces"),
            Map.entry("bounces", "Total Bounces"), Map.entry("unique_opens", "Unique Opens"), Map.entry("total_opens", "Total Opens"),
            Map.entry("unique_clicks", "Unique Clicks"), Map.entry("total_clicks", "Total Clicks"), Map.entry("unsubscribes", "Unsubscribes"),
            Map.entry("complaints", "Abuse Complaints"), Map.entry("orders", "Total Orders"));
    private static final Map<String, String> MONEY = Map.of("gross_sales", "Total Gross Sales", "net_revenue", "Total Revenue",
            "email_revenue", "Total Revenue", "email_cost", "Campaign Cost");

    @Override
    protected Connector connector() {
        return new Mailchimp();
    }

    @Override
    protected List<BytesInput> fixtures() {
        return List.of(BytesInput.resource(getClass(), "campaigns-40.csv"));
    }

    @Override
    protected void read(SlowFile file, Choices choices, RecordingSink facts) {
        SlowTable table = SlowTable.of(file);
        facts.cut(new Cut(Set.of(), Grain.DAY, Period.day(LocalDate.EPOCH), true, ""));
        for (SlowRow row : table.rows()) {
            if (row.isLoaded()) {
                String date = table.cell(row, "Send Date");
                LocalDate day = SlowValue.stamp(date, SlowValue.isOrderOpen(date) && choices.of("day", true, false)).local().toLocalDate();
                facts.record(row.first(), row.last());
                Map<String, BigDecimal> counts = counts(table, row, choices);
                counts.forEach((metric, value) -> facts.observation(metric).during(Period.day(day)).in("campaign", table.cell(row, "Title")).value(value));
                MONEY.forEach((metric, heading) -> {
                    String cell = stated(table, row, heading);
                    if (!cell.isEmpty()) {
                        BigDecimal value = SlowValue.judged(choices, "money", false, cell);
                        facts.observation(metric).during(Period.day(day)).in("campaign", table.cell(row, "Title")).money(value, SlowValue.currency(cell).orElse("XXX"));
                    }
                });
            }
        }
    }

    private static Map<String, BigDecimal> counts(SlowTable table, SlowRow row, Choices choices) {
        Map<String, BigDecimal> counts = new TreeMap<>(Map.of("campaigns_sent", BigDecimal.ONE));
        COUNTS.forEach((metric, heading) -> {
            String cell = stated(table, row, heading);
            if (!cell.isEmpty()) {
                counts.put(metric, SlowValue.judged(choices, "counts", true, cell));
            }
        });
        sum(counts, "hard_bounces", "soft_bounces", false).ifPresent(sum -> counts.putIfAbsent("bounces", sum));
        sum(counts, "emails_sent", "bounces", true).ifPresent(rest -> counts.putIfAbsent("emails_delivered", rest));
        return counts;
    }

    private static Optional<BigDecimal> sum(Map<String, BigDecimal> counts, String one, String other, boolean less) {
        return counts.containsKey(one) && counts.containsKey(other)
                ? Optional.of(less ? counts.get(one).subtract(counts.get(other)) : counts.get(one).add(counts.get(other))) : Optional.empty();
    }

    private static String stated(SlowTable table, SlowRow row, String heading) {
        String cell = table.cell(row, heading);
        return cell.equalsIgnoreCase("n/a") ? "" : cell;
    }
}
