package org.raceline.store.internal;

import java.sql.SQLException;

/** Takes the rows of a table within a transaction: the values of a row in the order of the table's columns, then its end. */
interface Rows extends AutoCloseable {
    void text(String value) throws SQLException;

    /** A text as UTF-8. */
    void utf8(byte[] value) throws SQLException;

    /** For a column of any whole number, for days since 1970 in one of dates, for microseconds since 1970 in one of times. */
    void number(long value) throws SQLException;

    void bytes(byte[] value) throws SQLException;

    void nothing() throws SQLException;

    void end() throws SQLException;

    /** Writes what is still in memory. */
    @Override
    void close() throws SQLException;
}
