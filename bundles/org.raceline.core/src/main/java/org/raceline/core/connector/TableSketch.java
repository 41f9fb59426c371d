package org.raceline.core.connector;

import java.util.List;
import org.raceline.core.model.Declaration;

/**
 * What the first table of an input seems to hold, for whoever tells what its columns mean. It holds cells as they are written, and so
 * what is personal; it is shown to the user whose file it is, and kept nowhere.
 *
 * @param encoding  as in {@link Settings#ENCODING}
 * @param delimiter the character between cells
 * @param columns   in the order of the table
 * @param rows      the first records, each with a cell for every column
 * @param more      whether the table has more of them
 * @param proposal  a mapping profile as far as the table tells; what only the user can tell is missing or blank
 */
public record TableSketch(String encoding, char delimiter, List<Column> columns, List<List<String>> rows, boolean more, Declaration proposal) {
    /** Most records that a sketch shows. */
    public static final int MOST_ROWS = 100;

    public TableSketch {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Kinds of content, told by nine cells of ten. */
    public enum Content {
        EMPTY, DATE, NUMBER, PERCENT, MONEY, EMAIL, TEXT
    }

    /**
     * A column.
     *
     * @param heading  as it is written; blank where nothing stands there
     * @param open     whether its dates or numbers can be read in two ways
     * @param rate     whether it seems to be a rate, which cannot be added
     * @param distinct how many different values it has
     * @param shared   whether its heading stands over other columns too, so that nobody can name it
     */
    public record Column(String heading, Content content, boolean open, boolean rate, int distinct, boolean shared) {
        /** Whether a profile can name it. */
        public boolean isNameable() {
            return !shared && !heading.isBlank();
        }
    }
}
