package org.raceline.connector.ads;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Google's types of campaign as channels, as Google Analytics groups them by default. */
final class CampaignType {
    private static final Map<String, String> CHANNELS = Map.of(
            "search", "Paid Search",
            "display", "Display",
            "video", "Paid Video",
            "shopping", "Paid Shopping",
            "performance max", "Cross-network",
            "demand gen", "Cross-network",
            "smart", "Cross-network");
    /** Those that Google Analytics has no channel for. */
    private static final Set<String> OTHERS = Set.of("app", "discovery", "hotel", "hotels", "local", "local services", "travel");

    private CampaignType() {
    }

    /** Whether a text, in lower case, is one of Google's types. */
    static boolean isKnown(String type) {
        return CHANNELS.containsKey(type) || OTHERS.contains(type);
    }

    static String channel(String type) {
        return CHANNELS.getOrDefault(type.toLowerCase(Locale.ROOT), "Unassigned");
    }
}
