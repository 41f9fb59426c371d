import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The shop's order export: one row a line item, newest order first, what belongs to the order on its first row only. */
final class OrdersFile {
    private static final List<String> HEADINGS = List.of(("Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,"
            + "Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,"
            + "Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,"
            + "Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,"
            + "Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,"
            + "Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,"
            + "Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,"
            + "Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,"
            + "Payment Terms Name,Next Payment Due At,Payment References").split(","));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx", Locale.ROOT);
    private final Chance chance = new Chance(5);
    private final Chance tags = new Chance(6);
    private final List<Campaign> campaigns;
    private final StringBuilder text = new StringBuilder(Csv.CRLF.line(HEADINGS));

    private OrdersFile(List<Campaign> campaigns) {
        this.campaigns = campaigns;
    }

    static String text(List<Order> orders, List<Campaign> campaigns) {
        OrdersFile file = new OrdersFile(campaigns);
        orders.reversed().forEach(file::write);
        return file.text.toString();
    }

    private void write(Order order) {
        for (Order.Line line : order.lines()) {
            Map<String, String> cells = new HashMap<>(Map.of("Name", "#" + order.number(), "Email", email(order), "Created at", time(order.at()),
                    "Lineitem quantity", Integer.toString(line.quantity()), "Lineitem name", line.goods().name(),
                    "Lineitem price", Order.money(line.goods().cents()), "Lineitem sku", line.goods().sku(), "Vendor", "Nordlicht",
                    "Lineitem discount", "0.00"));
            if (line == order.lines().getFirst()) {
                head(order, cells);
            }
            text.append(Csv.CRLF.line(HEADINGS.stream().map(heading -> cells.getOrDefault(heading, "")).toList()));
        }
    }

    private void head(Order order, Map<String, String> cells) {
        cells.put("Financial Status", order.status());
        cells.put("Paid at", List.of("voided", "pending").contains(order.status()) ? "" : time(order.at()));
        cells.put("Fulfillment Status", order.cancelled() == null && order.at().toLocalDate().isBefore(Season.LAST.minusDays(1)) ? "fulfilled" : "unfulfilled");
        cells.put("Accepts Marketing", order.channel() == Channel.EMAIL ? "yes" : "no");
        cells.put("Currency", "EUR");
        cells.put("Subtotal", Order.money(order.subtotal()));
        cells.put("Shipping", Order.money(order.shipping()));
        cells.put("Taxes", Order.money(order.tax()));
        cells.put("Total", Order.money(order.total()));
        cells.put("Discount Code", order.discountCode());
        cells.put("Discount Amount", Order.money(order.discount()));
        cells.put("Shipping Method", order.isTest() ? "" : "Standard");
        cells.put("Billing Name", order.customer() == 0 ? "" : "Customer " + order.customer());
        cells.put("Billing Zip", order.country().equals("DE") && chance.hit(.2) ? "'0" + chance.between(1_067, 9_669) : "");
        cells.put("Billing Country", order.country());
        cells.put("Shipping Country", order.country());
        cells.put("Notes", notes());
        cells.put("Note Attributes", attributes(order, chance.hit(.03) ? "gift: yes\npaper: green" : ""));
        cells.put("Cancelled at", order.cancelled() == null ? "" : time(order.cancelled()));
        cells.put("Payment Method", order.payment());
        cells.put("Refunded Amount", Order.money(order.refunded()));
        cells.put("Outstanding Balance", order.status().equals("pending") ? Order.money(order.total()) : "0.00");
        cells.put("Id", Long.toString(5_400_000_000_000L + order.number() * 32_768L));
        cells.put("Tags", order.lines().size() > 3 ? "bulky, check parcel" : "");
        cells.put("Risk Level", "Low");
        cells.put("Source", isAtTill(order) ? "pos" : "web");
        cells.put("Tax 1 Name", "DE MwSt 19%");
        cells.put("Tax 1 Value", Order.money(order.tax()));
    }

    /** Notes of several lines, broken as the browser that they were typed in breaks them. */
    private String notes() {
        return chance.hit(.025) ? chance.hit(.5) ? "Please leave it\r\nwith the neighbours, \"Haus 2\"" : "A present:\nno invoice inside, please" : "";
    }

    /** The script in the shop's pages that notes the tags of the link; some browsers do not let it. An older release of it wrote capitals. */
    private String attributes(Order order, String gift) {
        if (order.isTest() || isAtTill(order) || tags.hit(.03)) {
            return gift;
        }
        LocalDateTime at = order.at().toLocalDateTime();
        Link link = Link.of(order.channel(), at, Link.mailBefore(at, 6, true, campaigns), tags);
        String prefix = order.at().toLocalDate().isBefore(LocalDate.of(2025, 10, 1)) ? "UTM_" : "utm_";
        String lines = prefix + "source: " + link.source() + "\n" + prefix + "medium: " + link.medium()
                + (link.campaign().isEmpty() ? "" : "\n" + prefix + "campaign: " + link.campaign());
        return gift.isEmpty() ? lines : gift + "\n" + lines;
    }

    private static boolean isAtTill(Order order) {
        return order.customer() == 0 && !order.isTest();
    }

    /** One customer typed the address in capitals once. */
    private static String email(Order order) {
        return order.customer() == 118 && order.at().getDayOfMonth() % 2 == 0 ? order.email().toUpperCase(Locale.ROOT) : order.email();
    }

    private static String time(ZonedDateTime at) {
        return TIME.format(at);
    }
}
