package org.raceline.charts;

import java.util.Locale;
import java.util.Optional;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Period;
import org.raceline.core.service.Analysis;

/**
 * Something to put on a dashboard. Plug-ins offer theirs as OSGi services; the window shows it and reports print it. A
 * widget keeps nothing between two questions.
 */
public interface Widget {
    /**
     * What all widgets of a dashboard are asked.
     *
     * @param locale the language of names that the answer holds
     */
    record Question(Catalogue catalogue, Analysis analysis, Period period, Comparison comparison, Locale locale) {
    }

    /** Stable, untranslated and unique, e.g. {@code tiktok.completion}. */
    String id();

    String title(Locale locale);

    /**
     * What can be shown at once while {@link #load} takes longer; asked like it, and before it. Empty: nothing.
     */
    default Optional<Drawing> glance(Question question) {
        return Optional.empty();
    }

    /** Asks and answers; blocks. Called off the user interface's thread; whatever it throws is shown in its place. */
    Drawing load(Question question);
}
