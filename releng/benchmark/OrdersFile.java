import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;

/** A shop's order export as Shopify writes it: 79 columns, orders of several lines, quoted cells with quotation marks and line ends. */
final class OrdersFile {
    private static final String HEADING = "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,"
            + "Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,"
            + "Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,"
            + "Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,"
            + "Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,"
            + "Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,"
            + "Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,"
            + "Billing Province Name,Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due At,Payment References";
    private static final LocalDateTime LAST = LocalDateTime.of(2025, 12, 31, 23, 50);
    private static final long SECONDS = 730L * 24 * 60 * 60;
    private static final int PERSONS = 300_000;
    private static final String ADDRESS = "A. Buyer,1 Main Street,1 Main Street,,,Springfield,12345,BE,DE,";

    private OrdersFile() {
    }

    /** @return how many orders the rows are */
    static long write(Path file, long rows) throws IOException {
        Chance chance = new Chance(2);
        long orders = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADING + "\n");
            StringBuilder row = new StringBuilder();
            for (long i = 0; i < rows; orders++) {
                int lines = (int) Math.min(rows - i, 1 + chance.of(orders, 0, 10) / 7);
                for (int line = 0; line < lines; line++, i++) {
                    row.setLength(0);
                    row(row, chance, orders, line, LAST.minusSeconds(SECONDS * i / rows));
                    out.append(row.append('\n'));
                }
            }
        }
        return orders;
    }

    /** Of the lines after the first the columns of the order are empty. */
    private static void row(StringBuilder row, Chance chance, long order, int line, LocalDateTime time) {
        String at = time.toLocalDate() + " " + time.toLocalTime().withNano(0);
        String created = (at.length() == 16 ? at + ":00" : at) + " +0100";
        int cents = 500 + chance.of(order, 1, 30_000);
        row.append('#').append(1_000_000 + order).append(",buyer").append(chance.of(order, 2, PERSONS)).append("@example.org,");
        if (line == 0) {
            row.append("paid,").append(created).append(",fulfilled,").append(created).append(",yes,EUR,");
            TouchpointsFile.money(row, cents).append(",4.90,");
            TouchpointsFile.money(TouchpointsFile.money(row, cents * 19 / 119).append(','), cents + 490).append(",,0.00,Standard,");
        } else {
            row.append(",".repeat(13));
        }
        row.append(created).append(',').append(1 + chance.of(order, 3 + line, 3)).append(",\"Cup, \"\"large\"\"\",");
        TouchpointsFile.money(row, cents).append(",,SKU-").append(chance.of(order, 8, 500)).append(",true,true,fulfilled,");
        if (line == 0) {
            row.append(ADDRESS).append(',').append(ADDRESS).append(',').append(chance.of(order, 9, 28) == 0 ? "\"Please ring\nthe bell\"" : "").append(",,,Card,c")
                    .append(order).append(",0.00,");
        } else {
            row.append(",".repeat(26));
        }
        row.append("The Shop,").append(line == 0 ? "0.00,,,," : ",,,,").append(line == 0 ? Long.toString(4_000_000_000_000L + order) : "").append(",,")
                .append(line == 0 ? "Low,web," : ",,").append("0.00,").append(line == 0 ? "DE MwSt 19%," : ",").append(",".repeat(17));
    }
}
