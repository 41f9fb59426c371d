package org.raceline.connector.email;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.tables.CellException;
import org.raceline.tables.Column;
import org.raceline.tables.DateStyle;
import org.raceline.tables.Judge;
import org.raceline.tables.Moment;
import org.raceline.tables.Row;

/**
 * The contacts of one audience that are subscribed, unsubscribed or cleaned: one file each. A file speaks of all days up to that of
 * its export. Its times are in UTC.
 */
final class MailchimpAudience implements Format {
    /** Before Mailchimp was: a file leaves out no day before its first, so a later export takes the place of an earlier one as a whole. */
    private static final LocalDate EVER = LocalDate.of(2001, 1, 1);

    @Override
    public String id() {
        return "mailchimp-audience";
    }

    @Override
    public boolean fits(Input input) throws IOException {
        return Head.columns(input).filter(columns -> columns.contains("OPTIN_TIME", "CONFIRM_TIME")).isPresent();
    }

    @Override
    public void read(Input input, Settings settings, FactSink sink) throws IOException, ConnectorException {
        if (input.name().toLowerCase(Locale.ROOT).contains("nonsubscribed")) {
            throw new ConnectorException(Sentences.error("audience.nonsubscribed"));
        }
        Function<Column, DateStyle> dates = dates(input, settings);
        AudienceSurvey survey = AudienceSurvey.of(input, settings, dates);
        Optional<LocalDate> exported = survey.exported(settings);
        Optional<LocalDate> last = Stream.concat(exported.stream(), survey.latest().stream()).max(Comparator.naturalOrder());
        try (Table table = Table.open(input, settings, sink::header)) {
            ContactColumns columns = new ContactColumns(table.columns());
            boolean stock = survey.standing() == Standing.SUBSCRIBED;
            last.ifPresent(day -> sink.cut(new Cut(Set.of(), Grain.DAY, new Period(stock ? exported.orElse(day) : EVER, day), true, "")));
            boolean rejected = false;
            List<LocalDate> quiet = survey.quietDays();
            for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
                sink.record(row.get().firstLine(), row.get().lastLine());
                try {
                    Contact contact = columns.contact(row.get(), dates);
                    sink.observation(survey.standing().metric()).during(Period.day(contact.since().or(() -> exported).orElseThrow())).value(BigDecimal.ONE);
                    // Figures need a record: the first good one.
                    quiet.forEach(day -> sink.observation(survey.standing().metric()).during(Period.day(day)).value(BigDecimal.ZERO));
                    quiet = List.of();
                    contact.joined().ifPresent(at -> write(contact, at, sink));
                } catch (CellException bad) {
                    sink.reject(bad.issue());
                    rejected = true;
                }
            }
            table.missingLineEnd().ifPresent(sink::report);
            if (last.isPresent()) {
                remark(survey, columns, last.get(), rejected, sink);
            }
        }
    }

    private static void write(Contact contact, Moment joined, FactSink sink) {
        TouchpointWriter subscription = sink.touchpoint("subscription").at(joined.local(), joined.offset().orElse(ZoneOffset.UTC));
        if (contact.number().isEmpty()) {
            subscription.hiddenKey(contact.person().orElseThrow().value());
        } else {
            subscription.key(contact.number());
        }
        contact.person().ifPresent(subscription::person);
        subscription.end();
    }

    private static void remark(AudienceSurvey survey, ContactColumns columns, LocalDate last, boolean rejected, FactSink sink) {
        Set<String> remarks = rejected ? Set.of("rejected-rows") : Set.of();
        remarks.forEach(remark -> sink.flag(survey.standing().metric(), remark));
        if (survey.standing() != Standing.SUBSCRIBED) {
            sink.flag(survey.standing().metric(), survey.undated() > 0 ? "known-on-export" : "whole-audience");
        }
        survey.joined().ifPresent(days -> {
            Set<String> all = new LinkedHashSet<>(remarks);
            all.add("audience-files");
            sink.vouch("subscription", new Period(days.from(), last), Set.of(), columns.namePersons(), Set.of(), all);
        });
        if (survey.withoutJoining() > 0) {
            sink.report(Issue.info(Sentences.text("audience.joining", survey.withoutJoining())));
        }
    }

    private static Function<Column, DateStyle> dates(Input input, Settings settings) throws IOException, ConnectorException {
        try (Table table = Table.open(input, settings, Table.Lines.IGNORED)) {
            ContactColumns columns = new ContactColumns(table.columns());
            Judge judge = columns.judge();
            for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
                if (row.get().problem(table.columns().size()).isEmpty()) {
                    judge.see(row.get());
                }
            }
            return judge.verdict(settings)::dates;
        }
    }
}
