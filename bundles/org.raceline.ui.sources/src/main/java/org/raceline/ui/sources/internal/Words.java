package org.raceline.ui.sources.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.raceline.core.model.Texts;
import org.raceline.core.store.ImportEntry;
import org.raceline.format.Formats;
import org.raceline.ui.Language;

/** The sentences of this bundle. */
final class Words {
    static final Texts TEXTS = Language.texts(Words.class);

    private Words() {
    }

    static String text(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }

    static String plural(Formats formats, String key, long count) {
        return formats.plural(TEXTS.text(key), count);
    }

    /** How long ago something was; from the second day on, its day in universal time. */
    static String ago(Formats formats, Instant then, Instant now) {
        Duration since = Duration.between(then, now);
        if (since.toMinutes() < 1) {
            return text("ago.now");
        }
        if (since.toHours() < 1) {
            return plural(formats, "ago.minutes", since.toMinutes());
        }
        return since.toDays() < 1 ? plural(formats, "ago.hours", since.toHours()) : formats.day(then.atZone(ZoneOffset.UTC).toLocalDate());
    }

    static long facts(ImportEntry entry) {
        return entry.touchpoints() + entry.observations();
    }
}
