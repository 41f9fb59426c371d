package org.raceline.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.raceline.charts.Widget;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Note;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.service.Analysis;
import org.raceline.core.service.Workspace;
import org.raceline.format.Formats;

/**
 * What all pages look at: one moment of a workspace, immutable.
 *
 * @param analysis answers from these facts; ask it through {@link Calculations}
 * @param extent   first to last day with data; empty for an empty workspace
 * @param today    the day that named periods are told from
 * @param filter   the part that is looked at; {@link Slice#ALL}: everything
 * @param notes    what happened, on any days, in order of time
 * @param weekStart the day on which weeks begin in this workspace
 */
public record Scope(Workspace workspace, Catalogue catalogue, Analysis analysis, Optional<Period> extent, LocalDate today, Period period, Comparison comparison,
        Slice filter, List<Note> notes, DayOfWeek weekStart) {

    public boolean isEmpty() {
        return extent.isEmpty();
    }

    /** The same with other days. */
    public Scope during(Period other) {
        return new Scope(workspace, catalogue, analysis, extent, today, other, comparison, filter, notes, weekStart);
    }

    /** What widgets are asked in this scope. */
    public Widget.Question question(Formats formats) {
        return new Widget.Question(catalogue, analysis, period, comparison, filter, notes, formats.locale());
    }
}
