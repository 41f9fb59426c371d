package org.raceline.connector.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.DateStyle;
import org.raceline.tables.Judge;
import org.raceline.tables.Moment;
import org.raceline.tables.Row;

/**
 * Google Forms: the first column is the time of sending, written as the sheet's language writes it. Responses have no number;
 * those of one second are told apart by their order, which a sheet keeps.
 */
final class GoogleForm implements Form {
    private static final String TIMESTAMP = "Timestamp";
    /** A zone such as {@code MDT} behind a time. It names no offset, and the day stays as written. */
    private static final Pattern ZONE = Pattern.compile("[\\h\\s]+(?!(?:AM|PM|UTC|GMT)$)[A-Z]{3,5}$");
    private static final Pattern BLANK = Pattern.compile("[\\h\\s]+");
    private static final int WORDS_OF_A_QUESTION = 4;

    private final Column timestamp;
    private final Judge judge;
    private final Settings settings;
    private final Map<Moment, Integer> sent = new HashMap<>();
    private DateStyle times;

    /** @throws ConnectorException if the time of sending is missing */
    GoogleForm(Columns columns, Settings settings) throws ConnectorException {
        this.settings = settings;
        timestamp = columns.required(TIMESTAMP);
        judge = new Judge().dates(timestamp);
    }

    /** Whether the heading is surely a form's: it asks for an address or something with a question mark. */
    static boolean isIn(Columns columns) {
        return isFirst(columns) && (columns.contains("Email Address") || columns.headings().stream().anyMatch(text -> text.strip().endsWith("?")));
    }

    /** Whether the heading may be a form's: it has sentences. */
    static boolean mayBeIn(Columns columns) {
        return isFirst(columns) && columns.headings().stream().anyMatch(text -> BLANK.split(text.strip()).length >= WORDS_OF_A_QUESTION);
    }

    private static boolean isFirst(Columns columns) {
        return columns.size() > 1 && columns.headings().getFirst().strip().equals(TIMESTAMP);
    }

    @Override
    public void see(Row row) {
        judge.see(withoutZone(row));
    }

    @Override
    public void judge() throws ConnectorException {
        times = judge.verdict(settings).dates(timestamp);
    }

    @Override
    public boolean isSubmitted(Row row) {
        return true;
    }

    @Override
    public String key(Row row) throws CellException {
        Moment at = at(row);
        int before = sent.merge(at, 1, Integer::sum) - 1;
        return before == 0 ? at.local().toString() : at.local() + "#" + (before + 1);
    }

    @Override
    public Moment at(Row row) throws CellException {
        return timestamp.moment(withoutZone(row), times).orElseThrow(timestamp::empty);
    }

    private Row withoutZone(Row row) {
        List<String> cells = new ArrayList<>(row.cells());
        cells.set(timestamp.index(), ZONE.matcher(timestamp.text(row)).replaceFirst(""));
        return new Row(row.kind(), row.firstLine(), row.lastLine(), cells);
    }
}
