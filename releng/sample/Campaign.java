import java.time.LocalDateTime;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** One mailing and what became of it. */
record Campaign(String title, String subject, String list, LocalDateTime sent, int recipients, int softBounces, int hardBounces, int forwards,
        int uniqueOpens, int totalOpens, int uniqueClicks, int totalClicks, int unsubscribes, int complaints, long costInCents) {
    /** Day and hour of sending, title, subject; a title that starts with "VIP" goes to the customers' list only. */
    private static final String[][] PLAN = {
        {"2025-09-01 09:30", "Autumn opener", "Layers for the first cold mornings"},
        {"2025-09-16 18:00", "Trail week", "Ten trails, one pack"},
        {"2025-09-25 09:30", "VIP preview September", "Yours before everyone else's"},
        {"2025-10-07 09:30", "Stove guide", "Which stove boils first?"},
        {"2025-10-21 18:00", "October news", "Tents, tarps & \"light\" nights"},
        {"2025-11-06 09:30", "Winter arrivals", "Down, wool and a little light"},
        {"2025-11-18 18:00", "VIP preview Black Week", "Black Week starts today, for you"},
        {"2025-11-24 07:30", "Black Week", "20 % on everything warm"},
        {"2025-11-28 07:30", "Black Week, last call", "Until midnight"},
        {"2025-12-04 09:30", "Gift guide", "Gifts under 30 €, 60 € and 90 €"},
        {"2025-12-14 17:00", "Last shipping days", "Order by the 19th, unpack on the 24th"},
        {"2026-01-08 09:30", "New year, new trails", "Plan one weekend a month"},
        {"2026-01-22 18:00", "Winter clearance", "Down to the last jacket"},
        {"2026-02-05 09:30", "Map & compass", "Getting lost on purpose"},
        {"2026-02-24 18:00", "February news", "What we repaired this winter"},
        {"2026-03-10 09:30", "Spring opener", "Mud season"},
        {"2026-03-19 18:00", "New advice page", "Ask us which boot fits"},
        {"2026-03-31 09:30", "Easter tours", "Four days, four tours"},
        {"2026-04-14 09:30", "Tent week", "Pitch it before you pack it"},
        {"2026-04-28 18:00", "April news", "Our repair workshop opens"},
        {"2026-05-05 09:30", "VIP preview May", "Yours before everyone else's"},
        {"2026-05-12 18:00", "Summer challenge", "100 kilometres in May"},
        {"2026-05-26 09:30", "Challenge results", "41,230 kilometres, together"},
        {"2026-06-09 09:30", "Water filters", "Drink from (nearly) any stream"},
        {"2026-06-23 18:00", "Summer sale", "15 % on tents and tarps"},
        {"2026-07-07 09:30", "Hut to hut", "A packing list under 7 kg"},
        {"2026-07-28 18:00", "July news", "We were slow. Sorry."},
        {"2026-08-11 09:30", "Perseids", "Where the sky is darkest"},
        {"2026-08-25 18:00", "VIP preview August", "Yours before everyone else's"},
        {"2026-09-03 09:30", "Autumn opener 2026", "Layers, again"},
        {"2026-09-15 18:00", "Trail week 2026", "Ten new trails, one pack"},
        {"2026-09-29 09:30", "Repair day", "Bring it, we sew it"},
        {"2026-10-06 09:30", "Stove guide 2026", "The stove that won"},
        {"2026-10-15 18:00", "Advice week", "Book twenty minutes with us"},
        {"2026-10-23 18:00", "October news 2026", "Frost, fog and \"feather\" light"},
        {"2026-10-31 08:00", "VIP preview November", "Yours before everyone else's"},
    };

    static List<Campaign> all() {
        Chance chance = new Chance(2);
        List<Campaign> campaigns = new ArrayList<>();
        for (String[] plan : PLAN) {
            LocalDateTime sent = LocalDateTime.parse(plan[0].replace(' ', 'T'));
            boolean customers = plan[1].startsWith("VIP");
            long age = ChronoUnit.DAYS.between(Season.FIRST, sent.toLocalDate());
            int recipients = (int) chance.near((customers ? 1_450 : 5_200) + (customers ? 3 : 8.4) * age, .01);
            int soft = chance.of(recipients, .005);
            int hard = chance.of(recipients, .0022);
            int delivered = recipients - soft - hard;
            int opens = chance.of(delivered, chance.near(customers ? .43 : .29, .12));
            int clicks = chance.of(delivered, chance.near(customers ? .066 : .034, .2));
            long cost = recipients * 9L / 10 + (customers ? 0 : 100L * chance.between(1, 4) * 10);
            campaigns.add(new Campaign(plan[1], plan[2], customers ? "Customers" : "Nordlicht News", sent, recipients, soft, hard, chance.between(0, 6),
                    opens, (int) chance.near(opens * 1.6, .08), clicks, (int) chance.near(clicks * 1.28, .08),
                    chance.of(delivered, .0024), chance.of(delivered, .0001), cost));
        }
        return campaigns;
    }

    int delivered() {
        return recipients - softBounces - hardBounces;
    }

    /** Visits that it brings on a day. */
    double visits(LocalDate day) {
        return switch ((int) ChronoUnit.DAYS.between(sent.toLocalDate(), day)) {
            case 0 -> .55 * totalClicks;
            case 1 -> .22 * totalClicks;
            case 2 -> .09 * totalClicks;
            default -> 0;
        };
    }
}
