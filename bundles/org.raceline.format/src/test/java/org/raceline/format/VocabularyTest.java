package org.raceline.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.Reason;
import org.raceline.core.analysis.Status;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Stage;

class VocabularyTest {
    private final Vocabulary words = new Vocabulary(Locale.ENGLISH);

    @Test
    void hasAWordForEverything() {
        assertThat(Stream.of(Stage.values()).map(words::stage)).containsExactly("Reach", "Act", "Convert", "Engage");
        assertThat(Stream.of(Stage.values()).map(words::goal)).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(Stream.of(KpiKind.values()).map(words::kind)).containsExactly("Volume", "Quality", "Value", "Cost");
        assertThat(Stream.of(Status.values()).map(words::status)).containsExactly("On track", "At risk", "Off track", "");
        assertThat(Stream.of(Reason.values()).map(words::reason)).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @Test
    void aFlagOfAStrangerIsItsOwnWord() {
        assertThat(words.flag("partial")).isEqualTo("Part of the period only");
        assertThat(words.flag("sampled by Foo Ads")).isEqualTo("sampled by Foo Ads");
    }
}
