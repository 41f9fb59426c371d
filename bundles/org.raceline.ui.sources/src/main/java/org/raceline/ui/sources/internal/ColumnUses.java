package org.raceline.ui.sources.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.raceline.core.mapping.ColumnUse;
import org.raceline.core.mapping.ColumnUse.Role;
import org.raceline.core.mapping.MappingDraft;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Described;
import org.raceline.core.model.Metric;
import org.raceline.core.model.TouchpointKind;
import org.raceline.ui.OptionList.Option;

/** What a column can be told to be, in words. */
record ColumnUses(Catalogue catalogue) {

    /** Stable and untranslated: {@code date}, {@code metric visits}. */
    static String id(ColumnUse use) {
        return (use.role().name().toLowerCase(Locale.ROOT) + " " + use.id()).strip();
    }

    static ColumnUse use(String id) {
        int blank = id.indexOf(' ');
        return blank < 0 ? ColumnUse.of(Role.valueOf(id.toUpperCase(Locale.ROOT))) : new ColumnUse(Role.valueOf(id.substring(0, blank).toUpperCase(Locale.ROOT)), id.substring(blank + 1));
    }

    String name(ColumnUse use, String kind) {
        return switch (use.role()) {
            case METRIC -> catalogue.metric(use.id()).map(Metric::name).orElse(use.id());
            case DIMENSION -> catalogue.dimension(use.id()).map(Described::name).orElse(use.id());
            case QUANTITY -> quantity(kind, use.id());
            default -> Words.text("map.use." + use.role());
        };
    }

    /** A quantity is called as the metric that it feeds. */
    private String quantity(String kind, String id) {
        return catalogue.metrics().stream().filter(Metric.Counted.class::isInstance).map(Metric.Counted.class::cast)
                .filter(metric -> metric.kind().equals(kind) && metric.quantity().equals(id)).map(Metric::name).findFirst().orElse(id);
    }

    /** What the column can be, that which fits what is sought. */
    List<Option> options(MappingDraft draft, int column, String sought) {
        String words = sought.strip().toLowerCase(Locale.ROOT);
        ColumnUse now = draft.uses().get(column);
        return all(draft).map(use -> new Option(id(use), name(use, draft.kind()), detail(use), use.equals(now)))
                .filter(option -> (option.text() + " " + option.detail() + " " + option.id().replace('_', ' ')).toLowerCase(Locale.ROOT).contains(words)).toList();
    }

    private static String detail(ColumnUse use) {
        return use.id().isEmpty() ? "" : Words.text("map.group." + use.role());
    }

    private Stream<ColumnUse> all(MappingDraft draft) {
        List<ColumnUse> all = new ArrayList<>(List.of(ColumnUse.NONE, ColumnUse.of(Role.DATE)));
        if (!draft.isOfFigures()) {
            all.addAll(Stream.of(Role.KEY, Role.EMAIL, Role.CUSTOMER, Role.CUSTOMER_KEY).map(ColumnUse::of).toList());
            catalogue.kind(draft.kind()).map(TouchpointKind::quantities).stream().flatMap(quantities -> quantities.stream().sorted())
                    .forEach(id -> all.add(new ColumnUse(Role.QUANTITY, id)));
        }
        all.add(ColumnUse.of(Role.CURRENCY));
        if (draft.isOfFigures()) {
            catalogue.metrics().stream().filter(metric -> !(metric instanceof Metric.Formula)).sorted(Comparator.comparing(Metric::name))
                    .forEach(metric -> all.add(new ColumnUse(Role.METRIC, metric.id())));
        }
        catalogue.dimensionsById().values().stream().sorted(Comparator.comparing(Described::name)).forEach(each -> all.add(new ColumnUse(Role.DIMENSION, each.id())));
        return all.stream();
    }
}
