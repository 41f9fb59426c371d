package org.raceline.core.analysis;

import java.util.Locale;

/** How the credit for a conversion is shared among the touches of its path. */
public enum AttributionModel {
    /** All to the first touch. */ FIRST,
    /** All to the last touch. */ LAST,
    /** All to the last touch whose channel is not Direct; to the last one where all are. */ LAST_NON_DIRECT,
    /** To each touch the same. */ LINEAR,
    /** Fixed parts to the first and the last touch; those between share the rest evenly. */ POSITION,
    /** Half as much to a touch that lies one half-life further back. */ DECAY;

    /** Stable, untranslated id as commands read it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
