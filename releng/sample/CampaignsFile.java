import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The mail tool's list of campaigns, with the orders that it attributes to itself. */
final class CampaignsFile {
    private static final List<String> HEADINGS = List.of("Title", "Subject", "List", "Send Date", "Send Weekday", "Total Recipients",
            "Successful Deliveries", "Soft Bounces", "Hard Bounces", "Total Bounces", "Times Forwarded", "Forwarded Opens", "Unique Opens", "Open Rate",
            "Total Opens", "Unique Clicks", "Click Rate", "Total Clicks", "Unsubscribes", "Abuse Complaints", "Times Liked on Facebook", "Folder Id",
            "Unique Id", "Total Orders", "Total Gross Sales", "Total Revenue", "Analytics ROI", "Campaign Cost", "Revenue Created", "Visits", "New Visits",
            "Pages/Visit", "Bounce Rate", "Time on Site", "Goal Conversion Rate", "Per Visit Goal Value", "Transactions", "Ecommerce Conversion Rate",
            "Per Visit Value", "Average Value");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMM dd, yyyy hh:mm ", Locale.ENGLISH);

    private CampaignsFile() {
    }

    static String text(List<Campaign> campaigns, List<Order> orders) {
        StringBuilder text = new StringBuilder(Csv.BLANKS_QUOTED.line(HEADINGS));
        for (int i = 0; i < campaigns.size(); i++) {
            Campaign next = i + 1 < campaigns.size() ? campaigns.get(i + 1) : null;
            Campaign campaign = campaigns.get(i);
            text.append(Csv.BLANKS_QUOTED.line(row(campaign, i, orders.stream().filter(order -> claims(campaign, next, order)).toList())));
        }
        return text.toString();
    }

    /** It claims what came by e-mail in the six days after sending, up to the next campaign. */
    private static boolean claims(Campaign campaign, Campaign next, Order order) {
        boolean before = order.at().toLocalDateTime().isBefore(campaign.sent());
        boolean late = ChronoUnit.DAYS.between(campaign.sent().toLocalDate(), order.at().toLocalDate()) > 6;
        boolean claimedByNext = next != null && !order.at().toLocalDateTime().isBefore(next.sent());
        return order.channel() == Channel.EMAIL && !before && !late && !claimedByNext;
    }

    private static List<String> row(Campaign c, int index, List<Order> orders) {
        String weekday = c.sent().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String half = c.sent().getHour() < 12 ? "am" : "pm";
        long gross = orders.stream().mapToLong(o -> o.total() + o.discount()).sum();
        long revenue = orders.stream().mapToLong(Order::total).sum();
        List<String> own = List.of(c.title(), c.subject(), c.list(), c.sent().format(DATE) + half, weekday, number(c.recipients()), number(c.delivered()),
                number(c.softBounces()), number(c.hardBounces()), number(c.softBounces() + c.hardBounces()), number(c.forwards()),
                number(c.forwards() / 2), number(c.uniqueOpens()), percent(c.uniqueOpens(), c.delivered()), number(c.totalOpens()),
                number(c.uniqueClicks()), percent(c.uniqueClicks(), c.delivered()), number(c.totalClicks()), number(c.unsubscribes()),
                number(c.complaints()), "0", "", Long.toHexString(0x4a51c0e7b3L + index * 7_919L), number(orders.size()), Order.money(gross),
                Order.money(revenue), "n/a", Order.money(c.costInCents()));
        return Stream.concat(own.stream(), IntStream.range(own.size(), HEADINGS.size()).mapToObj(i -> "n/a")).toList();
    }

    private static String number(int value) {
        return Integer.toString(value);
    }

    private static String percent(int part, int whole) {
        return BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP) + "%";
    }
}
