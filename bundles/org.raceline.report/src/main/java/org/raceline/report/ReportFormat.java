package org.raceline.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Locale;
import org.raceline.charts.Theme;
import org.raceline.charts.Widget;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.service.Analysis;
import org.raceline.core.service.Workspace;
import org.raceline.format.Formats;

/** The kinds of file that a board can be written as. */
public enum ReportFormat {
    HTML {
        @Override
        void write(Report report, Formats formats, OutputStream to) throws IOException {
            new HtmlReport(formats).write(report, to);
        }
    },
    PDF {
        @Override
        void write(Report report, Formats formats, OutputStream to) throws IOException {
            new PdfReport(formats, Clock.systemUTC()).write(report, to);
        }
    },
    PNG {
        @Override
        void write(Report report, Formats formats, OutputStream to) throws IOException {
            new PngReport(formats, Theme.LIGHT).write(report, to);
        }
    },
    CSV {
        @Override
        void write(Report report, Formats formats, OutputStream to) throws IOException {
            new CsvReport(formats).write(report, to);
        }
    };

    abstract void write(Report report, Formats formats, OutputStream to) throws IOException;

    /** Stable, untranslated id, which is also the usual ending of such a file's name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Asks the workspace and writes the whole file; blocks, and leaves the stream open.
     *
     * @param analysis that of the workspace, perhaps with all money in one currency
     */
    public void write(Workspace workspace, Analysis analysis, Period period, Comparison comparison, Locale locale, OutputStream to) throws IOException {
        String name = workspace.directory().toAbsolutePath().getFileName().toString();
        Formats formats = new Formats(locale);
        write(Report.load(name, new Widget.Question(workspace.catalogue(), analysis.by(formats.months()), period, comparison, Slice.ALL, workspace.notes().all(), locale)), formats, to);
    }
}
