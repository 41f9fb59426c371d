package org.raceline.charts;

import java.util.List;
import org.raceline.format.Formats;

/** A picture of readings that are already known: immutable, of any size, to be painted, spoken and shown as a table. Any thread. */
public interface Drawing {
    /** Its name, in a few words. */
    String title(Formats formats);

    /** Paints it from (0, 0) to (width, height), its own ground included. */
    void paint(Gfx gfx, double width, double height, Formats formats);

    /**
     * Its places that can be gone to and pressed, as {@link #paint} paints them in this size; in the order in which they are read.
     *
     * @param gfx to measure texts with; nothing is painted
     */
    default List<Part> parts(Gfx gfx, double width, double height, Formats formats) {
        return List.of();
    }

    /** The height that shows everything without squeezing it; 0: any will do. */
    default double fullHeight() {
        return 0;
    }

    /** What a sighted person learns from it, in sentences. */
    String description(Formats formats);

    /** Its figures, for "show as table". */
    Table table(Formats formats);

    /** Texts for people; every row is as long as the header. */
    record Table(List<String> header, List<List<String>> rows) {
        public static final Table EMPTY = new Table(List.of(), List.of());

        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
