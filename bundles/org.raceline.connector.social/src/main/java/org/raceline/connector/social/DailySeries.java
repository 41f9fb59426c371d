package org.raceline.connector.social;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.DateStyle;
import org.raceline.tables.NumberStyle;
import org.raceline.tables.Row;

/**
 * A figure a day, of the network that the title names, if any.
 *
 * @param title    of its block
 * @param line     of its title
 * @param rejected rows that cannot be loaded, each with the reason
 * @param whole    whether all of its rows are loaded
 */
record DailySeries(String title, long line, Optional<String> network, List<Figure> figures, Map<Row, Issue> rejected, boolean whole) {
    private static final DateStyle DAYS = DateStyle.of("uuuu-MM-dd['T'HH:mm:ss]");
    private static final Column DATE = new Column("Date", 0);
    private static final Column VALUE = new Column("Primary", 1);

    /** What a row states. */
    record Figure(Row row, LocalDate day, BigDecimal value) {
    }

    /** @param block of the shape of a series */
    static DailySeries of(Block block) {
        List<Figure> figures = new ArrayList<>();
        Map<Row, Issue> rejected = new LinkedHashMap<>();
        Set<LocalDate> days = new HashSet<>();
        for (Row row : block.rows()) {
            try {
                Optional<Issue> problem = row.problem(block.heading().orElseThrow().size());
                if (problem.isPresent()) {
                    throw new CellException(problem.get());
                }
                LocalDate day = DATE.date(row, DAYS).orElseThrow(DATE::empty);
                BigDecimal value = VALUE.count(row, NumberStyle.GROUPED).orElseThrow(VALUE::empty);
                if (!days.add(day)) {
                    throw new CellException(Sentences.error("day.twice"));
                }
                figures.add(new Figure(row, day, value));
            } catch (CellException bad) {
                rejected.put(row, bad.issue());
            }
        }
        return new DailySeries(block.text(), block.titleRow().firstLine(), block.title().network(), figures, rejected,
                rejected.isEmpty() && !block.isDamaged());
    }

    List<Period> days() {
        return figures.stream().map(Figure::day).map(Period::day).toList();
    }
}
