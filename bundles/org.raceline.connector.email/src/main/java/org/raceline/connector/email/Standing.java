package org.raceline.connector.email;

import org.raceline.core.connector.ConnectorException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;

/** How contacts stand to an audience. Each has a file of its own, and a column that no other has. */
enum Standing {
    CLEANED("cleaned", "CLEAN_TIME"), UNSUBSCRIBED("unsubscribes", "UNSUB_TIME"), SUBSCRIBED("subscribers", "");

    private final String metric;
    private final String time;

    Standing(String metric, String time) {
        this.metric = metric;
        this.time = time;
    }

    /** What is counted: a stock of subscribed contacts, or what happened to the others. */
    String metric() {
        return metric;
    }

    /** The column that says since when; absent for subscribed contacts. */
    Column since(Columns columns) {
        return time.isEmpty() ? new Column("", -1) : technical(columns, time);
    }

    /** @throws ConnectorException if the file is of contacts that left and its column of times is lost */
    static Standing of(Columns columns) throws ConnectorException {
        for (Standing standing : values()) {
            if (standing.since(columns).exists()) {
                return standing;
            }
        }
        if (columns.headings().stream().anyMatch(heading -> heading.strip().matches("(?i)(UNSUB|CLEAN)_.*") && technical(columns, heading).exists())) {
            throw new ConnectorException(Sentences.error("unknown"));
        }
        return SUBSCRIBED;
    }

    /** A column of Mailchimp's own. The user's fields stand before them and may have the same names. */
    static Column technical(Columns columns, String heading) {
        int own = index(columns, "OPTIN_TIME");
        int index = index(columns, heading);
        return new Column(heading, index < own ? -1 : index);
    }

    private static int index(Columns columns, String heading) {
        return columns.headings().stream().map(Columns::normalise).toList().lastIndexOf(Columns.normalise(heading));
    }
}
