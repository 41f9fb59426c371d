import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people did before they ordered, or without ever ordering: social media and ads begin, e-mail and search bring back. Who orders
 * again mostly comes back by e-mail. About a quarter never let themselves be told apart before the order.
 */
final class Contacts {
    private static final Channel[] BEGIN = {Channel.ORGANIC_SOCIAL, Channel.ORGANIC_SOCIAL, Channel.ORGANIC_SOCIAL, Channel.ORGANIC_SOCIAL, Channel.PAID_SEARCH,
        Channel.PAID_SEARCH, Channel.PAID_SEARCH, Channel.ORGANIC_SEARCH, Channel.ORGANIC_SEARCH, Channel.REFERRAL};
    private static final Channel[] BRING_BACK = {Channel.EMAIL, Channel.EMAIL, Channel.EMAIL, Channel.EMAIL, Channel.ORGANIC_SEARCH, Channel.ORGANIC_SEARCH,
        Channel.PAID_SEARCH, Channel.DIRECT, Channel.DIRECT, Channel.ORGANIC_SOCIAL};
    private static final Channel[] CUSTOMERS = {Channel.EMAIL, Channel.EMAIL, Channel.EMAIL, Channel.EMAIL, Channel.EMAIL, Channel.EMAIL, Channel.DIRECT, Channel.DIRECT,
        Channel.ORGANIC_SEARCH, Channel.PAID_SEARCH};

    private final Chance chance = new Chance(7);
    private final List<Campaign> campaigns;
    private final List<Contact> contacts = new ArrayList<>();
    private final Map<Integer, LocalDateTime> lastOrder = new HashMap<>();
    private final Set<Integer> unknown = new HashSet<>();
    private int visitors;

    private Contacts(List<Campaign> campaigns) {
        this.campaigns = campaigns;
    }

    /** All contacts of the 14 months, the earliest first. */
    static List<Contact> of(List<Order> orders, List<Campaign> campaigns) {
        Contacts all = new Contacts(campaigns);
        orders.stream().filter(order -> order.customer() > 0).forEach(all::before);
        Season.days().forEach(all::withoutOrder);
        all.contacts.sort(Comparator.comparing(Contact::at).thenComparing(Contact::email));
        return all.contacts;
    }

    private void before(Order order) {
        LocalDateTime at = order.at().toLocalDateTime();
        LocalDateTime last = lastOrder.put(order.customer(), at);
        if (last == null && chance.hit(.24)) {
            unknown.add(order.customer());
        }
        if (unknown.contains(order.customer())) {
            return;
        }
        if (last == null) {
            int days = chance.between(2, 27);
            touch(order.email(), at.minusDays(days), at, one(BEGIN), false);
            for (int more = chance.about(1.5); more > 0; more--) {
                touch(order.email(), at.minusDays(chance.between(0, days - 1)), at, one(BRING_BACK), false);
            }
        } else {
            for (int more = chance.about(1); more > 0; more--) {
                touch(order.email(), at.minusDays(chance.between(0, 12)), at, one(CUSTOMERS), true);
            }
        }
    }

    /** People who begin on a day, come back perhaps, and do not order. */
    private void withoutOrder(LocalDate day) {
        for (int people = chance.about(4.2 * Season.visits(Channel.ORGANIC_SOCIAL, day)); people > 0; people--) {
            String email = "visitor" + ++visitors + "@example.org";
            touch(email, day.atStartOfDay(), Season.LAST.plusDays(1).atStartOfDay(), one(BEGIN), false);
            for (int more = chance.about(.7); more > 0; more--) {
                touch(email, day.plusDays(chance.between(1, 25)).atStartOfDay(), Season.LAST.plusDays(1).atStartOfDay(), one(BRING_BACK), false);
            }
        }
    }

    /** On the day, but before a time: a mailing is clicked soon after it was sent. */
    private void touch(String email, LocalDateTime day, LocalDateTime end, Channel channel, boolean customer) {
        LocalDateTime at = day.toLocalDate().atTime(LocalTime.of(chance.between(7, 22), chance.between(0, 59), chance.between(0, 59)));
        Campaign mail = channel == Channel.EMAIL ? Link.mailBefore(at, 14, customer, campaigns) : null;
        if (mail != null) {
            at = mail.sent().plusSeconds(chance.between(120, 40_000));
        }
        if (!at.isBefore(end)) {
            at = end.minusSeconds(chance.between(200, 9_000));
        }
        if (!at.toLocalDate().isBefore(Season.FIRST) && !at.toLocalDate().isAfter(Season.LAST)) {
            contacts.add(new Contact(at, email, channel, Link.of(channel, at, mail, chance).campaign()));
        }
    }

    private Channel one(Channel[] channels) {
        return channels[chance.between(0, channels.length - 1)];
    }
}
