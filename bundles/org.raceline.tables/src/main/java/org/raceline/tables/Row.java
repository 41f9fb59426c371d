package org.raceline.tables;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.raceline.core.model.Issue;
import org.raceline.tables.internal.Blanks;
import org.raceline.tables.internal.LazyCells;
import org.raceline.tables.internal.Sentences;

/**
 * One logical row of a file and the physical lines it stands on (from 1; a quoted cell may hold line ends).
 *
 * @param kind      what it is
 * @param firstLine its first physical line
 * @param lastLine  its last physical line
 * @param cells     its cells without quotation marks ({@code ""} and an empty cell are the same); the whole text as one
 *                  cell for {@link Kind#COMMENT} and {@link Kind#SEPARATOR}; none for {@link Kind#BLANK} and {@link Kind#BROKEN}
 */
public record Row(Kind kind, long firstLine, long lastLine, List<String> cells) {

    /** What a row is. */
    public enum Kind {
        /** Cells. */ CELLS,
        /** A line without any character but white space and delimiters. */ BLANK,
        /** A line starting with {@code #} where the dialect knows comments. */ COMMENT,
        /** A first line {@code sep=,} that names the delimiter. */ SEPARATOR,
        /** Its quoting is wrong: text goes on after a closing quotation mark, or one is not closed. */ BROKEN,
        /** The file ends inside a quoted cell: it is cut, or a quotation mark is not closed. */ UNCLOSED
    }

    public Row {
        Objects.requireNonNull(kind);
        cells = cells instanceof LazyCells ? cells : List.copyOf(cells);
    }

    /** A cell, or the empty text where the row is shorter. */
    public String cell(int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : "";
    }

    /** The same without white space around. */
    String text(int index) {
        if (index < 0 || index >= cells.size()) {
            return "";
        }
        return cells instanceof LazyCells lazy ? lazy.text(index) : Blanks.strip(cells.get(index));
    }

    /** Whether a cell has nothing in it but white space, or the row is shorter. */
    public boolean isBlank(int index) {
        if (index < 0 || index >= cells.size()) {
            return true;
        }
        return cells instanceof LazyCells lazy ? lazy.isBlank(index) : Blanks.isBlank(cells.get(index));
    }

    public int size() {
        return cells.size();
    }

    /** Whether it has no cell with anything in it. */
    public boolean isBlank() {
        return kind == Kind.BLANK;
    }

    /**
     * The issue to reject it with, if it must not be loaded: its quoting is broken, or it has not exactly as many cells as
     * the heading. A file that is cut inside a record shows as one of these, except where the cut lies in the last cell
     * (see {@link Rows#missingLineEnd}).
     *
     * @param columns number of cells of the heading
     */
    public Optional<Issue> problem(int columns) {
        return switch (kind) {
            case BROKEN -> Optional.of(Sentences.error("row.broken"));
            case UNCLOSED -> Optional.of(Sentences.error("row.unclosed"));
            case CELLS -> size() == columns ? Optional.empty()
                    : Optional.of(Sentences.error(size() < columns ? "row.short" : "row.long", size(), columns));
            case BLANK, COMMENT, SEPARATOR -> Optional.empty();
        };
    }
}
