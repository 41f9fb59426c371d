package org.raceline.store.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.raceline.core.model.Period;

/**
 * The current row of an answer; columns count from 1. Reads objects only: the driver's primitive getters turn a missing number
 * into 0 or NaN, and its timestamps pass through the computer's zone.
 */
record Row(ResultSet result) {
    private static final int MICROS = 1_000_000;

    /** Makes something of a row. */
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** Takes what it needs of a row. */
    interface Taker {
        void take(Row row) throws SQLException;
    }

    static long micros(Instant instant) {
        return micros(instant.getEpochSecond(), instant.getNano());
    }

    static long micros(long epochSecond, int nano) {
        return Math.addExact(Math.multiplyExact(epochSecond, MICROS), nano / 1_000);
    }

    /** Empty where there is none. */
    String text(int column) throws SQLException {
        String text = result.getString(column);
        return text == null ? "" : text;
    }

    /** 0 where there is none. */
    long number(int column) throws SQLException {
        return result.getObject(column) instanceof Number number ? number.longValue() : 0;
    }

    OptionalInt whole(int column) throws SQLException {
        return result.getObject(column) instanceof Number number ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
    }

    /** Exact; 0 where there is none. */
    BigDecimal decimal(int column) throws SQLException {
        Object value = result.getObject(column);
        if (value == null) {
            return BigDecimal.ZERO;
        }
        if (value instanceof Long || value instanceof Integer) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        return value instanceof BigInteger whole ? new BigDecimal(whole) : (BigDecimal) value;
    }

    boolean isThere(int column) throws SQLException {
        return result.getObject(column) != null;
    }

    boolean flag(int column) throws SQLException {
        return Boolean.TRUE.equals(result.getObject(column));
    }

    byte[] bytes(int column) throws SQLException {
        byte[] bytes = result.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    /** From a column of microseconds since 1970. */
    Optional<Instant> instant(int column) throws SQLException {
        return result.getObject(column) instanceof Number micros
                ? Optional.of(Instant.ofEpochSecond(Math.floorDiv(micros.longValue(), MICROS), Math.floorMod(micros.longValue(), MICROS) * 1_000L))
                : Optional.empty();
    }

    /** From a column of days that is never empty. */
    LocalDate day(int column) throws SQLException {
        return (LocalDate) result.getObject(column);
    }

    /** From two columns of days; empty where the first is. */
    Optional<Period> period(int from, int to) throws SQLException {
        return result.getObject(from) instanceof LocalDate first
                ? Optional.of(new Period(first, (LocalDate) result.getObject(to)))
                : Optional.empty();
    }

    /** From a column of several texts. */
    Set<String> texts(int column) throws SQLException {
        Set<String> texts = new LinkedHashSet<>();
        Array array = result.getArray(column);
        if (array != null) {
            for (Object element : (Object[]) array.getArray()) {
                texts.add((String) element);
            }
        }
        return texts;
    }
}
