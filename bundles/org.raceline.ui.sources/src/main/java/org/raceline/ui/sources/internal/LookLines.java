package org.raceline.ui.sources.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.raceline.charts.TextStyle;
import org.raceline.core.model.Progress.Recognised;
import org.raceline.format.Formats;
import org.raceline.ui.ImportJob;
import org.raceline.ui.Lettering;
import org.raceline.ui.Lettering.Tone;

/** What files turned out to be: whose they are, how they are written and how long they are, and what they take the place of. Their days nobody knows before they are read. */
final class LookLines {
    private static final int MOST = 12;

    private LookLines() {
    }

    /** How a table is written. */
    static List<String> written(String encoding, char delimiter) {
        return encoding.isEmpty() ? List.of() : List.of(encoding.toUpperCase(Locale.ROOT), switch (delimiter) {
            case ',' -> Words.text("look.delimiter.comma");
            case ';' -> Words.text("look.delimiter.semicolon");
            case '\t' -> Words.text("look.delimiter.tab");
            default -> Words.text("look.delimiter.other", String.valueOf(delimiter));
        });
    }

    /** The newest of them, while their job is at work. */
    static void add(Composite card, ImportJob job, Snapshot snapshot, Formats formats) {
        int first = Math.max(0, job.looks().size() - MOST);
        for (ImportJob.Look look : job.looks().subList(first, job.looks().size())) {
            Label label = Lettering.label(card, TextStyle.BODY, Tone.NORMAL);
            label.setData("raceline.id", "sources.look");
            Lettering.say(label, about(look, snapshot));
            Label size = Lettering.label(card, TextStyle.BODY, Tone.MUTED);
            size.setData("raceline.id", "sources.look.size");
            Lettering.say(size, look.lines().isPresent() ? Words.text("look.size", Words.plural(formats, "lines.total", look.lines().getAsLong())) : Words.text("look.counting"));
            String replaces = replaces(look.what(), formats);
            if (!replaces.isEmpty()) {
                Lettering.say(Lettering.label(card, TextStyle.BODY, Tone.MUTED), replaces);
            }
        }
    }

    private static String about(ImportJob.Look look, Snapshot snapshot) {
        List<String> parts = new ArrayList<>(List.of(look.what().file(), snapshot.connector(look.what().connector())));
        if (!look.what().source().isEmpty()) {
            parts.add(look.what().source());
        }
        parts.addAll(written(look.encoding(), look.delimiter()));
        return String.join(" · ", parts);
    }

    /** Nothing where the source has nothing yet. */
    private static String replaces(Recognised what, Formats formats) {
        return what.covered().map(days -> Words.text("look.replaces", Words.plural(formats, "look.imports", what.standing()), formats.period(days))).orElse("");
    }
}
