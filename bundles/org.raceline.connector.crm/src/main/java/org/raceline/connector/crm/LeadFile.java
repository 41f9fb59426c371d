package org.raceline.connector.crm;

import java.io.IOException;
import java.time.LocalDate;
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
import org.raceline.tables.DateStyle;
import org.raceline.tables.Dialect;
import org.raceline.tables.Judge;
import org.raceline.tables.Moment;
import org.raceline.tables.Row;
import org.raceline.tables.Rows;

/** One list: its dates are judged as a whole first, then each row is a lead. */
final class LeadFile {
    private final Input input;
    private final Settings settings;
    private final FactSink sink;
    private ListKind kind;
    private Columns columns;
    private Column number;
    private Column day;
    private Column split;
    private Column stage;
    private Column email;
    private boolean persons;
    private Optional<Period> period = Optional.empty();

    LeadFile(Input input, Settings settings, FactSink sink) {
        this.input = input;
        this.settings = settings;
        this.sink = sink;
    }

    void read() throws IOException, ConnectorException {
        DateStyle dates = dates();
        try (Rows rows = Rows.open(input, Dialect.ANY, settings)) {
            boolean headed = false;
            for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                Row row = next.get();
                if (!headed || LeadLists.isNoRecord(row)) {
                    headed |= !LeadLists.isNoRecord(row);
                    sink.header(row.firstLine(), row.lastLine());
                } else {
                    lead(row, dates);
                }
            }
            rows.missingLineEnd().ifPresent(sink::report);
        }
        period.ifPresent(days -> sink.vouch(kind.touchpoint(), days, Set.of(), persons, split.exists() ? Set.of(kind.dimension()) : Set.of(), Set.of()));
    }

    private DateStyle dates() throws IOException, ConnectorException {
        Judge judge = new Judge();
        try (Rows rows = Rows.open(input, Dialect.ANY, settings)) {
            for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                Row row = next.get();
                if (row.kind() != Row.Kind.CELLS) {
                    continue;
                }
                if (columns == null) {
                    columns = Columns.of(row);
                    kind = ListKind.of(columns).orElseThrow(() -> new ConnectorException(Sentences.error("kind")));
                    number = kind.key(columns);
                    stage = kind.stage(columns);
                    day = kind.day(columns);
                    split = kind.split(columns);
                    email = ListKind.email(columns);
                    judge.dates(day);
                } else if (row.problem(columns.size()).isEmpty()) {
                    judge.see(row);
                }
            }
        }
        if (columns == null) {
            throw new ConnectorException(Sentences.error("kind"));
        }
        return judge.verdict(settings).dates(day);
    }

    private void lead(Row row, DateStyle dates) {
        Optional<Issue> problem = row.problem(columns.size());
        if (problem.isEmpty() && stage.exists() && !ListKind.isWon(stage.text(row))) {
            sink.skip(Sentences.text("skip.open"), row.firstLine(), row.lastLine());
            return;
        }
        sink.record(row.firstLine(), row.lastLine());
        if (problem.isPresent()) {
            sink.reject(problem.get());
            return;
        }
        try {
            if (number.text(row).isEmpty()) {
                throw number.empty();
            }
            Moment at = day.moment(row, dates).orElseThrow(day::empty);
            TouchpointWriter lead = sink.touchpoint(kind.touchpoint()).key(number.text(row)).in(kind.dimension(), split.exists() ? split.text(row) : "");
            at.offset().ifPresentOrElse(offset -> lead.at(at.local(), offset), () -> lead.at(at.local()));
            person(row).ifPresent(lead::person);
            lead.end();
            LocalDate date = at.local().toLocalDate();
            period = Optional.of(period.map(days -> new Period(date.isBefore(days.from()) ? date : days.from(), date.isAfter(days.to()) ? date : days.to()))
                    .orElse(Period.day(date)));
        } catch (CellException bad) {
            sink.reject(bad.issue());
        }
    }

    /** What is no address tells nobody apart. */
    private Optional<Person> person(Row row) {
        Optional<Person> person = email.exists() ? Optional.of(email.text(row)).filter(text -> text.indexOf('@') > 0).map(Person::email) : Optional.empty();
        persons |= person.isPresent();
        return person;
    }
}
