package org.raceline.core.store;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.raceline.core.model.Period;

/** What an import vouches for, of one touchpoint kind: see {@link org.raceline.core.connector.FactSink#vouch}. */
public record Vouch(String importId, String source, String file, String kind, Period period, Set<String> quantities, boolean persons,
        Set<String> dimensions, Set<String> flags) {
    /**
     * Flag of a vouch that speaks only of those whom its own file lists, such as one of several lists of an audience: whom it does not
     * list is not missing.
     */
    public static final String AUDIENCE_FILES = "audience-files";

    public Vouch {
        quantities = Set.copyOf(quantities);
        dimensions = Set.copyOf(dimensions);
        flags = Set.copyOf(flags);
    }

    /** The quantity that a flag is limited to; empty where it concerns everything that is counted. */
    public static Optional<String> quantity(String flag) {
        int colon = flag.indexOf(':');
        return colon < 0 ? Optional.empty() : Optional.of(flag.substring(0, colon));
    }

    /**
     * The flags that concern what is made of a quantity, without its name.
     *
     * @param quantity empty where touchpoints or persons are counted
     */
    public Set<String> flags(String quantity) {
        return flags.stream().filter(flag -> quantity(flag).map(quantity::equals).orElse(true))
                .map(flag -> flag.substring(flag.indexOf(':') + 1)).collect(Collectors.toUnmodifiableSet());
    }
}
