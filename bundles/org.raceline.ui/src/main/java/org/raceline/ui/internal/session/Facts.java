package org.raceline.ui.internal.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Note;
import org.raceline.core.model.Period;
import org.raceline.core.model.Source;
import org.raceline.core.service.Analysis;
import org.raceline.core.service.Workspace;
import org.raceline.format.Formats;
import org.raceline.ui.Scope;
import org.raceline.ui.Selection;

/**
 * A workspace at one moment.
 *
 * @param analysis  answers while the facts are these
 * @param freshness how far each source reaches
 * @param notes     what happened, in order of days
 * @param sample    whether all that it holds is the sample shop's
 */
public record Facts(Catalogue catalogue, Analysis analysis, Optional<Period> extent, LocalDate today, List<Source> sources, List<Freshness> freshness,
        List<Note> notes, boolean sample) {

    /** With what the user has chosen to look at. */
    Scope scope(Workspace workspace, Selection selection, Formats formats) {
        return new Scope(workspace, catalogue, analysis.by(formats.months()), extent, today, selection.period().period(today, formats), selection.comparison().by(formats.months()),
                selection.filter(), notes, workspace.weekStart(formats.months()));
    }

    /** Looks; blocks. */
    static Facts of(Workspace workspace) {
        LocalDate today = workspace.today();
        return new Facts(workspace.catalogue(), new Answers(workspace.analysis()), workspace.extent(), today, List.copyOf(workspace.sources()),
                Freshness.of(workspace, today), List.copyOf(workspace.notes().all()), SampleLoad.isAllOf(workspace));
    }
}
