import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Lets customers come and come back: as many orders a day as the visits of the day bring about. */
final class Orders {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** A customer who will order again from a day on. */
    private record Return(LocalDate day, int customer) {
    }

    private final Chance chance = new Chance(3);
    private final PriorityQueue<Return> returns = new PriorityQueue<>(Comparator.comparing(Return::day).thenComparing(Return::customer));
    private final List<Order> orders = new ArrayList<>();
    private int customers;

    static List<Order> of(List<Day> days) {
        Orders shop = new Orders();
        shop.orders.add(shop.test(days.getFirst().date()));
        days.forEach(shop::trade);
        return shop.orders;
    }

    private Order test(LocalDate day) {
        return new Order(1001, day.atTime(8, 2, 11).atZone(ZONE), 0, Channel.DIRECT, "DE", List.of(new Order.Line(Goods.pick(chance), 1)), "", 0, 0,
                "paid", 0, null, "(for testing) Bogus Gateway");
    }

    private void trade(Day day) {
        record Arrival(LocalTime time, Channel channel) {
        }
        List<Arrival> arrivals = new ArrayList<>();
        day.channels().forEach((channel, visits) -> {
            int count = chance.about(visits.sessions() * channel.orders * Season.buying(day.date()));
            for (int i = 0; i < count; i++) {
                arrivals.add(new Arrival(time(), channel));
            }
        });
        arrivals.sort(Comparator.comparing(Arrival::time));
        for (Arrival arrival : arrivals) {
            order(day.date().atTime(arrival.time()).atZone(ZONE), arrival.channel());
        }
    }

    /** Mostly in the evening, seldom at night. */
    private LocalTime time() {
        int hour = chance.hit(.45) ? chance.between(18, 22) : chance.hit(.93) ? chance.between(7, 17) : chance.between(0, 6);
        return LocalTime.of(hour, chance.between(0, 59), chance.between(0, 59));
    }

    private void order(ZonedDateTime at, Channel channel) {
        int customer = customer(at.toLocalDate());
        List<Order.Line> lines = lines();
        long goods = lines.stream().mapToLong(Order.Line::cents).sum();
        String code = discountCode(at.toLocalDate());
        long discount = switch (code) {
            case "" -> 0;
            case "BLACK20" -> goods * 20 / 100;
            default -> goods * 10 / 100;
        };
        String country = chance.hit(.8) ? "DE" : chance.hit(.6) ? "AT" : chance.hit(.6) ? "NL" : "DK";
        long shipping = goods - discount >= 10_000 ? 0 : country.equals("DE") ? 490 : 990;
        long total = goods - discount + shipping;
        String payment = chance.hit(.55) ? "Shopify Payments" : chance.hit(.85) ? "PayPal Express Checkout" : "Bank Deposit";
        String status = "paid";
        long refunded = 0;
        ZonedDateTime cancelled = null;
        int fate = chance.between(1, 1000);
        if (fate <= 9) {
            status = "voided";
            cancelled = at.plusMinutes(chance.between(20, 2_000));
        } else if (fate <= 17) {
            status = "refunded";
            refunded = total;
            cancelled = at.plusMinutes(chance.between(20, 2_000));
        } else if (fate <= 20) {
            status = "voided";
        } else if (fate <= 34) {
            status = "refunded";
            refunded = total;
        } else if (fate <= 62) {
            status = "partially_refunded";
            refunded = Math.min(total, lines.getLast().goods().cents());
        } else if (payment.equals("Bank Deposit") && at.toLocalDate().isAfter(Season.LAST.minusDays(6))) {
            status = "pending";
        }
        orders.add(new Order(1001 + orders.size(), at, customer, channel, country, lines, code, discount, shipping, status, refunded, cancelled, payment));
    }

    private int customer(LocalDate day) {
        int customer;
        if (!returns.isEmpty() && !returns.peek().day().isAfter(day) && chance.hit(.8)) {
            customer = returns.poll().customer();
        } else if (chance.hit(.03)) {
            return 0;
        } else {
            customer = ++customers;
        }
        if (chance.hit(.37)) {
            returns.add(new Return(day.plusDays(chance.between(2, 13)), customer));
        } else if (chance.hit(.40)) {
            returns.add(new Return(day.plusDays(chance.between(25, 120)), customer));
        }
        return customer;
    }

    private List<Order.Line> lines() {
        List<Order.Line> lines = new ArrayList<>();
        do {
            Goods goods = Goods.pick(chance);
            if (lines.stream().noneMatch(line -> line.goods().equals(goods))) {
                lines.add(new Order.Line(goods, goods.consumable() ? chance.between(1, 6) : chance.hit(.06) ? 2 : 1));
            }
        } while (lines.size() < 5 && chance.hit(.40));
        return lines;
    }

    private String discountCode(LocalDate day) {
        boolean blackWeek = !day.isBefore(LocalDate.of(2025, 11, 24)) && day.isBefore(LocalDate.of(2025, 12, 2));
        if (blackWeek && chance.hit(.4)) {
            return "BLACK20";
        }
        return chance.hit(.09) ? "NORD10" : "";
    }
}
