package org.raceline.connector.crm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Recognition;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;

/** What a list is a list of. A list with both days is one of won leads. */
enum ListKind {
    WON("won_lead", "won-leads", List.of("won_date", "won date", "closed won date"), new Split("segment", List.of("business_segment", "segment"))),
    LEADS("lead", "leads", List.of("first_contact_date", "first contact date", "first contact"),
            new Split("channel", List.of("origin", "lead source", "lead_source", "channel"))),
    /** All deals of a tool, open and lost ones too: only their stage tells. */
    DEALS("won_lead", "deals", List.of("close date", "close_date", "closedate", "closing date"), new Split("segment", List.of("segment"))),
    /** Leads as a tool lists them, on the day on which they were made. */
    RECORDS("lead", "lead-records", List.of("create date", "created date", "createddate", "created_date", "created time", "created at"),
            new Split("channel", List.of("lead source", "leadsource", "lead_source", "original source")));

    private static final List<String> NUMBER = List.of("mql_id", "lead_id", "lead id");
    private static final List<String> DEAL = List.of("record id", "deal id", "opportunity id", "opportunityid", "opportunity_id");
    private static final List<String> STAGE = List.of("deal stage", "stage", "stage name", "opportunity stage", "opportunitystage");
    private static final List<String> EMAIL = List.of("email", "e-mail", "email address", "e-mail address");
    private static final List<String> RECORD = List.of("leadid", "lead id", "lead_id", "record id");
    private static final List<String> LEAD = List.of("lead status", "leadstatus", "lead_status", "lead source", "leadsource", "lead_source", "original source");

    private static final Pattern WON_STAGE = Pattern.compile("(?:closed[ -]?)?won");

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

    private List<String> keys() {
        return switch (this) {
            case WON, LEADS -> NUMBER;
            case DEALS -> DEAL;
            case RECORDS -> RECORD;
        };
    }

    /** What else shows that it is a list of this kind; empty where its number and day do. */
    private List<String> marks() {
        return switch (this) {
            case WON, LEADS -> List.of();
            case DEALS -> STAGE;
            case RECORDS -> LEAD;
        };
    }

    static Optional<ListKind> of(Columns columns) {
        return Arrays.stream(values()).filter(kind -> kind.isIn(columns)).findFirst();
    }

    private boolean isIn(Columns columns) {
        return isAny(columns, keys()) && isAny(columns, day) && (marks().isEmpty() || isAny(columns, marks()));
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

    /** The heading under which a list has the numbers of its leads. */
    static Optional<String> numberHeading(Columns columns) {
        return NUMBER.stream().filter(columns::contains).findFirst();
    }

    static Column number(Columns columns) throws ConnectorException {
        return column(columns, NUMBER);
    }

    /** What tells a record from all others of its list. */
    Column key(Columns columns) throws ConnectorException {
        return column(columns, keys());
    }

    /** Where a list of deals says how far each is; absent in lists of which every record counts. */
    Column stage(Columns columns) throws ConnectorException {
        return this == DEALS ? column(columns, STAGE) : new Column("", -1);
    }

    static boolean isWon(String stage) {
        return WON_STAGE.matcher(Columns.normalise(stage)).matches();
    }

    Column day(Columns columns) throws ConnectorException {
        return column(columns, day);
    }

    Column split(Columns columns) throws ConnectorException {
        return column(columns, split.headings());
    }

    /** Where a list says who somebody is; absent where it does not. */
    static Column email(Columns columns) throws ConnectorException {
        return column(columns, EMAIL);
    }

    private static Column column(Columns columns, List<String> headings) throws ConnectorException {
        return columns.column(headings.getFirst(), headings.stream().skip(1).toArray(String[]::new));
    }
}
