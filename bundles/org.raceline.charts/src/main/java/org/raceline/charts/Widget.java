package org.raceline.charts;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Note;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.service.Analysis;

/**
 * Something to put on a dashboard. Plug-ins offer theirs as OSGi services; the window shows it and reports print it. A
 * widget keeps nothing between two questions.
 *
 * <p>A widget of a plug-in is on its own: each of its questions has a thread of its own, what it throws stands in its place only, and
 * so does word that it has not answered within {@link #PATIENCE} or that it draws more than {@link Picture#MOST} shapes. Its drawing is
 * rehearsed on that thread before it is shown.
 */
public interface Widget {
    /** How long a widget of a plug-in is waited for; then its thread is interrupted, and what it answers later is not shown. */
    Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * What all widgets of a dashboard are asked.
     *
     * @param filter what is looked at; {@link Slice#ALL}: everything
     * @param notes  what happened, on any days, in order of time
     * @param locale the language of names that the answer holds
     */
    record Question(Catalogue catalogue, Analysis analysis, Period period, Comparison comparison, Slice filter, List<Note> notes, Locale locale) {
        public Question {
            notes = List.copyOf(notes);
        }

        /** Asks for everything, of days of which nothing was noted. */
        public Question(Catalogue catalogue, Analysis analysis, Period period, Comparison comparison, Locale locale) {
            this(catalogue, analysis, period, comparison, Slice.ALL, List.of(), locale);
        }
    }

    /** Stable, untranslated and unique, e.g. {@code tiktok.completion}. Told at once. */
    String id();

    /** Its name in a few words. Told at once. */
    String title(Locale locale);

    /**
     * What can be shown at once while {@link #load} takes longer; asked like it, and before it. Empty: nothing.
     */
    default Optional<Drawing> glance(Question question) {
        return Optional.empty();
    }

    /** Whether it answers of the question's filter. Where it does not, the window says over it that it shows everything. */
    default boolean filters() {
        return false;
    }

    /** Asks and answers; blocks. Called off the user interface's thread; whatever it throws is shown in its place. An interrupt says that nobody waits any more. */
    Drawing load(Question question);
}
