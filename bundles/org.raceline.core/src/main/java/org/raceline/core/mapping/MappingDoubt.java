package org.raceline.core.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.raceline.core.connector.TableSketch;
import org.raceline.core.connector.TableSketch.Column;
import org.raceline.core.connector.TableSketch.Content;
import org.raceline.core.mapping.ColumnUse.Role;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Unit;

/**
 * Something about a draft that only the user can settle.
 *
 * @param column that it is about; -1 for the table as a whole
 */
public record MappingDoubt(Kind kind, int column) {
    private static final Set<Content> FIGURES = Set.of(Content.NUMBER, Content.PERCENT, Content.MONEY);

    /** What there is to settle. */
    public enum Kind {
        /** The profile has no name. */ NO_NAME(true),
        /** Another source has the name; it would be read by this profile from now on. */ NAME_TAKEN(true),
        /** No column says when. */ NO_DATE(true),
        /** A table of figures has none. */ NO_FIGURE(true),
        /** Dates or numbers of the column can be read in two ways. */ WRITTEN(true),
        /** Money states no currency, and none is told. */ CURRENCY(false),
        /** A rate is told to be a figure that adds. */ RATE(false),
        /** A column of figures is left out. */ UNUSED(false),
        /** Its heading stands over several columns. */ SHARED(false),
        /** Its dates look like the first days of weeks, months or years. */ PERIOD(false),
        /** Nothing numbers the rows. */ NO_KEY(false);

        private final boolean blocking;

        Kind(boolean blocking) {
            this.blocking = blocking;
        }

        /** Whether nothing can be imported before it is settled. */
        public boolean isBlocking() {
            return blocking;
        }
    }

    /**
     * All of them, those that block first.
     *
     * @param taken names of other sources that profiles make
     */
    public static List<MappingDoubt> of(MappingDraft draft, TableSketch sketch, Catalogue catalogue, Set<String> taken) {
        List<MappingDoubt> all = new ArrayList<>();
        add(all, Kind.NO_NAME, -1, draft.name().isBlank());
        add(all, Kind.NAME_TAKEN, -1, taken.contains(draft.name()));
        add(all, Kind.NO_DATE, -1, draft.count(Role.DATE) == 0);
        add(all, Kind.NO_FIGURE, -1, draft.isOfFigures() && draft.count(Role.METRIC) == 0);
        for (int i = 0; i < draft.uses().size(); i++) {
            add(all, Kind.WRITTEN, i, sketch.columns().get(i).open() && isRead(draft.uses().get(i)) && draft.told(MappingDraft.LOCALE).isEmpty());
        }
        for (int i = 0; i < draft.uses().size(); i++) {
            column(all, draft, i, sketch.columns().get(i), catalogue);
        }
        add(all, Kind.NO_KEY, -1, !draft.isOfFigures() && draft.uses().stream().noneMatch(use -> use.role().isKey()));
        return List.copyOf(all);
    }

    private static void column(List<MappingDoubt> all, MappingDraft draft, int at, Column column, Catalogue catalogue) {
        ColumnUse use = draft.uses().get(at);
        boolean figure = use.role() == Role.METRIC || use.role() == Role.QUANTITY;
        add(all, Kind.CURRENCY, at, figure && isMoney(use, draft, catalogue) && column.content() != Content.MONEY && draft.told(MappingDraft.CURRENCY).isEmpty()
                && draft.count(Role.CURRENCY) == 0);
        add(all, Kind.RATE, at, figure && column.rate());
        add(all, Kind.UNUSED, at, use.equals(ColumnUse.NONE) && column.isNameable() && FIGURES.contains(column.content()) && !column.rate());
        add(all, Kind.SHARED, at, column.shared());
        add(all, Kind.PERIOD, at, use.role() == Role.DATE && draft.isOfFigures() && !draft.grain().equals("day"));
    }

    private static boolean isRead(ColumnUse use) {
        return use.role() == Role.DATE || use.role() == Role.METRIC || use.role() == Role.QUANTITY;
    }

    private static boolean isMoney(ColumnUse use, MappingDraft draft, Catalogue catalogue) {
        return (draft.isOfFigures() ? catalogue.metric(use.id()).map(Metric::unit) : catalogue.quantityUnit(draft.kind(), use.id())).filter(unit -> unit == Unit.Kind.MONEY)
                .isPresent();
    }

    private static void add(List<MappingDoubt> all, Kind kind, int column, boolean doubtful) {
        if (doubtful) {
            all.add(new MappingDoubt(kind, column));
        }
    }
}
