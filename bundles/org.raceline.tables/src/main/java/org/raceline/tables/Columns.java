package org.raceline.tables;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.raceline.core.connector.ConnectorException;
import org.raceline.tables.internal.Blanks;
import org.raceline.tables.internal.Sentences;

/**
 * The columns of a table, found by heading: without regard to case, to white space around and to NO-BREAK SPACE for space. Used by
 * one thread.
 */
public final class Columns {
    private static final Pattern SPACE = Pattern.compile("[\\s\\h]+");

    private final List<String> headings;
    private final List<String> keys;
    /** What was asked for, as it was asked for. */
    private final Map<String, Column> asked = new HashMap<>();

    private Columns(List<String> headings) {
        this.headings = headings;
        this.keys = headings.stream().map(Columns::normalise).toList();
    }

    /** The columns that a heading row names. */
    public static Columns of(Row heading) {
        return new Columns(heading.cells());
    }

    /** How headings are compared: trimmed, runs of any white space as one space, in lower case. */
    public static String normalise(String heading) {
        return SPACE.matcher(Blanks.strip(heading)).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    public int size() {
        return headings.size();
    }

    /** The headings as the file writes them. */
    public List<String> headings() {
        return headings;
    }

    /** Whether all these headings are there. */
    public boolean contains(String... wanted) {
        return Arrays.stream(wanted).map(Columns::normalise).allMatch(keys::contains);
    }

    /**
     * The column under a heading.
     *
     * @param heading its usual name, and other names it goes by; the first that is there counts
     * @return a column whose every cell is empty where none is there
     * @throws ConnectorException if the heading stands twice, so that nobody can tell which is meant
     */
    public Column column(String heading, String... aliases) throws ConnectorException {
        Column found = named(heading);
        for (int i = 0; i < aliases.length && !found.exists(); i++) {
            found = named(aliases[i]);
        }
        return found;
    }

    /**
     * The column under a heading that the connector cannot do without.
     *
     * @throws ConnectorException if it is not there, or stands twice
     */
    public Column required(String heading, String... aliases) throws ConnectorException {
        Column found = column(heading, aliases);
        if (!found.exists()) {
            throw new ConnectorException(Sentences.error("column.missing", heading).at(heading));
        }
        return found;
    }

    private Column named(String name) throws ConnectorException {
        Column known = asked.get(name);
        if (known == null) {
            known = find(name);
            asked.put(name, known);
        }
        return known;
    }

    private Column find(String name) throws ConnectorException {
        String key = normalise(name);
        int index = keys.indexOf(key);
        if (index != keys.lastIndexOf(key)) {
            throw new ConnectorException(Sentences.error("column.twice", headings.get(index)).at(headings.get(index)));
        }
        return new Column(index < 0 ? name : headings.get(index), index);
    }
}
