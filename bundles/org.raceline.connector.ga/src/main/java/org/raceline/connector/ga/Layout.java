package org.raceline.connector.ga;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.raceline.connector.ga.Vocabulary.Kind;
import org.raceline.connector.ga.Vocabulary.Term;
import org.raceline.core.connector.ConnectorException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.Row;

/** The columns of one table by what they mean. */
final class Layout {
    private final List<Column> columns = new ArrayList<>();
    private final Map<Integer, Term> terms = new LinkedHashMap<>();
    private final Map<String, Column> chosenDimensions = new TreeMap<>();
    private final Map<String, Integer> parts = new HashMap<>();
    private final Map<Concept, Column> stated = new LinkedHashMap<>();
    private final Map<String, Concept> chosen = new LinkedHashMap<>();
    private final Map<String, Column> averages = new LinkedHashMap<>();
    private final List<Column> unknown;
    private final List<Column> naming;
    private Optional<Column> time = Optional.empty();
    private TimeKind timeKind = TimeKind.DAY;
    private final boolean byFirstContact;
    private final Optional<Concept> campaignVisits;

    /** @throws ConnectorException if a heading that means something stands twice, so that nobody can tell which column is meant */
    Layout(Row heading, Vocabulary vocabulary) throws ConnectorException {
        Columns named = Columns.of(heading);
        for (int i = 0; i < heading.size(); i++) {
            Column column = new Column(heading.cell(i).strip(), i);
            columns.add(column);
            Optional<Term> term = vocabulary.term(column.heading());
            if (term.isPresent()) {
                named.column(column.heading());
                terms.put(column.index(), term.get());
                place(term.get(), column);
            }
        }
        Set<Kind> kinds = Set.of(Kind.DIMENSION, Kind.PAIR, Kind.PERSON, Kind.TIME, Kind.HOUR);
        byFirstContact = chosenDimensions.values().stream().anyMatch(column -> vocabulary.isFirstContact(column.heading()));
        Map<String, String> headings = new HashMap<>();
        chosenDimensions.forEach((dimension, column) -> headings.put(dimension, column.heading()));
        campaignVisits = CampaignTraffic.concept(headings);
        unknown = columns.stream().filter(column -> !terms.containsKey(column.index())).toList();
        naming = columns.stream().filter(column -> column.index() == 0
                || terms.containsKey(column.index()) && kinds.contains(terms.get(column.index()).kind())).toList();
    }

    private void place(Term term, Column column) {
        switch (term.kind()) {
            case METRIC -> {
                Concept concept = Concept.of(term.id());
                Column other = stated.get(concept);
                if (other == null || term.rank() < terms.get(other.index()).rank()) {
                    stated.put(concept, column);
                }
                chosen.merge(concept.metric(), concept, (a, b) -> a.variant().isEmpty() ? a : b);
            }
            case DIMENSION -> chosenDimensions.merge(term.id(), column, (a, b) -> terms.get(a.index()).rank() <= term.rank() ? a : b);
            case PAIR -> pair(term.id().split("-"), column);
            case TIME -> {
                TimeKind kind = TimeKind.of(term.id());
                if (time.isEmpty() || kind.grain().compareTo(timeKind.grain()) < 0) {
                    time = Optional.of(column);
                    timeKind = kind;
                }
            }
            case AVERAGE -> averages.putIfAbsent(term.id(), column);
            case PERSON, HOUR, OVERLAP, UNIVERSAL, ALL_USERS, FIRST_CONTACT -> { }
        }
    }

    /** A column of two dimensions at once; one that the table has in a column of its own too is read there. */
    private void pair(String[] dimensions, Column column) {
        for (int part = 0; part < dimensions.length; part++) {
            if (chosenDimensions.putIfAbsent(dimensions[part], column) == null) {
                parts.put(dimensions[part], part);
            }
        }
    }

    /** What a row says of a dimension; empty where it says nothing. */
    String value(String dimension, Row row) {
        String text = chosenDimensions.get(dimension).text(row);
        Integer part = parts.get(dimension);
        return part == null ? text : part(text, part);
    }

