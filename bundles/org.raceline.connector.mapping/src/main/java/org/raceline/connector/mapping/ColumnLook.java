package org.raceline.connector.mapping;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;
import org.raceline.core.connector.TableSketch.Content;
import org.raceline.core.model.Grain;
import org.raceline.tables.Column;
import org.raceline.tables.DateStyle;
import org.raceline.tables.Judge;
import org.raceline.tables.NumberStyle;
import org.raceline.tables.Row;

/**
 * What a column seems to hold.
 *
 * @param open     whether its dates or numbers can be read in two ways
 * @param distinct how many different values it has
 * @param unique   whether every row has one and no two are the same
 * @param grain    of dates
 */
record ColumnLook(Column column, Content content, boolean open, int distinct, boolean unique, Grain grain) {
    private static final Pattern DATE_SHAPE = Pattern.compile("\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}([ T].*)?");
    private static final Pattern NUMBER_SHAPE = Pattern.compile("[-+(]?[\\d.,' \\u00a0\\u202f]*\\d[)]?");

    static ColumnLook of(Column column, List<Row> rows, Settings settings) {
        List<String> filled = rows.stream().map(column::text).filter(text -> !text.isEmpty()).toList();
        Set<String> distinct = new HashSet<>(filled);
        boolean unique = filled.size() == rows.size() && distinct.size() == rows.size() && rows.size() > 1;
        if (filled.isEmpty()) {
            return new ColumnLook(column, Content.EMPTY, false, 0, false, Grain.DAY);
        }
        if (mostly(filled.stream().filter(Addresses::isOne).count(), filled)) {
            return new ColumnLook(column, Content.EMAIL, false, distinct.size(), unique, Grain.DAY);
        }
        List<LocalDate> months = filled.stream().map(text -> PeriodText.named(text, Grain.MONTH).orElse(null)).filter(Objects::nonNull).toList();
        if (mostly(months.size(), filled)) {
            return new ColumnLook(column, Content.DATE, false, distinct.size(), unique, Grain.MONTH);
        }
        try {
            Judge judge = new Judge().dates(column);
            rows.forEach(judge::see);
            DateStyle style = judge.verdict(settings).dates(column);
            List<LocalDate> days = filled.stream().map(style::date).filter(day -> day.isPresent()).map(day -> day.get()).toList();
            if (mostly(days.size(), filled)) {
                return new ColumnLook(column, Content.DATE, false, distinct.size(), unique, grain(days));
            }
        } catch (ConnectorException open) {
            if (mostly(filled.stream().filter(text -> DATE_SHAPE.matcher(text).matches()).count(), filled)) {
                return new ColumnLook(column, Content.DATE, true, distinct.size(), unique, Grain.DAY);
            }
        }
        return figures(column, rows, filled, settings, distinct.size(), unique);
    }

    private static ColumnLook figures(Column column, List<Row> rows, List<String> filled, Settings settings, int distinct, boolean unique) {
        boolean percent = filled.stream().anyMatch(text -> text.endsWith("%"));
        try {
            Judge judge = new Judge().numbers(column);
            rows.forEach(judge::see);
            NumberStyle style = judge.verdict(settings).numbers(column);
            if (mostly(filled.stream().filter(text -> style.parse(text).isPresent()).count(), filled)) {
                return new ColumnLook(column, percent ? Content.PERCENT : Content.NUMBER, false, distinct, unique, Grain.DAY);
            }
            if (mostly(filled.stream().filter(text -> style.money(text).isPresent()).count(), filled)) {
                return new ColumnLook(column, Content.MONEY, false, distinct, unique, Grain.DAY);
            }
        } catch (ConnectorException open) {
            boolean plain = mostly(filled.stream().filter(text -> NUMBER_SHAPE.matcher(text).matches()).count(), filled);
            return new ColumnLook(column, plain ? Content.NUMBER : Content.MONEY, true, distinct, unique, Grain.DAY);
        }
        return new ColumnLook(column, Content.TEXT, false, distinct, unique, Grain.DAY);
    }

    /** Nine of ten. */
    private static boolean mostly(long some, List<String> all) {
        return some * 10 >= all.size() * 9L;
    }

    private static Grain grain(List<LocalDate> days) {
        Set<LocalDate> different = new HashSet<>(days);
        if (different.size() < 2) {
            return Grain.DAY;
        }
        if (different.stream().allMatch(day -> day.getDayOfYear() == 1)) {
            return Grain.YEAR;
        }
        if (different.stream().allMatch(day -> day.getDayOfMonth() == 1)) {
            return different.stream().allMatch(day -> day.getMonthValue() % 3 == 1) && different.size() > 2 ? Grain.QUARTER : Grain.MONTH;
        }
        Set<DayOfWeek> weekdays = new HashSet<>();
        different.forEach(day -> weekdays.add(day.getDayOfWeek()));
        return weekdays.size() == 1 ? Grain.WEEK : Grain.DAY;
    }

    ColumnLook settled() {
        return new ColumnLook(column, content, false, distinct, unique, grain);
    }

    String heading() {
        return column.heading().strip();
    }

    boolean isFigure() {
        return content == Content.NUMBER || content == Content.PERCENT || content == Content.MONEY;
    }
}
