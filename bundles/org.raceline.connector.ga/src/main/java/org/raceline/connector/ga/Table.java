package org.raceline.connector.ga;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.tables.Amount;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.EmptyCells;
import org.raceline.tables.NumberStyle;
import org.raceline.tables.Row;

/** What the first reading has found out about one table of a file. */
final class Table {
    /** Dimensions of which one session has many values. */
    private static final Set<String> OF_EVENTS = Set.of("page", "page_title", "hostname", "event");
    private static final BigDecimal DAY = BigDecimal.valueOf(24 * 60 * 60);

    private final Layout layout;
    private final Preamble.Context context;
    private final Edition edition;
    private final Block rows = new Block(this, false);
    private Block total = new Block(this, true);
    private final Set<Column> texts = new LinkedHashSet<>();
    private final EngagementTime engagement = new EngagementTime();
    private final TimeSpan span = new TimeSpan();
    private final EmptyCells empty = new EmptyCells();
    private long rowCount;
    private long totalLine;
    private long impossibleDays;
    private boolean hasBadRows;
    private TimeAxis axis;

    Table(Layout layout, Preamble.Context context, Edition edition) {
        this.layout = layout;
        this.context = context;
        this.edition = edition;
    }

    /** Takes a row in; a bad one counts for nothing. */
    void add(Row row, Figures figures) {
        boolean first = rowCount == 0 && totalLine == 0;
        if (edition == Edition.UNIVERSAL && totalLine > 0) {
            totalLine = 0;
            total = new Block(this, true);
        }
        if (edition.isTotal(row, layout, first)) {
            totalLine = row.firstLine();
            addFigures(total, row, figures);
            return;
        }
        if (isYoungCohort(row)) {
            rowCount++;
            return;
        }
        if (row.problem(layout.size()).isPresent() || edition.isNameless(row, layout)) {
            hasBadRows = true;
            return;
        }
        rowCount++;
        for (Column column : layout.unknown()) {
            if (!texts.contains(column) && !isFigure(column.text(row))) {
                texts.add(column);
            }
        }
        layout.time().flatMap(column -> Stamp.parse(layout.timeKind(), column.text(row))).ifPresent(span::add);
        figures.averageEngagement(row, layout).filter(average -> average.compareTo(DAY) > 0 && rows.grain() == Grain.DAY)
                .ifPresent(tooMuch -> impossibleDays++);
        addFigures(rows, row, figures);
    }

    /** Whether a row of cohorts ends where its weeks are not over yet, as Google Analytics writes it. */
    boolean isYoungCohort(Row row) {
        return layout.isRetention() && row.kind() == Row.Kind.CELLS && row.size() > 1 && row.size() < layout.size();
    }

    /** Whether a cell under an unknown heading can be a figure and not a name. */
    private static boolean isFigure(String text) {
        return text.isEmpty() || Stream.of(NumberStyle.values()).anyMatch(style -> style.parse(text).isPresent()) || Amount.parse(text).isPresent();
    }

    private void addFigures(Block block, Row row, Figures figures) {
        try {
            figures.of(row, layout).forEach(block::add);
            if (block == rows) {
                empty.see(row, layout.figures());
                figures.share(row, layout).ifPresent(engagement::add);
                if (figures.isAverageEngagementWrong(row, layout)) {
                    rows.doubt(Concept.ENGAGEMENT_TIME);
                }
            }
        } catch (CellException rejectedWhenLoaded) {
            // the second reading rejects the row and says why
            hasBadRows |= block == rows;
        }
    }

    /** The table is read to its end. */
    void end() {
        if (hasBadRows && !rows.dimensions().isEmpty()) {
            rows.incomplete();
        }
        if (!layout.loads(Concept.ENGAGEMENT_TIME.metric()) && engagement.looksRounded()) {
            rows.doubt(Concept.ENGAGEMENT_TIME);
            total.doubt(Concept.ENGAGEMENT_TIME);
        }
    }

    Layout layout() {
        return layout;
    }

    Preamble.Context context() {
        return context;
    }

    Block rows() {
        return rows;
    }

    Block total() {
        return total;
    }

    /** What its own totals row states of figures that its rows bring and that add up. */
    Map<Concept, BigDecimal> statedTotals() {
        Map<Concept, BigDecimal> stated = new LinkedHashMap<>();
        total.candidates().stream().filter(concept -> !concept.isDistinct() && rows.loaded().contains(concept))
                .forEach(concept -> stated.put(concept, total.sums().get(concept)));
        return stated;
    }

    /** Whether a row is rejected, so that its figures are missing. */
    boolean hasBadRows() {
        return hasBadRows;
    }

    /** Rows that are not totals. */
    long rowCount() {
        return rowCount;
    }

    /** The physical line of its totals row; 0 where it has none. */
    long totalLine() {
        return totalLine;
    }

    TimeSpan span() {
        return span;
    }

    /** Days on which it claims more than 24 hours of engagement per user. */
    long impossibleDays() {
        return impossibleDays;
    }

    /** Whether its rows are split by something that is not loaded, so that one row is not all there is of a slice. */
    boolean isSplitFurther() {
        return layout.isSplitFurther() || !texts.isEmpty() || layout.unknown().stream().anyMatch(column -> column.index() == 0);
    }

    /**
     * Whether the rows tell a concept apart as the dimension means it. A session is in the row of every page and event it has, and
     * where people were first met is not where a session came from.
     */
    boolean counts(Concept concept) {
        boolean overlap = edition == Edition.GA4 && concept.isPerVisit() && !layout.dimensions().keySet().stream().allMatch(Table::partsVisits);
        return !overlap && (!layout.isByFirstContact() || concept.isOfPeople());
    }

    /** Whether a visit has one value of a dimension, and not one for each of its pages or events. */
    static boolean partsVisits(String dimension) {
        return !OF_EVENTS.contains(dimension);
    }

    /** Which columns that its rows are loaded from have cells that say nothing. */
    List<Issue> emptyCells() {
        Set<String> headings = new HashSet<>();
        layout.concepts().stream().filter(rows.loaded()::contains).flatMap(concept -> layout.column(concept).stream()).map(Column::heading).forEach(headings::add);
        Map.of("engagement", Concept.ENGAGEMENT_TIME, "bounce", Concept.UA_BOUNCED_VISITS).forEach((average, concept) -> {
            if (rows.loaded().contains(concept) && !layout.loads(concept.metric())) {
                layout.average(average).map(Column::heading).ifPresent(headings::add);
            }
        });
        return empty.issues().stream().filter(issue -> headings.contains(issue.column())).toList();
    }

    /** Columns that nothing is loaded from, not even by way of a total got back from an average. */
    List<Column> unused() {
        List<Column> unused = new ArrayList<>(layout.unused());
        layout.concepts().stream().filter(concept -> !counts(concept)).flatMap(concept -> layout.column(concept).stream()).forEach(unused::add);
        if (rows.loaded().contains(Concept.ENGAGEMENT_TIME)) {
            layout.average("engagement").ifPresent(unused::remove);
        }
        if (rows.loaded().contains(Concept.UA_BOUNCED_VISITS)) {
            layout.average("bounce").ifPresent(unused::remove);
        }
        return unused;
    }

    TimeAxis axis() {
        return axis;
    }

    void axis(TimeAxis decided) {
        axis = decided;
    }
}
