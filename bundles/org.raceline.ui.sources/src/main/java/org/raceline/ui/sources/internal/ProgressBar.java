package org.raceline.ui.sources.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.raceline.charts.Align;
import org.raceline.charts.Drawing;
import org.raceline.charts.Gfx;
import org.raceline.charts.Ink;
import org.raceline.charts.TextStyle;
import org.raceline.format.Formats;
import org.raceline.ui.ImportJob;

/** How far a job is. */
record ProgressBar(ImportJob job) implements Drawing {
    static final int HEIGHT = 30;
    private static final double BAR = 6;

    private BigDecimal part() {
        return job.total() <= 0 ? BigDecimal.ZERO
                : BigDecimal.valueOf(job.done()).divide(BigDecimal.valueOf(job.total()), 3, RoundingMode.DOWN).min(BigDecimal.ONE);
    }

    @Override
    public String title(Formats formats) {
        return job.state() == ImportJob.State.WAITING ? Words.text("job.waiting") : job.total() <= 0 ? Words.text("job.running")
                : Words.text("job.running.part", job.at(), formats.percent(part()));
    }

    @Override
    public void paint(Gfx gfx, double width, double height, Formats formats) {
        gfx.fillRect(0, 0, width, height, Ink.SURFACE);
        gfx.fillRound(0, 2, width, BAR, BAR / 2, Ink.TRACK);
        if (job.total() > 0) {
            gfx.fillRound(0, 2, Math.max(BAR, width * part().doubleValue()), BAR, BAR / 2, Ink.ACCENT);
        }
        gfx.text(gfx.fit(title(formats), TextStyle.BODY, width), 0, 25, TextStyle.BODY, Ink.TEXT_SECONDARY, Align.START);
    }

    @Override
    public String description(Formats formats) {
        return job.name();
    }

    @Override
    public Table table(Formats formats) {
        return Table.EMPTY;
    }
}
