package org.raceline.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.raceline.core.analysis.Reading;
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
    void everyRemarkOfTheArithmeticHasWords() {
        assertThat(Stream.of(Reading.PARTIAL, Reading.IMMATURE, Reading.GAPS_AFTER, Reading.DISORDER).map(words::flag)).doesNotHaveDuplicates().allMatch(f -> f.contains(" "));
        assertThat(words.flag(Reading.IMMATURE)).contains(String.valueOf(Reading.MATURE_AFTER_DAYS));
    }

    @Test
    void onlyTheEmptyValueOfADimensionIsPutInWords() {
        assertThat(words.value("")).isEqualTo("(blank)");
        assertThat(words.value("unknown")).isEqualTo("unknown");
    }

    @Test
    void aFlagOfAStrangerIsItsOwnWord() {
        assertThat(words.flag("partial")).isEqualTo("Part of the period only");
        assertThat(words.flag("sampled by Foo Ads")).isEqualTo("sampled by Foo Ads");
        assertThat(words.exclusion("sampled by Foo Ads")).isEqualTo("sampled by Foo Ads");
    }

    @Test
    void whyAnOrderDoesNotCountIsSaidInTheUsersLanguage() {
        assertThat(List.of("cancelled", "voided", "unpaid", "credit-note").stream().map(new Vocabulary(Locale.of("fa"))::exclusion)).doesNotHaveDuplicates().noneMatch(text -> text.matches(".*[a-z].*"));
        assertThat(words.exclusion("credit-note")).isEqualTo("credit note");
    }
}
