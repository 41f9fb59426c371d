package org.raceline.connector.email;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Period;
import org.raceline.tables.Amount;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.DateStyle;
import org.raceline.tables.NumberStyle;
import org.raceline.tables.Row;

/** The columns of Mailchimp's list and the metrics they feed. A file may have fewer of them: 26 and 40 are known. */
final class CampaignColumns {
    private static final DateStyle SENT = DateStyle.of("MMM d, uuuu h:mm a");

    /** A metric and the heading of its column. One column may feed two metrics. */
    private record Feed(String metric, String heading) {
    }

    private static final List<Feed> COUNTS = List.of(
            new Feed("emails_sent", "Total Recipients"),
            new Feed("emails_delivered", "Successful Deliveries"),
            new Feed("soft_bounces", "Soft Bounces"),
            new Feed("hard_bounces", "Hard Bounces"),
            new Feed("bounces", "Total Bounces"),
            new Feed("unique_opens", "Unique Opens"),
            new Feed("total_opens", "Total Opens"),
            new Feed("unique_clicks", "Unique Clicks"),
            new Feed("total_clicks", "Total Clicks"),
            new Feed("unsubscribes", "Unsubscribes"),
            new Feed("complaints", "Abuse Complaints"),
            new Feed("orders", "Total Orders"));
    /** The revenue is stated twice: as what the shop may know better, and as what the mail tool attributes to itself. */
    private static final List<Feed> MONEY = List.of(
            new Feed("gross_sales", "Total Gross Sales"),
            new Feed("net_revenue", "Total Revenue"),
            new Feed("email_revenue", "Total Revenue"),
            new Feed("email_cost", "Campaign Cost"));

    private final int size;
    private final Column title;
    private final Column sent;
    private final Map<String, Column> counts = new LinkedHashMap<>();
    private final Map<String, Column> money = new LinkedHashMap<>();

    private CampaignColumns(Columns columns) throws ConnectorException {
        size = columns.size();
        title = columns.required("Title");
        sent = columns.required("Send Date");
        columns.required("Total Recipients");
        for (Feed feed : COUNTS) {
            counts.put(feed.metric(), columns.column(feed.heading()));
        }
        for (Feed feed : MONEY) {
            money.put(feed.metric(), columns.column(feed.heading()));
        }
    }

    /** @throws ConnectorException if a column is missing without which nothing can be said, or stands twice */
    static CampaignColumns of(Row heading) throws ConnectorException {
        return new CampaignColumns(Columns.of(heading));
    }

    /** Whether these are headings that no other tool writes together. */
    static boolean areIn(Columns columns) {
        return columns.contains("Title", "Send Date", "Send Weekday", "Total Recipients", "Successful Deliveries", "Times Forwarded");
    }

    int size() {
        return size;
    }

    /** @throws CellException if a cell cannot be read, or says neither which campaign it is nor when it was sent */
    Campaign campaign(Row row) throws CellException {
        if (title.text(row).isEmpty()) {
            throw title.empty();
        }
        LocalDate day = sent.date(row, SENT).orElseThrow(sent::empty);
        Map<String, BigDecimal> numbers = new LinkedHashMap<>(Map.of("campaigns_sent", BigDecimal.ONE));
        for (Map.Entry<String, Column> count : counts.entrySet()) {
            if (isStated(count.getValue(), row)) {
                numbers.put(count.getKey(), count.getValue().count(row, NumberStyle.GROUPED).orElseThrow());
            }
        }
        Map<String, Amount> amounts = new LinkedHashMap<>();
        for (Map.Entry<String, Column> amount : money.entrySet()) {
            if (isStated(amount.getValue(), row)) {
                amounts.put(amount.getKey(), amount.getValue().money(row).orElseThrow());
            }
        }
        return new Campaign(title.text(row), Period.day(day), numbers, amounts, row.firstLine(), row.lastLine());
    }

    /** A blank cell and {@code n/a} are unknown, not zero. */
    private static boolean isStated(Column column, Row row) {
        String text = column.text(row);
        return !text.isEmpty() && !text.equalsIgnoreCase("n/a");
    }
}
