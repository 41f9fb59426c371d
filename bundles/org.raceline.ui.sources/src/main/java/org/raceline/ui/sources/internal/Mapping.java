package org.raceline.ui.sources.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.raceline.core.connector.TableSketch;
import org.raceline.core.mapping.MappingDoubt;
import org.raceline.core.mapping.MappingDraft;
import org.raceline.core.model.Catalogue;
import org.raceline.core.service.Mappings;
import org.raceline.core.service.Mappings.Known;

/** A table, what the user has told of it so far, and what that leaves open. Of one thread. */
final class Mapping {
    private final Mappings.Look look;
    private final Catalogue catalogue;
    private final Set<String> ids;
    private final Set<String> names;
    private final Runnable changed;
    private MappingDraft draft;

    /**
     * @param kept    what was told before; it counts if the table still has the same columns
     * @param changed called after each change
     */
    Mapping(Mappings.Look look, Catalogue catalogue, List<Known> known, Optional<MappingDraft> kept, Runnable changed) {
        this.look = look;
        this.catalogue = catalogue;
        this.changed = changed;
        ids = known.stream().map(Known::id).collect(Collectors.toSet());
        names = known.stream().filter(Known::source).map(Known::name).collect(Collectors.toSet());
        MappingDraft proposed = MappingDraft.of(look.sketch());
        String name = IntStream.iterate(1, i -> i + 1).mapToObj(i -> i == 1 ? proposed.name() : proposed.name() + " " + i).filter(each -> !names.contains(each)).findFirst().orElseThrow();
        draft = kept.filter(told -> told.headings().equals(proposed.headings())).map(told -> told.named(told.name(), ids)).orElseGet(() -> proposed.named(name, ids));
    }

    Mappings.Look look() {
        return look;
    }

    TableSketch sketch() {
        return look.sketch();
    }

    Catalogue catalogue() {
        return catalogue;
    }

    MappingDraft draft() {
        return draft;
    }

    void change(UnaryOperator<MappingDraft> how) {
        MappingDraft next = how.apply(draft);
        if (!next.equals(draft)) {
            draft = next;
            changed.run();
        }
    }

    void rename(String name) {
        change(now -> now.named(name, ids));
    }

    List<MappingDoubt> doubts() {
        return MappingDoubt.of(draft, look.sketch(), catalogue, names);
    }
}
