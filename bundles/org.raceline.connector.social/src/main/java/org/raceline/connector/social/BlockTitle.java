package org.raceline.connector.social;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raceline.tables.Columns;

/**
 * What the title of a block says.
 *
 * @param network as Raceline's dimension writes it, where the title names one
 * @param metric  what a figure a day under it is, where that is known
 */
record BlockTitle(Optional<String> network, Optional<String> metric) {
    private static final Map<String, String> METRICS = Map.of("visits", "profile_visits", "reach", "reach_people", "followers", "followers");
    private static final Pattern OF_NETWORK = Pattern.compile("(facebook|instagram)\\b(.*)");
    /** Of shares of the audience, whichever comes first in the file. */
    private static final Set<String> SHARES = Set.of("age & gender", "top cities", "top countries", "top towns/cities");
    private static final Pattern MEASURE = Pattern.compile("(?: page| profile)? (visits|reach|followers)");

    static BlockTitle of(String title) {
        Matcher network = OF_NETWORK.matcher(Columns.normalise(title));
        if (!network.matches()) {
            return new BlockTitle(Optional.empty(), Columns.normalise(title).equals("reach") ? Optional.of("reach_people") : Optional.empty());
        }
        String name = network.group(1);
        Matcher measure = MEASURE.matcher(network.group(2));
        return new BlockTitle(Optional.of(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)),
                measure.matches() ? Optional.of(METRICS.get(measure.group(1))) : Optional.empty());
    }

    static boolean isOfShares(String title) {
        return SHARES.contains(Columns.normalise(title));
    }

    boolean isFollowers() {
        return metric.filter("followers"::equals).isPresent();
    }
}
