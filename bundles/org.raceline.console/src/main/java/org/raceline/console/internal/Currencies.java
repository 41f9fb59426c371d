package org.raceline.console.internal;

import java.util.List;
import java.util.Optional;
import org.raceline.core.model.Source;

/** Which money is meant. */
final class Currencies {
    private Currencies() {
    }

    /** As told, else the one that all sources have. */
    static String of(Call call, List<Source> sources) throws CommandException {
        Optional<String> told = call.currency();
        List<String> known = sources.stream().map(Source::currency).filter(currency -> !currency.isEmpty()).distinct().toList();
        if (told.isEmpty() && known.size() != 1) {
            throw call.usage("error.missing", "--currency");
        }
        return told.orElseGet(known::getFirst);
    }
}
