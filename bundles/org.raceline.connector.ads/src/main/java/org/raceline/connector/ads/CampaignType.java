package org.raceline.connector.ads;

import java.util.Locale;
import java.util.Map;

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

    private CampaignType() {
    }

    static String channel(String type) {
        return CHANNELS.getOrDefault(type.toLowerCase(Locale.ROOT), "Unassigned");
    }
}
