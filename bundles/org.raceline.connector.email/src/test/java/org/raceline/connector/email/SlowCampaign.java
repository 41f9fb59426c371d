package org.raceline.connector.email;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.raceline.core.connector.ObservationWriter;
import org.raceline.testkit.SlowValue;
import org.raceline.testkit.Unreadable;

/**
 * What a tool states of a campaign, read slowly.
 *
 * @param counts  by metric what the tool calls it
 * @param money   likewise
 * @param needed  the metric without which a record says nothing
 * @param sending whether a record is a campaign that was sent
 */
record SlowCampaign(Map<String, String> counts, Map<String, String> money, String needed, boolean sending) {

    /** How a cell writes a number. */
    interface Numbers {
        BigDecimal read(String group, boolean isWhole, String cell);
    }

    /**
     * Writes what one record states.
     *
     * @param cells by what the tool calls them
     * @param facts a new figure of the record's campaign and day, by metric
     */
    void write(UnaryOperator<String> cells, Numbers numbers, Function<String, ObservationWriter> facts) {
        Map<String, BigDecimal> read = new TreeMap<>(sending ? Map.of("campaigns_sent", BigDecimal.ONE) : Map.of());
        counts.forEach((metric, name) -> {
            String cell = stated(cells, name);
            if (!cell.isEmpty()) {
                read.put(metric, numbers.read("counts", true, cell));
            }
        });
        if (!read.containsKey(needed)) {
            throw new Unreadable("without " + needed);
        }
        sum(read, "hard_bounces", "soft_bounces", false).ifPresent(sum -> read.putIfAbsent("bounces", sum));
        sum(read, "emails_sent", "bounces", true).ifPresent(rest -> read.putIfAbsent("emails_delivered", rest));
        read.forEach((metric, value) -> facts.apply(metric).value(value));
        money.forEach((metric, name) -> {
            String cell = stated(cells, name);
            if (!cell.isEmpty()) {
                BigDecimal value = numbers.read("money", false, cell);
                facts.apply(metric).money(value, SlowValue.currency(cell).orElse("XXX"));
            }
        });
    }

    private static Optional<BigDecimal> sum(Map<String, BigDecimal> counts, String one, String other, boolean less) {
        return counts.containsKey(one) && counts.containsKey(other)
                ? Optional.of(less ? counts.get(one).subtract(counts.get(other)) : counts.get(one).add(counts.get(other))) : Optional.empty();
    }

    private static String stated(UnaryOperator<String> cells, String name) {
        String cell = cells.apply(name);
        return cell.equalsIgnoreCase("n/a") ? "" : cell;
    }
}
