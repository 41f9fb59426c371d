package org.raceline.engine.internal.analysis;

import java.util.Map;
import java.util.Optional;
import org.raceline.core.model.ExchangeRate;

/** The currency into which a workspace converts money of several, as one of its settings. */
public final class BaseCurrency {
    public static final String SETTING = "baseCurrency";

    private BaseCurrency() {
    }

    /** Empty while none is chosen. */
    public static Optional<String> of(Map<String, String> settings) {
        return Optional.ofNullable(settings.get(SETTING)).filter(ExchangeRate::isCurrency);
    }
}
