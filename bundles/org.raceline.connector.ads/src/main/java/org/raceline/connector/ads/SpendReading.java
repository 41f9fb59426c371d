package org.raceline.connector.ads;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.tables.Amount;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Row;
import org.raceline.tables.Verdict;

/** How the rows of one table are read. */
record SpendReading(SpendColumns columns, Verdict verdict, String defaultCurrency) {
    private static final String NOT_SET = "(not set)";

    Set<String> dimensions() {
        return columns.dimensions().keySet();
    }

    /** @throws CellException if the row cannot be read */
    Spend spend(Row row) throws CellException {
        Optional<Issue> problem = row.problem(columns.size());
        if (problem.isPresent()) {
            throw new CellException(problem.get());
        }
        Period period = period(row);
        Optional<Amount> cost = cost(row);
        Map<String, BigDecimal> stated = new LinkedHashMap<>();
        for (Map.Entry<String, Column> count : columns.counts().entrySet()) {
            count.getValue().count(row, verdict.numbers(count.getValue())).ifPresent(value -> stated.put(count.getKey(), value));
        }
        Map<String, String> values = new TreeMap<>();
        columns.dimensions().forEach((id, column) -> values.put(id, column.text(row).isEmpty() ? NOT_SET : column.text(row)));
        return new Spend(period, values, cost, currency(row, cost), stated, row.firstLine(), row.lastLine());
    }

    private Period period(Row row) throws CellException {
        Column time = columns.time();
        if (columns.grain() != Grain.MONTH) {
            LocalDate day = time.date(row, verdict.dates(time)).orElseThrow(time::empty);
            return columns.grain() == Grain.DAY ? Period.day(day) : new Period(day, day.plusDays(6));
        }
        String text = time.text(row);
        if (text.isEmpty()) {
            throw time.empty();
        }
        return Months.parse(text).map(Period::month).orElseThrow(() -> new CellException(Sentences.error("spend.month").at(time.heading())));
    }

    /** What a totals row says was spent; empty where it cannot be read. */
    Optional<BigDecimal> total(Row row) {
        try {
            return cost(row).map(Amount::value);
        } catch (CellException bad) {
            return Optional.empty();
        }
    }

    private Optional<Amount> cost(Row row) throws CellException {
        return columns.cost().money(row, verdict.numbers(columns.cost()));
    }

    private String currency(Row row, Optional<Amount> cost) throws CellException {
        String told = columns.currency().text(row);
        if (told.isEmpty()) {
            return cost.flatMap(Amount::currency).orElse(defaultCurrency);
        }
        if (!told.toUpperCase(Locale.ROOT).matches("[A-Z]{3}")) {
            throw new CellException(Sentences.error("currency").at(columns.currency().heading()));
        }
        return told.toUpperCase(Locale.ROOT);
    }
}
