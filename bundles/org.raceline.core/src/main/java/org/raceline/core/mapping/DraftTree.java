package org.raceline.core.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.raceline.core.mapping.ColumnUse.Role;
import org.raceline.core.model.Declaration;

/** From what each column is to the profile that says so. */
record DraftTree(MappingDraft draft) {

    Declaration mapping() {
        List<Declaration> children = new ArrayList<>();
        if (!draft.written().isEmpty() || !draft.totals().isEmpty()) {
            children.add(element("table", draft.written(), draft.totals().stream().map(text -> element("total", Map.of("text", text), List.of())).toList()));
        }
        children.add(draft.isOfFigures() ? figures() : touchpoints());
        return element("mapping", attributes("id", draft.id(), "name", draft.name()), children);
    }

    private Declaration figures() {
        List<Declaration> children = new ArrayList<>(columns(Role.METRIC, "metric"));
        children.addAll(dimensions());
        return element("observations", attributes("date", only(Role.DATE), "grain", draft.grain(), "currencyColumn", only(Role.CURRENCY)), children);
    }

    private Declaration touchpoints() {
        List<Declaration> children = new ArrayList<>();
        draft.headings(Role.KEY, Role.CUSTOMER_KEY).forEach(heading -> children.add(element("key", Map.of("column", heading), List.of())));
        children.addAll(columns(Role.QUANTITY, "quantity"));
        children.addAll(dimensions());
        return element("touchpoints", attributes("kind", draft.kind(), "date", only(Role.DATE), "email", only(Role.EMAIL), "customer", only(Role.CUSTOMER, Role.CUSTOMER_KEY),
                "currencyColumn", only(Role.CURRENCY)), children);
    }

    private List<Declaration> dimensions() {
        List<Declaration> all = new ArrayList<>(columns(Role.DIMENSION, "dimension"));
        draft.same().forEach((id, value) -> all.add(element("dimension", attributes("id", id, "value", value), List.of())));
        return all;
    }

    private List<Declaration> columns(Role role, String name) {
        return IntStream.range(0, draft.uses().size()).filter(i -> draft.uses().get(i).role() == role)
                .mapToObj(i -> element(name, attributes("id", draft.uses().get(i).id(), "column", draft.headings().get(i)), List.of())).toList();
    }

    private String only(Role... roles) {
        return draft.headings(roles).stream().findFirst().orElse("");
    }

    private static Map<String, String> attributes(String... pairs) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i + 1].isBlank()) {
                all.put(pairs[i], pairs[i + 1]);
            }
        }
        return all;
    }

    private Declaration element(String name, Map<String, String> attributes, List<Declaration> children) {
        return new Declaration(draft.id(), name, attributes, children);
    }
}
