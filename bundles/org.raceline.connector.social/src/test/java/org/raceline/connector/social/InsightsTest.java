package org.raceline.connector.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Recognition.Certainty;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.testkit.BytesInput;

class InsightsTest {
    private static final String VISITS = "sep=,\n\"Instagram profile visits\"\n\"Date\",\"Primary\"\n";

    @Test
    void blocksOfOneMetricAreOneTableByNetworkAndDay() throws Exception {
        Reading visits = Reading.of("visits.csv");

        assertThat(visits.figures("profile_visits")).containsExactly("2025-03-30 Facebook 40 count", "2025-03-31 Facebook 1020 count",
                "2025-04-01 Facebook 7 count", "2025-03-30 Instagram 3 count", "2025-04-01 Instagram 5 count");
        assertThat(visits.cut("profile_visits"))
                .isEqualTo(new Cut(Set.of("network"), Grain.DAY, new Period(LocalDate.of(2025, 3, 30), LocalDate.of(2025, 4, 1)), true, ""));
        assertThat(visits.figures("reach_people")).hasSize(2);
        assertThat(visits.cut("reach_people").period()).isEqualTo(new Period(LocalDate.of(2025, 3, 30), LocalDate.of(2025, 3, 31)));
    }

    @Test
    void aBlockThatMissesDaysSaysSo() throws Exception {
        Reading visits = Reading.of("visits.csv");

        assertThat(visits.sink().reports).singleElement().satisfies(issue -> {
            assertThat(issue.line()).isEqualTo(8);
            assertThat(issue.what()).isEqualTo("\"Instagram profile visits\" has no figure for 1 of the days 2025-03-30..2025-04-01.");
        });
        assertThat(visits.sink().flags).containsOnlyKeys("profile_visits").containsEntry("profile_visits", Set.of("missing-days"));
    }

    @Test
    void blocksWithoutAMetricAreSkippedByName() throws Exception {
        assertThat(Reading.of("visits.csv").skips()).containsExactly("20 \"Content interactions\": no metric of this kind");
    }

    @Test
    void aBlockOfAMetricWithADamagedHeadingIsRejected() throws Exception {
        Reading visits = Reading.text(VISITS + "\"2025-03-30T00:00:00\",\"3\"\n\n\"Facebook visits\"\n\"Dxte\",\"Primary\"\n\"2025-03-30T00:00:00\",\"5\"\n");

        assertThat(visits.figures("profile_visits")).containsExactly("2025-03-30 Instagram 3 count");
        assertThat(visits.rejects()).singleElement().asString().startsWith("8: ").contains("Facebook visits");
    }

    @Test
    void theFileIsUtf16AsMetaWritesIt() throws Exception {
        byte[] text = (VISITS + "\"2025-03-30T00:00:00\",\"3\"\n\n").getBytes(StandardCharsets.UTF_16LE);
        byte[] bytes = new byte[text.length + 2];
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xFE;
        System.arraycopy(text, 0, bytes, 2, text.length);
        BytesInput input = new BytesInput("Visits.csv", bytes);

        assertThat(new MetaExports().recognise(input)).isEqualTo(Recognition.certain("meta-insights", "Instagram"));
        assertThat(Reading.of(input, Settings.NONE).figures("profile_visits")).containsExactly("2025-03-30 Instagram 3 count");
    }

    @Test
    void whatCannotBeReadIsRejectedAndTheMetricSaysSo() throws Exception {
        Reading visits = Reading.text(VISITS + "\"2025-03-30T00:00:00\",\"3\"\n\"2025-02-30T00:00:00\",\"3\"\n\"2025-03-31T00:00:00\",\"\"\n"
                + "\"2025-04-01T00:00:00\",\"1.5\"\n\"2025-03-30T00:00:00\",\"9\"\n\"2025-04-02T00:00:00\"\n\nstray,row\n");

        assertThat(visits.figures("profile_visits")).containsExactly("2025-03-30 Instagram 3 count");
        assertThat(visits.rejects()).containsExactlyInAnyOrder("5: The cell under \"Date\" is not a date as this kind of file writes it.",
                "6: The cell under \"Primary\" is empty, but the record needs it.", "7: The cell under \"Primary\" is not a whole number.",
                "8: This day stands in the block twice.", "9: The row has only one cell, but the heading has 2.",
                "11: This row belongs to no block: a block starts with a line that holds its title only.");
        assertThat(visits.sink().flags.get("profile_visits")).contains("rejected-rows");
    }

