package org.raceline.connector.email;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.tables.Column;
import org.raceline.tables.Dialect;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/**
 * A report that stands upright: a title, then sections of a title and lines {@code "label:","value"}. Blank lines belong to the
 * section above them.
 *
 * @param titleLines     physical lines of the title and of blank lines around it
 * @param missingLineEnd a warning, where the last line has no end
 */
record LabelReport(long titleLines, List<Section> sections, Optional<Issue> missingLineEnd) {
    /** Labels of a section, and sections: several times what is known. */
    private static final int MOST = 200;
    /** Its text is without the blanks around that a spreadsheet may leave. */
    private static final Column LABEL = new Column("", 0);
    private static final Pattern WITH_SHARE = Pattern.compile("([\\d.,]+)\\h*\\([\\d.,]+\\h?%\\)");

    /**
     * Labels and what stands beside them.
     *
     * @param title   empty for the one right under the report's title
     * @param labels  without the colon at the end; of sections that are not wanted none are kept
     * @param values  a count without the share in brackets behind it
     * @param problem the first line that cannot be read as label and value
     */
    record Section(String title, long firstLine, long lastLine, List<String> labels, List<String> values, Optional<Issue> problem) {
    }

    /** @throws ConnectorException if the file cannot be read as text */
    static LabelReport read(Input input, Settings settings, Predicate<String> wanted) throws IOException, ConnectorException {
        try (Rows rows = Rows.open(input, Dialect.COMMA, settings)) {
            Reading reading = new Reading(wanted);
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                reading.row(row.get());
            }
            return reading.end(rows.missingLineEnd());
        }
    }

    /** The report as far as it has been read. */
    private static final class Reading {
        private final Predicate<String> wanted;
        private final List<Section> sections = new ArrayList<>();
        private boolean titled;
        private long titleLines;
        private String title = "";
        private long first;
        private long last;
        private List<String> labels = new ArrayList<>();
        private List<String> values = new ArrayList<>();
        private Optional<Issue> problem = Optional.empty();

        Reading(Predicate<String> wanted) {
            this.wanted = wanted;
        }

        void row(Row row) throws ConnectorException {
            if (first == 0 && (!titled || row.isBlank())) {
                titled |= !row.isBlank() && row.kind() != Row.Kind.SEPARATOR;
                titleLines = row.lastLine();
                return;
            }
            if (isTitle(row)) {
                close();
                title = LABEL.text(row);
            }
            first = first == 0 ? row.firstLine() : first;
            last = row.lastLine();
            if (wanted.test(title) && !row.isBlank() && !isTitle(row)) {
                value(row);
            }
        }

        private void value(Row row) {
            // A spreadsheet fills up every row to the widest.
            Optional<Issue> bad = row.cells().stream().skip(2).allMatch(String::isBlank) && row.size() > 2 ? Optional.empty() : row.problem(2);
            if (labels.size() == MOST) {
                bad = Optional.of(Sentences.error("report.long"));
            }
            if (bad.isPresent()) {
                problem = problem.isPresent() ? problem : Optional.of(bad.get().in("", row.firstLine()));
                return;
            }
            String label = LABEL.text(row);
            labels.add(label.endsWith(":") ? label.substring(0, label.length() - 1) : label);
            Matcher share = WITH_SHARE.matcher(row.cell(1).strip());
            values.add(share.matches() ? share.group(1) : row.cell(1));
        }

        private static boolean isTitle(Row row) {
            return row.kind() == Row.Kind.CELLS && !LABEL.text(row).isEmpty() && !LABEL.text(row).endsWith(":")
                    && row.cells().stream().skip(1).allMatch(String::isBlank);
        }

        private void close() throws ConnectorException {
            if (sections.size() == MOST) {
                throw new ConnectorException(Sentences.error("report.long"));
            }
            if (first > 0) {
                sections.add(new Section(title, first, last, List.copyOf(labels), List.copyOf(values), problem));
            }
            first = 0;
            labels = new ArrayList<>();
            values = new ArrayList<>();
            problem = Optional.empty();
        }

        LabelReport end(Optional<Issue> missingLineEnd) throws ConnectorException {
            close();
            return new LabelReport(titleLines, List.copyOf(sections), missingLineEnd);
        }
    }
}
