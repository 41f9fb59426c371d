package org.raceline.connector.email;

import java.util.List;
import java.util.function.Function;
import org.raceline.core.model.Issue;
import org.raceline.tables.Column;
import org.raceline.tables.DateStyle;
import org.raceline.tables.NumberStyle;
import org.raceline.tables.Verdict;

/**
 * How the columns of a file write days and numbers.
 *
 * @param unknown for the report: which columns have cells that say nothing
 */
record Styles(Function<Column, DateStyle> dates, Function<Column, NumberStyle> numbers, List<Issue> unknown) {

    /** As each column as a whole shows: what a spreadsheet made of a tool's file is written in the way of its user's country. */
    static Styles of(Verdict verdict) {
        return new Styles(verdict::dates, verdict::numbers, verdict.unknown());
    }

    /** As is usual between programs. */
    static Styles plain(DateStyle dates) {
        return new Styles(column -> dates, column -> NumberStyle.PLAIN, List.of());
    }
}
