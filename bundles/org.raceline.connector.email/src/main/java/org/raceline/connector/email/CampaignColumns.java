package org.raceline.connector.email;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.model.Issue;
import org.raceline.tables.Amount;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.Judge;
import org.raceline.tables.Row;

/** The columns of one file that a tool's layout names. */
final class CampaignColumns {
    private final CampaignLayout layout;
    private final Optional<LocalDate> toldDay;
    private final int size;
    private final Column campaign;
    private final Column day;
    private final Map<String, Column> counts = new LinkedHashMap<>();
    private final Map<String, Column> money = new LinkedHashMap<>();

    /**
     * @param toldDay the day of a record that states none, if the user told
     * @throws ConnectorException if a column is missing without which nothing can be said, or stands twice
     */
    CampaignColumns(CampaignLayout layout, Columns columns, Optional<LocalDate> toldDay) throws ConnectorException {
        this.layout = layout;
        this.toldDay = toldDay;
        size = columns.size();
        campaign = layout.campaign().isEmpty() ? new Column("", -1) : required(columns, List.of(layout.campaign()));
        day = layout.day().isEmpty() ? new Column("", -1) : required(columns, layout.day());
        for (Feed feed : layout.counts()) {
            counts.put(feed.metric(), counts.isEmpty() ? required(columns, feed.headings()) : column(columns, feed.headings()));
        }
        for (Feed feed : layout.money()) {
            money.put(feed.metric(), column(columns, feed.headings()));
        }
    }

    private static Column column(Columns columns, List<String> headings) throws ConnectorException {
        return columns.column(headings.getFirst(), others(headings));
    }

    private static Column required(Columns columns, List<String> headings) throws ConnectorException {
        return columns.required(headings.getFirst(), others(headings));
    }

    private static String[] others(List<String> headings) {
        return Stream.concat(headings.stream().skip(1), headings.stream().map(CampaignColumns::joined)).toArray(String[]::new);
    }

    /** A heading as programs write it that have read the file and saved it again. */
    static String joined(String heading) {
        return heading.replace(' ', '_');
    }

    /** For a first pass over the records. */
    Judge judge() {
        return new Judge().twoDigitYearsFrom(2000).dates(day).counts(counts.values().toArray(Column[]::new)).numbers(money.values().toArray(Column[]::new));
    }

    /** @throws CellException if a cell cannot be read, or does not say which campaign it is, when it was sent or to how many */
    Campaign campaign(Row row, Styles styles) throws CellException {
        Optional<Issue> problem = problem(row);
        if (problem.isPresent()) {
            throw new CellException(problem.get());
        }
        if (campaign.exists() && campaign.text(row).isEmpty()) {
            throw campaign.empty();
        }
        LocalDate sent = day.date(row, styles.dates().apply(day)).or(() -> toldDay).orElseThrow(day::empty);
        return new Campaign(campaign.text(row), sent, counts(row, styles), money(row, styles));
    }

    /** Why a row cannot be read at all. */
    Optional<Issue> problem(Row row) {
        return row.problem(size);
    }

    private Map<String, BigDecimal> counts(Row row, Styles styles) throws CellException {
        Map<String, BigDecimal> stated = new LinkedHashMap<>();
        if (layout.sending()) {
            stated.put("campaigns_sent", BigDecimal.ONE);
        }
        for (Map.Entry<String, Column> count : counts.entrySet()) {
            if (isStated(count.getValue(), row)) {
                stated.put(count.getKey(), count.getValue().count(row, styles.numbers().apply(count.getValue())).orElseThrow());
            } else if (count.getKey().equals(layout.counts().getFirst().metric())) {
                throw count.getValue().empty();
            }
        }
        derive("bounces", stated, "hard_bounces", "soft_bounces", BigDecimal::add);
        derive("emails_delivered", stated, "emails_sent", "bounces", BigDecimal::subtract);
        return stated;
    }

    /** By definition, where the tool states the parts and not the whole. */
    private static void derive(String metric, Map<String, BigDecimal> stated, String one, String other, BinaryOperator<BigDecimal> by) {
        if (!stated.containsKey(metric) && stated.containsKey(one) && stated.containsKey(other)) {
            stated.put(metric, by.apply(stated.get(one), stated.get(other)));
        }
    }

    private Map<String, Amount> money(Row row, Styles styles) throws CellException {
        Map<String, Amount> stated = new LinkedHashMap<>();
        for (Map.Entry<String, Column> amount : money.entrySet()) {
            if (isStated(amount.getValue(), row)) {
                stated.put(amount.getKey(), amount.getValue().money(row, styles.numbers().apply(amount.getValue())).orElseThrow());
            }
        }
        return stated;
    }

    /** The headings of figures that a row says nothing of. */
    List<String> unstated(Row row) {
        return Stream.concat(counts.values().stream(), money.values().stream()).filter(column -> column.exists() && !isStated(column, row)).map(Column::heading).toList();
    }

    /** A blank cell and {@code n/a} are unknown, not zero. */
    private static boolean isStated(Column column, Row row) {
        String text = column.text(row);
        return !text.isEmpty() && !text.equalsIgnoreCase("n/a");
    }
}
