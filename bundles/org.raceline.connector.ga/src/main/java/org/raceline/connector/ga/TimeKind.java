package org.raceline.connector.ga;

import java.util.Locale;
import org.raceline.core.model.Grain;

/** How a time column tells days; the keys {@code time.…} of {@code headings.properties}. */
enum TimeKind {
    /** Counted from 0, the first day. */ NTH_DAY(Grain.DAY),
    /** Counted from 0, the first week. */ NTH_WEEK(Grain.WEEK),
    /** {@code YYYYMMDD}. */ DATE(Grain.DAY),
    /** {@code YYYYMMDDHH}: several rows a day. */ DATE_HOUR(Grain.DAY),
    /** {@code YYYYMM}. */ YEAR_MONTH(Grain.MONTH),
    /** {@code MM} of a year that the dates of the file tell, or {@code YYYYMM}. */ MONTH(Grain.MONTH),
    /** A written date such as {@code 9/30/19}, or one of the above. */ DAY(Grain.DAY);

    private final Grain grain;

    TimeKind(Grain grain) {
        this.grain = grain;
    }

    static TimeKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    Grain grain() {
        return grain;
    }
}
