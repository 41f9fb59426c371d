package org.raceline.connector.shop;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which orders WooCommerce's own Analytics leaves out, and why. All others count, refunded ones too: their money goes back as refunds. */
final class WooStatus {
    private static final Map<String, String> EXCLUSIONS = Map.of("cancelled", "cancelled", "failed", "failed", "pending", "unpaid", "pending payment", "unpaid",
            "trash", "deleted", "checkout-draft", "draft", "draft", "draft", "auto-draft", "draft");

    private WooStatus() {
    }

    static Optional<String> exclusion(String status) {
        String name = status.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(EXCLUSIONS.get(name.startsWith("wc-") ? name.substring(3) : name));
    }
}
