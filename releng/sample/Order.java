import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * One order as the shop keeps it; money in cents, tax included.
 *
 * @param customer  number of the customer; 0 for a guest who left no e-mail address
 * @param cancelled when it was cancelled, or null
 */
record Order(int number, ZonedDateTime at, int customer, Channel channel, String country, List<Line> lines, String discountCode, long discount,
        long shipping, String status, long refunded, ZonedDateTime cancelled, String payment) {

    record Line(Goods goods, int quantity) {
        long cents() {
            return (long) goods.cents() * quantity;
        }
    }

    long subtotal() {
        return lines.stream().mapToLong(Line::cents).sum() - discount;
    }

    long total() {
        return subtotal() + shipping;
    }

    /** 19 %, inside the total. */
    long tax() {
        return Math.round(total() * 19 / 119.0);
    }

    /** Its customer's address, or empty. */
    String email() {
        return customer == 0 ? "" : "customer" + customer + "@example.com";
    }

    boolean isTest() {
        return payment.contains("Bogus");
    }

    /** Cents as the files write them. */
    static String money(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
