import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How the year runs in the shop, and the changes that a chart is to show. */
final class Season {
    static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
    static final LocalDate LAST = LocalDate.of(2026, 10, 31);
    static final LocalDate PAID_BUDGET_RAISED = LocalDate.of(2026, 2, 9);
    static final LocalDate NEW_LANDING_PAGE = LocalDate.of(2026, 3, 16);
    static final LocalDate SOCIAL_CHALLENGE = LocalDate.of(2026, 5, 11);
    static final LocalDate SLOW_SITE = LocalDate.of(2026, 7, 20);
    private static final LocalDate DEARER_CLICKS = LocalDate.of(2026, 9, 28);
    /** January to December, at the middle of the month. */
    private static final double[] MONTHS = {.93, .90, .98, 1.05, 1.10, 1.06, .98, .97, 1.00, 1.05, 1.18, 1.24};
    private static final double[] WEEKDAYS = {1.00, .97, .95, .96, .92, 1.06, 1.16};

    private Season() {
    }

    static List<LocalDate> days() {
        return FIRST.datesUntil(LAST.plusDays(1)).toList();
    }

    /** Visits of a channel against its ordinary day. */
    static double visits(Channel channel, LocalDate day) {
        double factor = trend(day) * month(day) * WEEKDAYS[day.getDayOfWeek().getValue() - 1] * holidays(day);
        if (channel == Channel.PAID_SEARCH && isPaidBudgetRaised(day)) {
            factor *= 1.28;
        }
        if (channel == Channel.ORGANIC_SOCIAL && isSocialChallenge(day)) {
            factor *= 2.3;
        }
        return within(day, SLOW_SITE, 3) ? factor * .62 : factor;
    }

    static boolean isPaidBudgetRaised(LocalDate day) {
        return !day.isBefore(PAID_BUDGET_RAISED);
    }

    static boolean isSocialChallenge(LocalDate day) {
        return within(day, SOCIAL_CHALLENGE, 14);
    }

    /** How ready visitors are to buy. */
    static double buying(LocalDate day) {
        double factor = day.getMonthValue() >= 11 ? 1.12 : 1;
        factor *= within(day, LocalDate.of(2025, 11, 24), 8) ? 1.35 : 1;
        factor *= day.isBefore(NEW_LANDING_PAGE) ? 1 : 1.09;
        return within(day, SLOW_SITE, 3) ? factor * .6 : factor;
    }

    /** Leads per visit against the ordinary. */
    static double leads(LocalDate day) {
        return (day.isBefore(NEW_LANDING_PAGE) ? 1 : 1.14) * (day.isBefore(LAST.minusDays(40)) ? 1 : 1.06);
    }

    /** What is added to the share of engaged visits. */
    static double engaged(LocalDate day) {
        return (day.isBefore(NEW_LANDING_PAGE) ? 0 : .035) - (within(day, SLOW_SITE, 3) ? .14 : 0) + .00003 * age(day);
    }

    /** Millionths of a euro that a click on an ad costs. */
    static long clickCost(LocalDate day) {
        double euros = .46 + (day.getMonthValue() >= 11 ? .09 : 0) + (day.isBefore(PAID_BUDGET_RAISED) ? 0 : .05)
                + (day.isBefore(DEARER_CLICKS) ? 0 : .08);
        return Math.round(euros * 1_000_000);
    }

    private static double trend(LocalDate day) {
        return 1 + .19 * age(day) / 365;
    }

    private static double month(LocalDate day) {
        double place = day.getMonthValue() - 1 + (day.getDayOfMonth() - 15) / 30.0;
        int before = (int) Math.floor(place);
        double share = place - before;
        return MONTHS[Math.floorMod(before, 12)] * (1 - share) + MONTHS[Math.floorMod(before + 1, 12)] * share;
    }

    private static double holidays(LocalDate day) {
        if (within(day, LocalDate.of(2025, 11, 27), 5)) {
            return 1.55;
        }
        if (within(day, LocalDate.of(2025, 12, 5), 14)) {
            return 1.22;
        }
        return within(day, LocalDate.of(2025, 12, 23), 4) ? .58 : 1;
    }

    private static long age(LocalDate day) {
        return ChronoUnit.DAYS.between(FIRST, day);
    }

    private static boolean within(LocalDate day, LocalDate first, int days) {
        return !day.isBefore(first) && day.isBefore(first.plusDays(days));
    }
}
