package org.raceline.console;

import java.io.IOException;
import java.io.OutputStream;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.model.Period;
import org.raceline.core.service.Analysis;
import org.raceline.core.service.Workspace;

/** Writes the board of a period as a file of one format. */
@FunctionalInterface
public interface ReportWriter {
    /**
     * Writes the whole file; leaves the stream open.
     *
     * @param analysis     that of the workspace, perhaps with all money in one currency
     * @param timeFromLeft whether time runs from left to right on axes also in a language that is written from the right
     */
    void write(Workspace workspace, Analysis analysis, Period period, Comparison comparison, boolean timeFromLeft, OutputStream to) throws IOException;
}