    @Test
    void aFileThatEndsInTheMiddleSaysSo() throws Exception {
        Reading quoted = Reading.text(VISITS + "\"2025-03-30T00:00:00\",\"3\"\n\"2025-03-31T00:00:00\",\"1");
        assertThat(quoted.figures("profile_visits")).containsExactly("2025-03-30 Instagram 3 count");
        assertThat(quoted.rejects()).singleElement().asString().startsWith("5: The file ends inside a quoted cell");
        assertThat(quoted.sink().flags.get("profile_visits")).containsExactly("rejected-rows");

        Reading bare = Reading.text(VISITS + "2025-03-30T00:00:00,12");
        assertThat(bare.sink().reports).singleElement().satisfies(issue -> assertThat(issue.what()).startsWith("The last line has no line end"));
    }

    @Test
    void followersAreOfTheDayThatTheUserSays() throws Exception {
        Settings told = new Settings(Optional.empty(), Optional.empty(), "XXX", Optional.of(LocalDate.of(2025, 3, 31)), Map.of());
        Reading audience = Reading.of(BytesInput.resource(InsightsTest.class, "audience.csv"), told);

        assertThat(audience.figures("followers")).containsExactly("2025-03-31 Facebook 12045 count", "2025-03-31 Instagram 830 count");
        assertThat(audience.cut("followers")).isEqualTo(new Cut(Set.of("network"), Grain.DAY, Period.day(LocalDate.of(2025, 3, 31)), true, ""));
        assertThat(audience.skips()).hasSize(4).allMatch(skip -> skip.endsWith("shares and top lists, no counts"));
    }

    @Test
    void withoutADayFollowersAreAskedFor() {
        assertThatThrownBy(() -> Reading.of("audience.csv")).isInstanceOfSatisfying(ConnectorException.class, refused -> {
            assertThat(refused.isNeedsInput()).isTrue();
            assertThat(refused.issue().remedy()).contains("--first-day");
        });
    }

    @Test
    void aFileOfOneNetworkIsASourceOfItsOwn() throws Exception {
        assertThat(account(VISITS)).isEqualTo("Instagram");
        assertThat(account("sep=,\n\"Facebook reach\"\n\"Date\",\"Primary\"\n")).isEqualTo("Facebook");
        assertThat(account("sep=,\n\"Views\"\n\"Date\",\"Primary\"\n")).isEmpty();
        assertThat(new MetaExports().recognise(BytesInput.resource(InsightsTest.class, "visits.csv")).account()).isEmpty();
        assertThat(new MetaExports().recognise(BytesInput.resource(InsightsTest.class, "audience.csv")).account()).isEmpty();
    }

    private static String account(String text) throws Exception {
        Recognition recognition = new MetaExports().recognise(BytesInput.of("export.csv", text));
        assertThat(recognition.certainty()).isEqualTo(Certainty.CERTAIN);
        return recognition.account();
    }

    /** As accounts of Instagram write it: there is nothing to split by. */
    @Test
    void reachWithoutANetworkIsAFigureADay() throws Exception {
        Reading reach = Reading.text("sep=,\n\"Reach\"\n\"Date\",\"Primary\"\n\"2025-03-30T01:00:00\",\"12\"\n\"2025-03-31T01:00:00\",\"9\"\n");

        assertThat(reach.figures("reach_people")).containsExactly("2025-03-30 12 count", "2025-03-31 9 count");
        assertThat(reach.cut("reach_people").dimensions()).isEmpty();
    }

    @Test
    void olderFilesRepeatTheTitleOverTheFigures() throws Exception {
        Reading reach = Reading.text("sep=,\n\"Facebook reach\"\n\"Date\",\"Facebook reach\"\n\"2023-03-30T00:00:00\",\"12\"\n\n");

        assertThat(reach.figures("reach_people")).containsExactly("2023-03-30 Facebook 12 count");
    }

    @Test
    void sharesOfTheAudienceAloneHoldNoFigure() throws Exception {
        Reading audience = Reading.text("sep=,\n\"Top cities\"\n\"Lyon, France\",\"Paris, France\"\n\"1.7\",\"1.1\"\n\n\"Age & gender\"\n\"\",\"Men\",\"Women\"\n"
                + "\"18-24\",\"5.1\",\"2.4\"\n\n");

        assertThat(audience.sink().observations).isEmpty();
        assertThat(audience.skips()).hasSize(2);
    }

    @Test
    void otherTablesAreNotItsFiles() throws Exception {
        for (String other : List.of("Date,Primary\n2025-03-30,3\n", "Facebook spend\nMonth,Spend\n2025-01,3\n", "Title\n\nDate,Primary\n", "sep=,\n\"Title\nDate")) {
            assertThat(new MetaExports().recognise(BytesInput.of("other.csv", other)).certainty()).isEqualTo(Certainty.NO);
            assertThatThrownBy(() -> Reading.text(other)).isInstanceOf(ConnectorException.class);
        }
    }
}
