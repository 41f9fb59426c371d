import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** What the shop meant to reach each month, planned before the year began: smooth, round, and without the changes that came. */
final class TargetsFile {
    /** September to October of the next year, against the first month. */
    private static final double[] SEASON = {1.00, 1.08, 1.30, 1.34, 1.02, .93, 1.08, 1.12, 1.20, 1.13, 1.07, 1.08, 1.10, 1.20};

    /**
     * One metric's plan.
     *
     * @param first    the first month's value, in units of the last decimal place
     * @param decimals decimal places
     * @param step     targets are multiples of it
     * @param growth   a month, beside the season
     * @param seasonal whether it follows the season
     */
    private record Plan(String metric, String unit, int first, int decimals, int step, double growth, boolean seasonal) {
        BigDecimal value(int month) {
            double exact = first * (1 + growth * month) * (seasonal ? SEASON[month] : 1);
            return BigDecimal.valueOf(Math.round(exact / step) * step, decimals);
        }
    }

    private static final List<Plan> PLANS = List.of(
            new Plan("visitors", "count", 9_900, 0, 100, .009, true),
            new Plan("bounce_rate", "ratio", 400, 3, 5, -.008, false),
            new Plan("value_per_visit", "EUR", 165, 2, 1, .005, false),
            new Plan("cost_per_visit", "EUR", 112, 3, 1, .01, false),
            new Plan("leads", "count", 500, 0, 10, .012, true),
            new Plan("engagement_rate", "ratio", 600, 3, 5, .006, false),
            new Plan("goal_value_per_visit", "EUR", 165, 3, 5, .007, false),
            new Plan("cost_per_lead", "EUR", 345, 2, 5, .005, false),
            new Plan("orders", "count", 325, 0, 5, .008, true),
            new Plan("sales_conversion_rate", "ratio", 210, 4, 1, .007, false),
            new Plan("net_revenue", "EUR", 25_500, 0, 100, .01, true),
            new Plan("cost_per_order", "EUR", 520, 2, 5, .012, false),
            new Plan("repeat_orders", "count", 100, 0, 5, .10, true),
            new Plan("repeat_purchase_rate", "ratio", 290, 3, 5, 0, false),
            new Plan("revenue_per_recipient", "EUR", 160, 3, 5, .01, false),
            new Plan("email_cost_per_recipient", "EUR", 130, 4, 5, -.005, false));

    private TargetsFile() {
    }

    static String text() {
        StringBuilder text = new StringBuilder("metric,period,value,unit\n");
        YearMonth first = YearMonth.from(Season.FIRST);
        for (Plan plan : PLANS) {
            for (int month = 0; month < SEASON.length; month++) {
                text.append(plan.metric()).append(',').append(first.plusMonths(month)).append(',')
                        .append(plan.value(month).toPlainString()).append(',').append(plan.unit()).append('\n');
            }
        }
        return text.toString();
    }
}
