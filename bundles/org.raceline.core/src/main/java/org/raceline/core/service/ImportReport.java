package org.raceline.core.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.store.ImportEntry.LineCount;

/** What became of each file of an {@link ImportRequest}. */
public record ImportReport(List<FileReport> files) {
    public ImportReport {
        files = List.copyOf(files);
    }

    /** What became of a file. */
    public enum Status {
        /** Its facts are in (a file with a header only: no facts). */ IMPORTED,
        /** The same bytes were imported before: nothing added. */ UNCHANGED,
        /** Something must be said that the file does not say. */ NEEDS_INPUT,
        /** Several connectors, or several sources, fit. */ AMBIGUOUS,
        /** It cannot be imported. */ REFUSED,
        /** The user cancelled. */ CANCELLED;

        /** Stable, untranslated id: {@code imported}, {@code needs-input}, … */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Records left out on purpose, and why. */
    public record Skipped(String reason, long lines) {
    }

    /**
     * What a file itself says a metric adds up to, and what was loaded of it.
     *
     * @param metric id of the metric, or {@link #RECORDS} where the file states how many records it holds
     */
    public record Stated(String metric, BigDecimal stated, BigDecimal loaded) {
        public static final String RECORDS = "records";

        public boolean isMet() {
            return stated.compareTo(loaded) == 0;
        }
    }

    /**
     * One file.
     *
     * @param connector   id of the connector that read it, or empty
     * @param source      name of the source it belongs to, or empty
     * @param importId    empty where nothing was imported
     * @param quarantined rejected records
     * @param unchanged   facts that were there already, to the letter
     * @param replaced    facts of earlier files whose place it took and which it states differently, or not at all
     * @param totals      what the file states itself, in its order
     * @param period      the days that its facts speak of
     */
    public record FileReport(String file, String connector, String source, Status status, String importId, long touchpoints, long observations, LineCount lines,
            long quarantined, List<Skipped> skipped, long unchanged, long replaced, Optional<Period> period, List<Stated> totals, List<Issue> issues) {
        public FileReport {
            skipped = List.copyOf(skipped);
            totals = List.copyOf(totals);
            issues = List.copyOf(issues);
        }
    }
}
