package org.raceline.engine.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LockHolderTest {
    private static LockHolder since(String when) {
        return new LockHolder("Raceline", "42", "desk", when);
    }

    @Test
    void tellsSinceWhenWithTheDigitsOfTheLanguage() {
        LockHolder holder = since("2026-03-01T12:05:30Z");
        assertThat(holder.since(Locale.ROOT)).isEqualTo("2026-03-01 12:05 UTC");
        assertThat(holder.since(Locale.of("ru"))).isEqualTo("2026-03-01 12:05 UTC");
        assertThat(holder.since(Locale.of("fa"))).isEqualTo("۲۰۲۶-۰۳-۰۱ ۱۲:۰۵ UTC");
    }

    @Test
    void whatIsNoTimeIsToldAsItStands() {
        assertThat(since("?").since(Locale.of("fa"))).isEqualTo("?");
    }
}
