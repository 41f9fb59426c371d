package org.raceline.console.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line is split as a POSIX shell splits it. */
class WordsTest {

    private static String split(String line) throws Words.Unfinished {
        return String.join("|", Words.split(line));
    }

    @Test
    void blanksSeparate() throws Words.Unfinished {
        assertThat(split("  metric \t orders  visits\r")).isEqualTo("metric|orders|visits");
        assertThat(Words.split("")).isEmpty();
        assertThat(Words.split(" \t")).isEmpty();
    }

    @Test
    void singleQuotesKeepEverything() throws Words.Unfinished {
        assertThat(split("import '/tmp/a \"b\" \\n#.csv'")).isEqualTo("import|/tmp/a \"b\" \\n#.csv");
    }

    @Test
    void anApostropheIsQuotedTheWayProgramsDoIt() throws Words.Unfinished {
        assertThat(split("'it'\"'\"'s'")).isEqualTo("it's");
    }

    @Test
    void inDoubleQuotesABackslashEscapesOnlyAQuoteAndItself() throws Words.Unfinished {
        assertThat(split("\"a \\\"b\\\" c\\\\d \\n \\$x\"")).isEqualTo("a \"b\" c\\d \\n \\$x");
    }

    @Test
    void outsideOfQuotesABackslashEscapesAnything() throws Words.Unfinished {
        assertThat(split("a\\ b \\'c \\\\ \\#d")).isEqualTo("a b|'c|\\|#d");
    }

    @Test
    void quotesJoinWithWhatStandsBesideThem() throws Words.Unfinished {
        assertThat(split("--filter=channel='Organic Search'x")).isEqualTo("--filter=channel=Organic Searchx");
    }

    @Test
    void anEmptyQuotationIsAWord() throws Words.Unfinished {
        assertThat(Words.split("a '' \"\"")).containsExactly("a", "", "");
    }

    @Test
    void aCommentStartsOnlyAWord() throws Words.Unfinished {
        assertThat(split("# nothing")).isEmpty();
        assertThat(split("metric a#b # rest 'of")).isEqualTo("metric|a#b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a 'b", "a \"b", "a \\", "\"a\\", "'"})
    void whatEndsInsideOfAQuotationIsRefused(String line) {
        assertThatThrownBy(() -> Words.split(line)).isInstanceOf(Words.Unfinished.class);
    }
}
