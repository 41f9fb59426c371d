package org.raceline.connector.shop;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What an order's note attributes say of the link that led to it: lines such as {@code utm_source: facebook}. */
final class LinkTags {
    static final String CHANNEL = "channel";
    static final String CAMPAIGN = "campaign";
    /** All that a link can tell. */
    static final List<String> DIMENSIONS = List.of(CHANNEL, CAMPAIGN);
    private static final List<String> KEYS = List.of("utm_source", "utm_medium", "utm_campaign");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    /** What everybody sees names nobody. */
    private static final Pattern ADDRESS = Pattern.compile(".*\\S@\\S.*");

    private LinkTags() {
    }

    /**
     * Channel and campaign, both empty where they are not told. A key that stands there twice with different values tells nothing, nor
     * does one whose value holds an e-mail address; without source and medium there is no channel.
     *
     * @param attributes cell of the column {@code Note Attributes}
     */
    static Map<String, String> dimensions(String attributes) {
        Map<String, String> told = new HashMap<>();
        for (String line : LINE_END.split(attributes)) {
            int colon = line.indexOf(':');
            String key = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (KEYS.contains(key) && !value.isEmpty()) {
                told.merge(key, ADDRESS.matcher(value).matches() ? "" : value, (first, second) -> first.equalsIgnoreCase(second) ? first : "");
            }
        }
        String source = told.getOrDefault("utm_source", "");
        String medium = told.getOrDefault("utm_medium", "");
        String campaign = told.getOrDefault("utm_campaign", "");
        String channel = source.isEmpty() && medium.isEmpty() ? "" : ChannelGroup.of(source, medium, campaign);
        return Map.of(CHANNEL, channel, CAMPAIGN, campaign);
    }
}
