package org.raceline.core.model;

import java.util.List;
import java.util.Set;

/**
 * What is known of a connector before any of its code runs: its entry in the extension point
 * {@code org.raceline.core.connectors}.
 *
 * @param id           the connector's id, e.g. {@code shop.shopify}
 * @param rank         who speaks for a metric that several sources state: the highest (shop 400, CRM 300, analytics 200,
 *                     e-mail tool 100)
 * @param filePatterns lower-case globs of file names that are worth a look, e.g. {@code *.csv}
 * @param settings     what a source of it can be told
 * @param feeds        ids of the metrics it can feed
 * @param contributor  the bundle that declares it
 */
public record ConnectorCard(String id, String name, String description, int rank, List<String> filePatterns,
        List<Setting> settings, Set<String> feeds, String contributor) implements Described {

    /** A setting of a source: stable id, name and description in the user's language. */
    public record Setting(String id, String name, String description, String defaultValue) implements Described {
    }

    public ConnectorCard {
        filePatterns = List.copyOf(filePatterns);
        settings = List.copyOf(settings);
        feeds = Set.copyOf(feeds);
    }
}
