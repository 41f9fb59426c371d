package org.raceline.connector.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Recognition.Certainty;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Person;
import org.raceline.core.model.Touchpoint;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink.Vouched;

class GoogleFormsResponsesTest {

    @Test
    void responsesOfOneSecondStayTwo() throws Exception {
        assertThat(fixture().keys()).containsExactly("2025-03-27T09:15", "2025-03-28T10:30", "2025-03-28T10:30#2", "2025-04-02T00:05:09");
    }

    @Test
    void anAddressIsAPersonAndNothingElse() throws Exception {
        Reading responses = fixture();

        assertThat(responses.sink().touchpoints).extracting(Touchpoint::person).containsExactly(Optional.of(Person.email("ana@example.com")),
                Optional.of(Person.email("ben@example.com")), Optional.empty(), Optional.of(Person.email("ana@example.com")));
        assertThat(responses.keys()).noneMatch(key -> key.contains("@"));
        assertThat(responses.sink().touchpoints).allMatch(response -> response.slice().isAll());
    }

    @Test
    void theSatisfactionQuestionIsFoundAmongTheOthers() throws Exception {
        Reading responses = fixture();

        assertThat(responses.sum("csat_answers")).isEqualTo(3);
        assertThat(responses.sum("satisfied")).isEqualTo(2);
        assertThat(responses.sink().vouches).containsExactly(new Vouched("response", new Period(LocalDate.of(2025, 3, 27), LocalDate.of(2025, 4, 2)),
                Set.of("csat_answers", "satisfied", "score_answers", "score"), true, Set.of(), Set.of()));
    }

    @Test
    void aFormWithoutResponsesIsReadWithANotice() throws Exception {
        Reading none = read("Timestamp,Email Address,\"On a scale of 1 to 5, how satisfied are you?\"", Settings.NONE);

        assertThat(none.sink().touchpoints).isEmpty();
        assertThat(none.sink().vouches).isEmpty();
        assertThat(none.sink().reports).containsExactly(Issue.info("The form has no responses yet."));
    }

    @Test
    void theOrderOfDayAndMonthIsSeenOrAskedFor() throws Exception {
        assertThat(keys("28/03/2025 10:30:00", "02/04/2025 10:30:00")).containsExactly("2025-03-28T10:30", "2025-04-02T10:30");
        assertThat(keys("2025-04-02 10:30:00")).containsExactly("2025-04-02T10:30");
        assertThatThrownBy(() -> keys("02/04/2025 10:30:00")).isInstanceOfSatisfying(ConnectorException.class, refused -> {
            assertThat(refused.isNeedsInput()).isTrue();
            assertThat(refused.issue().column()).isEqualTo("Timestamp");
            assertThat(refused.issue().remedy()).contains("--locale");
        });
        Settings british = new Settings(Optional.empty(), Optional.of(Locale.UK), "XXX", Optional.empty(), Map.of());
        assertThat(read(text("02/04/2025 10:30:00"), british).keys()).containsExactly("2025-04-02T10:30");
    }

    @Test
    void theDownloadFromTheFormStatesItsZone() throws Exception {
        Touchpoint offset = read(text("2025/04/27 3:00:00 PM GMT+5:30"), Settings.NONE).sink().touchpoints.getFirst();
        assertThat(offset.at()).isEqualTo(LocalDateTime.of(2025, 4, 27, 15, 0));
        assertThat(offset.offset()).contains(ZoneOffset.ofHoursMinutes(5, 30));

        Touchpoint named = read(text("2025/04/27 12:00:01 AM MDT"), Settings.NONE).sink().touchpoints.getFirst();
        assertThat(named.at()).isEqualTo(LocalDateTime.of(2025, 4, 27, 0, 0, 1));
        assertThat(named.offset()).isEmpty();
    }

    @Test
    void rowsThatCannotBeReadAreRejected() throws Exception {
        Reading responses = read(text("2025-04-02 10:30:00", "", "soon") + "2025-04-03 10:30:00\n", Settings.NONE);

        assertThat(responses.keys()).containsExactly("2025-04-02T10:30");
        assertThat(responses.rejects()).containsExactly("3: The cell under \"Timestamp\" is empty, but the record needs it.",
                "4: The cell under \"Timestamp\" is not a date as this kind of file writes it.", "5: The row has only one cell, but the heading has 2.");
    }

    @Test
    void isSureOnlyWhereSomethingIsAsked() throws Exception {
        assertThat(certainty("Timestamp,Email Address,Name\n")).isEqualTo(Certainty.CERTAIN);
        assertThat(certainty("Timestamp,How was it?\n")).isEqualTo(Certainty.CERTAIN);
        assertThat(certainty("Timestamp,Rate our service from one to five\n")).isEqualTo(Certainty.POSSIBLE);
        for (String other : List.of("timestamp,level,message\n", "Timestamp,Amount\n", "Name,Timestamp,Why?\n", "Timestamp\n")) {
            assertThat(certainty(other)).isEqualTo(Certainty.NO);
        }
    }

    private static Certainty certainty(String text) throws IOException {
        return new GoogleFormsResponses().recognise(BytesInput.of("form.csv", text)).certainty();
    }

    private static List<String> keys(String... times) throws IOException, ConnectorException {
        return read(text(times), Settings.NONE).keys();
    }

    private static String text(String... times) {
        return "Timestamp,How was it?\n" + String.join("", List.of(times).stream().map(time -> time + ",Good\n").toList());
    }

    private Reading fixture() throws IOException, ConnectorException {
        return Reading.of(new GoogleFormsResponses(), BytesInput.resource(getClass(), "google-forms.csv"), Settings.NONE);
    }

    private static Reading read(String text, Settings settings) throws IOException, ConnectorException {
        return Reading.of(new GoogleFormsResponses(), BytesInput.of("form.csv", text), settings);
    }
}
