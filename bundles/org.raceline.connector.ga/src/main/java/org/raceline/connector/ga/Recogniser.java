package org.raceline.connector.ga;

import java.io.IOException;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.tables.Row;

/** Tells from the head of a file which generation of Google Analytics wrote it, if any. */
final class Recogniser implements Document.Visitor {
    private static final long ROWS = 200;

    /** What a file is. */
    enum Format {
        /** GA4, a report. */ REPORT("ga4-report"),
        /** GA4, an exploration. */ EXPLORATION("ga4-exploration"),
        /** Universal Analytics. */ UNIVERSAL("ua-report");

        private final String id;

        Format(String id) {
            this.id = id;
        }
    }

    private final Vocabulary vocabulary;
    private boolean universal;
    private boolean counted;
    private boolean figures;
    private boolean allKnown = true;
    private boolean anyHeading;

    private Recogniser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** How sure it is that an input is of an edition. */
    static Recognition recognise(Input input, Edition edition, Vocabulary vocabulary) throws IOException {
        Document document = new Document(vocabulary, Settings.NONE);
        Recogniser seen = new Recogniser(vocabulary);
        try {
            document.walk(input, seen, ROWS);
        } catch (ConnectorException notText) {
            if (!seen.anyHeading) {
                return Recognition.NO;
            }
        }
        return seen.judge(document.preamble(), edition);
    }

    private Recognition judge(Preamble preamble, Edition edition) {
        if (preamble.isFramed() && preamble.isRangeInFrame()) {
            if (universal) {
                return edition == Edition.UNIVERSAL ? certain(Format.UNIVERSAL, preamble) : Recognition.NO;
            }
            if (preamble.isExploration()) {
                return edition == Edition.GA4 ? certain(Format.EXPLORATION, preamble) : Recognition.NO;
            }
            return Recognition.possible((edition == Edition.GA4 ? Format.EXPLORATION : Format.UNIVERSAL).id);
        }
        if (preamble.isFramed() && (preamble.period().isPresent() || preamble.hasDates())) {
            return edition == Edition.GA4 ? certain(Format.REPORT, preamble) : Recognition.NO;
        }
        if (!anyHeading || !allKnown || !figures) {
            return Recognition.NO;
        }
        if (universal) {
            return edition == Edition.UNIVERSAL ? Recognition.possible(Format.UNIVERSAL.id) : Recognition.NO;
        }
        if (edition == Edition.UNIVERSAL) {
            return Recognition.NO;
        }
        return counted || preamble.period().isPresent() ? certain(Format.REPORT, preamble) : Recognition.possible(Format.REPORT.id);
    }

    private static Recognition certain(Format format, Preamble preamble) {
        return Recognition.certain(format.id, preamble.account());
    }

    @Override
    public void around(Row row) {
        // comments are the preamble's
    }

    @Override
    public void heading(Row row, Layout layout, Preamble.Context context) {
        if (!anyHeading) {
            allKnown = layout.unknown().isEmpty() && layout.size() > 1;
            figures = layout.hasFigures();
            counted = layout.time().isPresent() && (layout.timeKind() == TimeKind.NTH_DAY || layout.timeKind() == TimeKind.NTH_WEEK);
        }
        anyHeading = true;
        universal |= row.cells().stream().anyMatch(vocabulary::isUniversal);
    }

    @Override
    public void row(Row row) {
        // headings are enough
    }

    @Override
    public void stray(Row row) {
        // headings are enough
    }
}
