package org.raceline.core.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.raceline.core.connector.TableSketch;
import org.raceline.core.mapping.ColumnUse.Role;
import org.raceline.core.model.Declaration;

/** From the profile that is proposed for a table to what each of its columns is. */
final class DraftReader {
    private final List<String> headings;
    private final List<ColumnUse> uses;

    private DraftReader(List<String> headings) {
        this.headings = headings;
        uses = new ArrayList<>(Collections.nCopies(headings.size(), ColumnUse.NONE));
    }

    static MappingDraft read(TableSketch sketch) {
        Declaration proposal = sketch.proposal();
        DraftReader reader = new DraftReader(sketch.columns().stream().map(TableSketch.Column::heading).toList());
        List<Declaration> tables = proposal.children("table");
        Map<String, String> written = tables.isEmpty() ? Map.of() : tables.getFirst().attributes();
        List<String> totals = tables.stream().flatMap(table -> table.children("total").stream()).map(total -> total.attribute("text")).toList();
        Declaration rows = proposal.children().stream().filter(child -> !child.element().equals("table")).findFirst().orElse(proposal);
        reader.uses(rows);
        Map<String, String> same = rows.children("dimension").stream().filter(each -> !each.attribute("value").isBlank())
                .collect(Collectors.toMap(each -> each.attribute("id"), each -> each.attribute("value"), (one, other) -> one, LinkedHashMap::new));
        String grain = rows.attribute("grain");
        return new MappingDraft(proposal.attribute("id"), proposal.attribute("name"), rows.attribute("kind"), grain.isBlank() ? "day" : grain, written, totals, reader.headings,
                reader.uses, same);
    }

    private void uses(Declaration rows) {
        rows.children("metric").forEach(metric -> use(metric.attribute("column"), new ColumnUse(Role.METRIC, metric.attribute("id"))));
        rows.children("quantity").forEach(quantity -> use(quantity.attribute("column"), new ColumnUse(Role.QUANTITY, quantity.attribute("id"))));
        rows.children("dimension").forEach(dimension -> use(dimension.attribute("column"), new ColumnUse(Role.DIMENSION, dimension.attribute("id"))));
        rows.children("key").forEach(key -> use(key.attribute("column"), ColumnUse.of(Role.KEY)));
        use(rows.attribute("currencyColumn"), ColumnUse.of(Role.CURRENCY));
        use(rows.attribute("email"), ColumnUse.of(Role.EMAIL));
        String customer = rows.attribute("customer");
        boolean key = rows.children("key").stream().anyMatch(each -> each.attribute("column").equals(customer));
        use(customer, ColumnUse.of(key ? Role.CUSTOMER_KEY : Role.CUSTOMER));
        use(rows.attribute("date"), ColumnUse.of(Role.DATE));
    }

    private void use(String heading, ColumnUse use) {
        int column = heading.isBlank() ? -1 : headings.indexOf(heading);
        if (column >= 0) {
            uses.set(column, use);
        }
    }
}
