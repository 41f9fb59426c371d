package org.raceline.connector.email;

import java.util.function.Function;
import org.raceline.tables.Column;
import org.raceline.tables.DateStyle;
import org.raceline.tables.NumberStyle;
import org.raceline.tables.Verdict;

/** How the columns of a file write days and numbers. */
record Styles(Function<Column, DateStyle> dates, Function<Column, NumberStyle> numbers) {

    /** As each column as a whole shows: what a spreadsheet made of a tool's file is written in the way of its user's country. */
    static Styles of(Verdict verdict) {
        return new Styles(verdict::dates, verdict::numbers);
    }

    /** As is usual between programs. */
    static Styles plain(DateStyle dates) {
        return new Styles(column -> dates, column -> NumberStyle.PLAIN);
    }
}
