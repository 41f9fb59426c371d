package org.raceline.connector.mapping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.raceline.core.model.Declaration;
import org.raceline.core.model.Unit;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.Row;

/**
 * A metric or quantity and where it stands: a column, times another one, divided by a number.
 *
 * @param unit  of the metric that it is or feeds
 * @param times heading of a column that it is multiplied by, or empty
 * @param adds  whether figures of several rows make a sum
 */
record Figure(String id, Unit.Kind unit, String heading, String times, BigDecimal per, boolean adds) {

    /** @param currency that the cell itself states */
    record Value(BigDecimal number, Optional<String> currency) {
    }

    static Figure of(Declaration declaration, Unit.Kind unit, boolean adds) {
        String per = declaration.attribute("per");
        return new Figure(declaration.attribute("id"), unit, declaration.attribute("column"), declaration.attribute("times"),
                per.isBlank() ? BigDecimal.ONE : new BigDecimal(per), adds);
    }

    List<String> headings() {
        return Stream.of(heading, times).filter(name -> !name.isBlank()).toList();
    }

    boolean isMoney() {
        return unit == Unit.Kind.MONEY;
    }

    /** Whether its column holds whole numbers. */
    boolean isWhole() {
        return unit == Unit.Kind.COUNT && times.isBlank() && per.compareTo(BigDecimal.ONE) == 0;
    }

    /** Empty where a cell is. */
    Optional<Value> value(Row row, Columns columns, Styles styles) throws CellException {
        Column column = TableWalk.column(columns, heading);
        Optional<Value> value = plain(row, column, styles);
        if (value.isEmpty()) {
            return value;
        }
        BigDecimal number = value.get().number();
        if (!times.isBlank()) {
            Column factor = TableWalk.column(columns, times);
            Optional<BigDecimal> by = factor.number(row, styles.numbers(factor));
            if (by.isEmpty()) {
                return Optional.empty();
            }
            number = number.multiply(by.get());
        }
        return Optional.of(new Value(per.compareTo(BigDecimal.ONE) == 0 ? number : number.divide(per, MathContext.DECIMAL128), value.get().currency()));
    }

    private Optional<Value> plain(Row row, Column column, Styles styles) throws CellException {
        if (isMoney()) {
            return column.money(row, styles.numbers(column)).map(amount -> new Value(amount.value(), amount.currency()));
        }
        Optional<BigDecimal> number = isWhole() ? column.count(row, styles.numbers(column)) : column.number(row, styles.numbers(column));
        return number.map(plain -> new Value(plain, Optional.empty()));
    }
}
