package org.raceline.connector.social;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raceline.tables.Columns;
import org.raceline.tables.Row;

/** A table of an insights file: a line with its title, a heading, rows up to a blank line. */
final class Block {

    /** What kind of table it is. */
    enum Shape {
        /** A figure a day. */ SERIES,
        /** The number of followers, of no stated day. */ FOLLOWERS,
        /** Anything else: shares by age, city and country. */ OTHER
    }

    private final Row title;
    private Optional<Row> heading = Optional.empty();
    private final List<Row> rows = new ArrayList<>();
    private boolean damaged;

    Block(Row title) {
        this.title = title;
    }

    /** Whether a row is a single text in the first cell. */
    static boolean isTitle(Row row) {
        return isAlone(row) && row.cell(0).chars().anyMatch(Character::isLetter);
    }

    private static boolean isAlone(Row row) {
        return row.kind() == Row.Kind.CELLS && row.cells().stream().filter(cell -> !cell.isBlank()).count() == 1 && !row.cell(0).isBlank();
    }

    /** Whether the row under a title shows that this is an insights file. */
    static boolean isHeading(Row title, Row row, boolean separator) {
        boolean titled = BlockTitle.of(title.cell(0)).network().isPresent();
        return row.kind() == Row.Kind.CELLS && (isSeries(title, row) || titled && separator || titled && Columns.of(row).contains("UNIQUE_USERS")
                || separator && BlockTitle.isOfShares(title.cell(0)));
    }

    /** A day and a figure: older files repeat the title over the figures, or call them as they like. */
    private static boolean isSeries(Row title, Row row) {
        List<String> headings = Columns.of(row).headings().stream().map(Columns::normalise).filter(text -> !text.isEmpty()).toList();
        return headings.size() == 2 && headings.getFirst().equals("date")
                && (headings.getLast().equals("primary") || BlockTitle.of(title.cell(0)).metric().isPresent());
    }

    void add(Row row) {
        if (heading.isEmpty()) {
            heading = Optional.of(row);
        } else {
            rows.add(row);
        }
    }

    Shape shape() {
        if (heading.filter(row -> isSeries(title, row)).isPresent()) {
            return Shape.SERIES;
        }
        boolean one = rows.size() == 1 && isAlone(rows.getFirst());
        return title().isFollowers() && one && !damaged ? Shape.FOLLOWERS : Shape.OTHER;
    }

    /** A row of it cannot be read at all. */
    void damage() {
        damaged = true;
    }

    boolean isDamaged() {
        return damaged;
    }

    BlockTitle title() {
        return BlockTitle.of(text());
    }

    /** The title as the file writes it. */
    String text() {
        return title.cell(0).strip();
    }

    Row titleRow() {
        return title;
    }

    /** The row under the title; empty where the file ends before it. */
    Optional<Row> heading() {
        return heading;
    }

    List<Row> rows() {
        return rows;
    }
}
