package org.raceline.connector.ga;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Period;

/** Decides which days each table speaks of: its own dates, else those of the file, else what its rows and the user say. */
final class Calendar {
    private final String file;
    private final Optional<Period> stated;
    private final Settings settings;
    private final FactSink sink;

    /** @param stated the dates of the file, where it states some */
    Calendar(String file, Optional<Period> stated, Settings settings, FactSink sink) {
        this.file = file;
        this.stated = stated;
        this.settings = settings;
        this.sink = sink;
    }

    /**
     * Gives each of the tables its time axis.
     *
     * @throws ConnectorException if nobody has said which days are meant
     */
    void date(List<Table> tables) throws ConnectorException {
        Optional<Period> others = Optional.empty();
        for (Table table : tables) {
            Optional<Period> period = table.context().period().or(() -> stated);
            Optional<TimeAxis> axis = axis(table, period);
            if (axis.isPresent()) {
                table.axis(axis.get());
                others = others.or(() -> Optional.of(axis.get().period()));
            }
        }
        for (Table table : tables) {
            if (table.axis() == null) {
                Optional<Period> named = others.isPresent() ? Optional.empty() : Preamble.range(file);
                Period period = others.or(() -> named).orElseThrow(() -> new ConnectorException(Sentences.error("file.no-dates").in(file, 0)));
                table.axis(new TimeAxis(period, period.from(), false));
                sink.report(named.isPresent() ? Sentences.info("file.named-dates", period.toString()) : Sentences.warning("table.no-dates", String.join(", ", table.layout().headings()), period.toString()));
            }
        }
    }

    private Optional<TimeAxis> axis(Table table, Optional<Period> period) throws ConnectorException {
        TimeSpan span = table.span();
        boolean dayFirst = span.isDayFirst(period) || span.isAmbiguous(period) && isDayFirstByLocale();
        if (period.isPresent()) {
            return Optional.of(new TimeAxis(period.get(), zero(table, period.get()), dayFirst));
        }
        if (span.isCounted()) {
            return Optional.of(counted(table));
        }
        return span.days(dayFirst).map(days -> new TimeAxis(days, days.from(), dayFirst));
    }

    private TimeAxis counted(Table table) throws ConnectorException {
        LocalDate zero = settings.firstDay().orElseThrow(() -> ConnectorException.needsInput(Sentences.error("file.first-day").in(file, 0)));
        int days = table.layout().timeKind() == TimeKind.NTH_WEEK ? 7 : 1;
        Period period = new Period(zero.plusDays((long) days * table.span().smallest()), zero.plusDays(days * (table.span().largest() + 1L) - 1));
        return new TimeAxis(period, zero, false);
    }

    /**
     * The first day of day 0 or week 0. Google does not say where weeks start: where there are more of them than blocks of
     * seven days, they are weeks from Sunday.
     */
    private LocalDate zero(Table table, Period period) {
        LocalDate first = period.from();
        if (table.layout().time().isEmpty() || table.layout().timeKind() != TimeKind.NTH_WEEK || first.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return first;
        }
        long blocks = (period.days() + 6) / 7;
        if (table.span().largest() >= blocks) {
            return first.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        }
        sink.report(Sentences.warning("file.weeks", first.toString()));
        return first;
    }

    private boolean isDayFirstByLocale() throws ConnectorException {
        Locale locale = settings.locale().orElseThrow(() -> ConnectorException.needsInput(Sentences.error("file.slashes").in(file, 0)));
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        return pattern.indexOf('d') < pattern.indexOf('M');
    }
}
