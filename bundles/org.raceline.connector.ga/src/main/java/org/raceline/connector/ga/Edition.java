package org.raceline.connector.ga;

import java.math.BigDecimal;
import java.util.Optional;
import org.raceline.core.connector.Settings;
import org.raceline.tables.Amount;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.NumberStyle;
import org.raceline.tables.Row;

/** In what the files of the two generations of Google Analytics differ. */
enum Edition {
    /** Plain numbers; an exploration states its total right under the heading, with one cell more than the heading. */
    GA4 {
        @Override
        boolean isTotal(Row row, Layout layout, boolean first) {
            return first && row.size() == layout.size() + 1 && layout.namesNothing(row)
                    && !row.cell(layout.size()).isBlank() && NumberStyle.PLAIN.parse(row.cell(layout.size())).isEmpty();
        }

        /** A page or an event may have an empty name; where several names are empty at once it is a total that was cut off. */
        @Override
        boolean isNameless(Row row, Layout layout) {
            return layout.naming().size() > 1 && layout.namesNothing(row);
        }

        @Override
        Optional<Figure> figure(Concept concept, Column column, Row row, Settings settings) throws CellException {
            Optional<BigDecimal> value = concept.isWhole() ? column.count(row, NumberStyle.PLAIN) : column.number(row, NumberStyle.PLAIN);
            return value.map(number -> new Figure(concept, number, concept.isMoney() ? settings.currency() : "", true));
        }
    },
    /** Numbers in groups of three and money with a symbol; the last row of a table may be its total, without a name. */
    UNIVERSAL {
        @Override
        boolean isTotal(Row row, Layout layout, boolean first) {
            return row.size() == layout.size() && layout.namesNothing(row);
        }

        @Override
        boolean isNameless(Row row, Layout layout) {
            return layout.namesNothing(row);
        }

        @Override
        Optional<Figure> figure(Concept concept, Column column, Row row, Settings settings) throws CellException {
            if (concept.isMoney()) {
                Optional<Amount> amount = column.money(row);
                return amount.map(money -> new Figure(concept, money.value(), money.currency().orElse(settings.currency()), true));
            }
            Optional<BigDecimal> value = concept.isWhole() ? column.count(row, NumberStyle.GROUPED) : column.number(row, NumberStyle.GROUPED);
            return value.map(number -> new Figure(concept, number, "", true));
        }
    };

    /**
     * Whether a row looks like its table's total.
     *
     * @param first whether it is the first row of the table
     */
    abstract boolean isTotal(Row row, Layout layout, boolean first);

    /** Whether a row that is not its table's total names nothing that its figures could belong to. */
    abstract boolean isNameless(Row row, Layout layout);

    /** The figure in a cell as the file states it; empty where the cell is. */
    abstract Optional<Figure> figure(Concept concept, Column column, Row row, Settings settings) throws CellException;
}
