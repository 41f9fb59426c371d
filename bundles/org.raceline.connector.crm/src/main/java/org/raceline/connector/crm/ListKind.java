package org.raceline.connector.crm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Recognition;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;

/** What a list is a list of. A list with both days is one of won leads. */
enum ListKind {
    WON("won_lead", "won-leads", List.of("won_date", "won date", "closed won date"), new Split("segment", List.of("business_segment", "segment"))),
    LEADS("lead", "leads", List.of("first_contact_date", "first contact date", "first contact"), new Split("channel", List.of("origin", "lead source", "lead_source", "channel")));

    private static final List<String> NUMBER = List.of("mql_id", "lead_id", "lead id");

    /** A dimension and the headings under which its values stand. */
    private record Split(String dimension, List<String> headings) {
    }

    private final String touchpoint;
    private final String format;
    private final List<String> day;
    private final Split split;

    ListKind(String touchpoint, String format, List<String> day, Split split) {
        this.touchpoint = touchpoint;
        this.format = format;
        this.day = day;
        this.split = split;
    }

    static Optional<ListKind> of(Columns columns) {
        return Arrays.stream(values()).filter(kind -> isAny(columns, NUMBER) && isAny(columns, kind.day)).findFirst();
    }

    private static boolean isAny(Columns columns, List<String> headings) {
        return headings.stream().anyMatch(columns::contains);
    }

    Recognition recognition() {
        return Recognition.certain(format, "");
    }

    /** The kind of touchpoint that a row is. */
    String touchpoint() {
        return touchpoint;
    }

    String dimension() {
        return split.dimension();
    }

    Column number(Columns columns) throws ConnectorException {
        return column(columns, NUMBER);
    }

    Column day(Columns columns) throws ConnectorException {
        return column(columns, day);
    }

    Column split(Columns columns) throws ConnectorException {
        return column(columns, split.headings());
    }

    private static Column column(Columns columns, List<String> headings) throws ConnectorException {
        return columns.column(headings.getFirst(), headings.stream().skip(1).toArray(String[]::new));
    }
}
