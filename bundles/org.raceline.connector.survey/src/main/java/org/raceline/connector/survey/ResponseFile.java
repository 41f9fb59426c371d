package org.raceline.connector.survey;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Person;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;
import org.raceline.tables.Dialect;
import org.raceline.tables.Moment;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/** The responses of one file: a first reading finds the questions that are counted, a second one writes. */
final class ResponseFile {
    private static final String KIND = "response";

    private final Columns columns;
    private final Form form;
    private final Column email;
    private final Map<Question, Column> counted;
    private final FactSink sink;
    private final Set<String> keys = new HashSet<>();
    private Optional<Period> days = Optional.empty();
    private boolean persons;

    private ResponseFile(Columns columns, Form form, Map<Question, Column> counted, FactSink sink) throws ConnectorException {
        this.columns = columns;
        this.form = form;
        this.counted = counted;
        this.sink = sink;
        email = Form.emailIn(columns);
    }

    /** What makes a form of a heading. */
    interface Maker {
        Form form(Columns columns) throws IOException, ConnectorException;
    }

    static void read(Input input, Settings settings, FactSink sink, Maker maker) throws IOException, ConnectorException {
        Columns columns;
        Form form;
        Questions questions;
        try (Rows rows = Rows.open(input, Dialect.ANY, settings)) {
            columns = Columns.of(heading(rows).orElseThrow(() -> new ConnectorException(Sentences.error("empty"))));
            form = maker.form(columns);
            questions = new Questions(columns, settings);
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (isResponse(row.get(), columns) && form.isSubmitted(row.get())) {
                    questions.see(row.get());
                    form.see(row.get());
                }
            }
        }
        form.judge();
        new ResponseFile(columns, form, questions.found(sink), sink).write(input, settings);
    }

    /** The first row with cells. */
    static Optional<Row> heading(Rows rows) throws IOException, ConnectorException {
        Optional<Row> row = rows.next();
        while (row.isPresent() && isBetween(row.get())) {
            row = rows.next();
        }
        return row;
    }

    private static boolean isBetween(Row row) {
        return row.isBlank() || row.kind() == Row.Kind.SEPARATOR;
    }

    static boolean isResponse(Row row, Columns columns) {
        return row.kind() == Row.Kind.CELLS && row.problem(columns.size()).isEmpty();
    }

    private void write(Input input, Settings settings) throws IOException, ConnectorException {
        boolean any = false;
        try (Rows rows = Rows.open(input, Dialect.ANY, settings)) {
            sink.header(1, heading(rows).orElseThrow().lastLine());
            for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                Row row = next.get();
                if (isBetween(row)) {
                    sink.header(row.firstLine(), row.lastLine());
                } else {
                    any = true;
                    write(row);
                }
            }
            if (any) {
                rows.missingLineEnd().ifPresent(sink::report);
            } else {
                sink.report(Issue.info(Sentences.text("no-responses")));
            }
        }
        days.ifPresent(period -> sink.vouch(KIND, period, Questions.quantities(counted), persons, Set.of(), Set.of()));
    }

    private void write(Row row) {
        if (isResponse(row, columns) && !form.isSubmitted(row)) {
            sink.skip(Sentences.text("skip.unsubmitted"), row.firstLine(), row.lastLine());
            return;
        }
        sink.record(row.firstLine(), row.lastLine());
        try {
            Optional<Issue> problem = row.problem(columns.size());
            if (problem.isPresent()) {
                throw new CellException(problem.get());
            }
            touchpoint(row);
        } catch (CellException bad) {
            sink.reject(bad.issue());
        }
    }

    private void touchpoint(Row row) throws CellException {
        Moment at = form.at(row);
        String key = form.key(row);
        Scores scores = Scores.of(row, counted);
        if (!keys.add(key)) {
            throw new CellException(Sentences.error("twice"));
        }
        Optional<Person> person = Form.person(email, row);
        TouchpointWriter response = sink.touchpoint(KIND).key(key);
        at.offset().ifPresentOrElse(offset -> response.at(at.local(), offset), () -> response.at(at.local()));
        person.ifPresent(response::person);
        scores.quantities().forEach(response::amount);
        response.end();
        persons |= person.isPresent();
        note(at.local().toLocalDate());
    }

    private void note(LocalDate day) {
        days = Optional.of(days.map(before -> new Period(day.isBefore(before.from()) ? day : before.from(), day.isAfter(before.to()) ? day : before.to()))
                .orElse(Period.day(day)));
    }
}