    /** What a row says of every dimension. */
    Map<String, String> values(Row row) {
        Map<String, String> values = new HashMap<>();
        chosenDimensions.keySet().forEach(dimension -> values.put(dimension, value(dimension, row)));
        return values;
    }

    /** What visits of campaigns are told as; empty where no dimension tells them. */
    Optional<Concept> campaignVisits() {
        return campaignVisits;
    }

    /** One part of "google / organic"; what has no two parts is told for both. */
    static String part(String text, int part) {
        int slash = text.indexOf(" / ");
        return slash < 0 ? text : part == 0 ? text.substring(0, slash).strip() : text.substring(slash + 3).strip();
    }

    int size() {
        return columns.size();
    }

    /** The headings as the file writes them. */
    List<String> headings() {
        return columns.stream().map(Column::heading).filter(heading -> !heading.isEmpty()).toList();
    }

    Optional<Column> time() {
        return time;
    }

    TimeKind timeKind() {
        return timeKind;
    }

    /** Columns of dimensions that are loaded, by dimension id in order. */
    Map<String, Column> dimensions() {
        return Collections.unmodifiableMap(chosenDimensions);
    }

    /** The concepts that are loaded as the file states them: one a metric. */
    Collection<Concept> concepts() {
        return Collections.unmodifiableCollection(chosen.values());
    }

    /** The column of a concept, loaded or not. */
    Optional<Column> column(Concept concept) {
        return Optional.ofNullable(stated.get(concept));
    }

    boolean loads(String metric) {
        return chosen.containsKey(metric);
    }

    /** The column of a known average, by its id in {@code headings.properties}. */
    Optional<Column> average(String id) {
        return Optional.ofNullable(averages.get(id));
    }

    /** Whether a figure of Google Analytics is among the headings, loaded or not. */
    boolean hasFigures() {
        return !stated.isEmpty() || !averages.isEmpty();
    }

    /** Whether rows of the table count the same visits more than once. */
    boolean overlaps() {
        return has(Kind.OVERLAP);
    }

    /** Whether its rows tell people apart by where they were first met, whatever brought them later. */
    boolean isByFirstContact() {
        return byFirstContact;
    }

    boolean has(Kind kind) {
        return terms.values().stream().anyMatch(term -> term.kind() == kind);
    }

    /** Columns that no word is known for. */
    List<Column> unknown() {
        return unknown;
    }

    /** Whether rows are split by something known that is not loaded: people, hours, a second channel. */
    boolean isSplitFurther() {
        long dimensions = terms.values().stream().filter(term -> term.kind() == Kind.DIMENSION || term.kind() == Kind.PAIR).count();
        return has(Kind.PERSON) || has(Kind.HOUR) || dimensions > chosenDimensions.values().stream().distinct().count()
                || time.isPresent() && timeKind == TimeKind.DATE_HOUR;
    }

    /** Columns whose cells are not loaded, the averages among them. */
    List<Column> unused() {
        return columns.stream().filter(column -> !isUsed(column)).toList();
    }

    private boolean isUsed(Column column) {
        return column.heading().isEmpty() || chosenDimensions.containsValue(column)
                || chosen.values().stream().anyMatch(concept -> column.equals(stated.get(concept)))
                || terms.containsKey(column.index()) && Set.of(Kind.TIME, Kind.HOUR).contains(terms.get(column.index()).kind());
    }

    /** The columns that figures stand in, and the averages that some are got back from. */
    List<Column> figures() {
        return Stream.concat(chosen.values().stream().map(stated::get), averages.values().stream()).toList();
    }

    /** The columns whose cells tell what a row is about: the first one, times, dimensions, people. */
    List<Column> naming() {
        return naming;
    }

    /** Whether a row is about nothing: no time, no dimension. */
    boolean namesNothing(Row row) {
        return naming.stream().allMatch(column -> column.text(row).isEmpty());
    }

    /** Two or more columns "word number" in a row and no other figure: cohorts. */
    boolean isRetention() {
        return chosen.isEmpty() && unknown.stream().filter(column -> column.heading().matches("\\D+\\h*\\d{1,2}")).count() >= 2;
    }
}
