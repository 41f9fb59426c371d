package org.raceline.core.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.raceline.core.connector.TableSketch;
import org.raceline.core.mapping.ColumnUse.Role;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Declaration;
import org.raceline.core.model.Metric;
import org.raceline.core.model.TouchpointKind;

/**
 * A mapping profile in the making. Every change makes another one.
 *
 * @param id       of the profile
 * @param name     of the profile and of the source that keeps it
 * @param kind     id of the touchpoint kind that a row is; empty: a row is figures of a period
 * @param grain    of the period: {@code day}, {@code week}, …
 * @param written  how the table is written, by attribute of the profile's element {@code table}
 * @param totals   words by which rows of totals are known
 * @param headings of all columns
 * @param uses     what each column is
 * @param same     dimensions that are the same in every row
 */
public record MappingDraft(String id, String name, String kind, String grain, Map<String, String> written, List<String> totals, List<String> headings, List<ColumnUse> uses,
        Map<String, String> same) {
    /** Attributes of how a table is written. */
    public static final String LOCALE = "locale";
    public static final String ZONE = "zone";
    public static final String CURRENCY = "currency";

    public MappingDraft {
        written = ordered(written);
        totals = List.copyOf(totals);
        headings = List.copyOf(headings);
        uses = List.copyOf(uses);
        same = ordered(same);
    }

    private static Map<String, String> ordered(Map<String, String> some) {
        Map<String, String> told = new LinkedHashMap<>(some);
        told.values().removeIf(String::isBlank);
        return Collections.unmodifiableMap(told);
    }

    /** As far as the table tells. */
    public static MappingDraft of(TableSketch sketch) {
        return DraftReader.read(sketch);
    }

    private MappingDraft with(Map<String, String> nextWritten, List<ColumnUse> nextUses) {
        return new MappingDraft(id, name, kind, grain, nextWritten, totals, headings, nextUses, same);
    }

    /**
     * Under another name, and an id made of it that is not taken.
     *
     * @param taken ids of other profiles
     */
    public MappingDraft named(String next, Set<String> taken) {
        String words = next.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        String base = words.isEmpty() ? "my-table" : words;
        String free = IntStream.iterate(1, i -> i + 1).mapToObj(i -> i == 1 ? base : base + "-" + i).filter(each -> !taken.contains(each)).findFirst().orElseThrow();
        return new MappingDraft(free, next.strip(), kind, grain, written, totals, headings, uses, same);
    }

    /** With a column that is something else; what cannot be twice is taken from the column that was it. */
    public MappingDraft with(int column, ColumnUse use) {
        List<ColumnUse> next = new ArrayList<>(uses);
        for (int i = 0; i < next.size(); i++) {
            if (i != column && use.excludes(next.get(i))) {
                next.set(i, ColumnUse.NONE);
            }
        }
        next.set(column, use);
        return with(written, next);
    }

    /**
     * With rows that are something else. Columns that can only be something of the other rows are left out; what is a metric of figures
     * becomes a quantity where there is one of the same id, and the other way round.
     *
     * @param next id of a touchpoint kind, or empty for figures of a period
     */
    public MappingDraft ofRows(String next, Catalogue catalogue) {
        Set<String> quantities = catalogue.kind(next).map(TouchpointKind::quantities).orElse(Set.of());
        List<ColumnUse> fitting = uses.stream().map(use -> switch (use.role()) {
            case METRIC, QUANTITY -> {
                if (next.isEmpty()) {
                    yield catalogue.metric(use.id()).filter(metric -> !(metric instanceof Metric.Formula)).isPresent() ? new ColumnUse(Role.METRIC, use.id()) : ColumnUse.NONE;
                }
                yield quantities.contains(use.id()) ? new ColumnUse(Role.QUANTITY, use.id()) : ColumnUse.NONE;
            }
            case KEY, EMAIL, CUSTOMER, CUSTOMER_KEY -> next.isEmpty() ? ColumnUse.NONE : use;
            case IGNORED, DATE, DIMENSION, CURRENCY -> use;
        }).toList();
        return new MappingDraft(id, name, next, grain, written, totals, headings, fitting, same);
    }

    /** With figures of another period. */
    public MappingDraft ofGrain(String next) {
        return new MappingDraft(id, name, kind, next, written, totals, headings, uses, same);
    }

    /**
     * Written in another way.
     *
     * @param attribute of the profile's element {@code table}
     * @param value     empty: as the file tells
     */
    public MappingDraft written(String attribute, String value) {
        Map<String, String> next = new LinkedHashMap<>(written);
        next.put(attribute, value.strip());
        return with(next, uses);
    }

    /** How it is written, or the empty text where that is not told. */
    public String told(String attribute) {
        return written.getOrDefault(attribute, "");
    }

    /** Whether rows are figures of a period. */
    public boolean isOfFigures() {
        return kind.isEmpty();
    }

    /** How many columns are this. */
    public long count(Role role) {
        return uses.stream().filter(use -> use.role() == role).count();
    }

    /** The headings of the columns that are this, in their order. */
    List<String> headings(Role... roles) {
        return IntStream.range(0, uses.size()).filter(i -> List.of(roles).contains(uses.get(i).role())).mapToObj(headings::get).toList();
    }

    /** The profile: an element {@code mapping}. */
    public Declaration tree() {
        return new DraftTree(this).mapping();
    }
}
