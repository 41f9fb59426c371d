package org.raceline.console;

import java.io.IOException;
import java.io.OutputStream;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.model.Period;
import org.raceline.core.service.Workspace;

/** Writes the board of a period as a file of one format. */
@FunctionalInterface
public interface ReportWriter {
    /** Writes the whole file; leaves the stream open. */
    void write(Workspace workspace, Period period, Comparison comparison, OutputStream to) throws IOException;
}
