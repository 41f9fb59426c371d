package org.raceline.engine.internal.workspace;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.raceline.core.model.Target;
import org.raceline.core.store.JournalEntry;

/** Targets in the words of the journal. */
final class TargetText {
    private TargetText() {
    }

    /** One entry for a change of several targets, with what stood in their place before. */
    static JournalEntry entry(JournalPen pen, List<Target> existing, List<Target> changed) {
        Predicate<Target> replaced = old -> changed.stream().anyMatch(t -> t.metric().equals(old.metric()) && t.period().equals(old.period()));
        return pen.entry("target", metrics(changed), text(existing.stream().filter(replaced).toList()), text(changed));
    }

    /** One entry for targets that are taken away. */
    static JournalEntry removal(JournalPen pen, List<Target> removed) {
        return pen.entry("target", metrics(removed), text(removed), "");
    }

    private static String metrics(List<Target> targets) {
        return targets.stream().map(Target::metric).distinct().sorted().collect(Collectors.joining(" "));
    }

    private static String text(List<Target> targets) {
        return targets.stream().map(t -> t.metric() + " " + t.period() + " " + t.value().value().toPlainString() + " " + t.value().unit().symbol())
                .collect(Collectors.joining("; "));
    }
}
