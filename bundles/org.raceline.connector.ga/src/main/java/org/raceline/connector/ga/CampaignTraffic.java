package org.raceline.connector.ga;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which visits a campaign link or a paid medium brought. The medium tells it: what Google Analytics itself calls neither organic nor a
 * referral was tagged in the link or paid. Names of campaigns and channels alone tell less, and their figures carry a flag.
 */
final class CampaignTraffic {
    private static final Concept BY_MEDIUM = Concept.of("campaign_visits");
    private static final Concept BY_NAME = Concept.of("campaign_visits.named-campaigns");
    private static final Concept BY_CHANNEL = Concept.of("campaign_visits.campaign-channels");
    private static final Set<String> UNTAGGED = Set.of("", "organic", "referral", "none");
    /** Default channels of paid media, and those that only links with tags come into. */
    private static final Set<String> CHANNELS = Set.of("paid search", "paid social", "paid shopping", "paid video", "paid other", "display", "cross-network",
            "affiliates", "audio", "email", "sms", "mobile push notifications", "other advertising");

    private CampaignTraffic() {
    }

    /**
     * What visits of campaigns would be told as; empty where nothing tells them.
     *
     * @param headings of the columns, by dimension
     */
    static Optional<Concept> concept(Map<String, String> headings) {
        if (headings.containsKey("medium")) {
            return Optional.of(BY_MEDIUM);
        }
        // Google's own advertisements are not all campaigns.
        if (headings.containsKey("campaign") && !headings.get("campaign").toLowerCase(Locale.ROOT).contains("ads")) {
            return Optional.of(BY_NAME);
        }
        return headings.containsKey("channel") ? Optional.of(BY_CHANNEL) : Optional.empty();
    }

    /** @param slice the values of a row, by dimension */
    static boolean brought(Map<String, String> slice) {
        String medium = value("medium", slice);
        String campaign = value("campaign", slice);
        return !UNTAGGED.contains(medium) && !isBracketed(medium) || !campaign.isEmpty() && !isBracketed(campaign) || CHANNELS.contains(value("channel", slice));
    }

    /** Google's own words for what has no value, such as {@code (not set)} and {@code (none)}. */
    private static boolean isBracketed(String value) {
        return value.startsWith("(") && value.endsWith(")");
    }

    private static String value(String dimension, Map<String, String> slice) {
        return slice.getOrDefault(dimension, "").strip().toLowerCase(Locale.ROOT);
    }
}
