package org.raceline.connector.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
import org.raceline.core.model.Severity;
import org.raceline.core.model.Touchpoint;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink.Stretch;
import org.raceline.testkit.RecordingSink.Vouched;

class TypeformResponsesTest {
    private static final Set<String> SATISFACTION = Set.of("csat_answers", "satisfied", "score_answers", "score");
    private static final Set<String> RECOMMENDATION = Set.of("nps_answers", "promoters", "detractors");

    @Test
    void everySubmittedResponseIsOneAtItsTimeInUtc() throws Exception {
        Reading responses = fixture();

        assertThat(responses.keys()).containsExactly("r1", "r2", "r3", "r5");
        Touchpoint first = responses.sink().touchpoints.getFirst();
        assertThat(first.at()).isEqualTo(LocalDateTime.of(2025, 5, 1, 23, 55, 10));
        assertThat(first.offset()).contains(ZoneOffset.UTC);
        assertThat(first.person()).contains(Person.email("ana@example.com"));
        assertThat(responses.sink().stretches).contains(new Stretch("skip: not submitted", 6, 6));
    }

    @Test
    void satisfactionAndRecommendationAreCounted() throws Exception {
        Reading responses = fixture();

        assertThat(responses.sum("csat_answers")).isEqualTo(3);
        assertThat(responses.sum("satisfied")).isEqualTo(2);
        assertThat(responses.sum("score")).isEqualTo(12);
        assertThat(responses.sum("score_answers")).isEqualTo(3);
        assertThat(responses.sum("nps_answers")).isEqualTo(3);
        assertThat(responses.sum("promoters")).isEqualTo(1);
        assertThat(responses.sum("detractors")).isEqualTo(1);
        assertThat(responses.sink().reports).extracting(Issue::what).containsExactly("Satisfaction is counted from the answers to \"How satisfied were you with the tour?\".",
                "Recommendation is counted from the answers to \"How likely are you to recommend us, 0 to 10?\".");
    }

    @Test
    void aQuestionThatWasNotAnsweredGivesNothing() throws Exception {
        assertThat(fixture().sink().touchpoints.get(2).quantities()).containsOnlyKeys(SATISFACTION);
        assertThat(fixture().sink().touchpoints.get(3).quantities()).containsOnlyKeys(RECOMMENDATION);
    }

    @Test
    void theFileVouchesForWhatItStatesFromItsFirstResponseToItsLast() throws Exception {
        assertThat(fixture().sink().vouches).containsExactly(new Vouched("response", new Period(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 4)),
                Set.of("csat_answers", "satisfied", "score_answers", "score", "nps_answers", "promoters", "detractors"), true, Set.of(), Set.of()));
        assertThat(form("Would you recommend us?", "4", "5").sink().vouches).singleElement()
                .matches(vouch -> vouch.quantities().isEmpty() && !vouch.persons());
    }

    @Test
    void aQuestionOfOneToFiveIsNeverARecommendation() throws Exception {
        assertThat(form("Would you recommend us?", "1", "5").sum("nps_answers")).isZero();
        assertThat(form("Would you recommend us?", "0", "5").sum("nps_answers")).isEqualTo(2);
        assertThat(form("Would you recommend us (1-10)?", "9", "5").sum("nps_answers")).isZero();
    }

    @Test
    void aSatisfactionQuestionHasFivePoints() throws Exception {
        assertThat(form("Satisfied?", "1", "5").sum("csat_answers")).isEqualTo(2);
        assertThat(form("Satisfied?", "0", "5").sum("csat_answers")).isZero();
        assertThat(form("Satisfied?", "3", "very").sum("csat_answers")).isZero();
        assertThat(form("Satisfied?", "", "").sink().vouches).singleElement().matches(vouch -> vouch.quantities().isEmpty());
        assertThat(form("Satisfied (1 to 7)?", "1", "5").sum("csat_answers")).isZero();
        assertThat(form("Rating", "1", "5").sum("csat_answers")).isZero();
    }

    @Test
    void ofTwoQuestionsNoneIsGuessed() throws Exception {
        String text = "#,Satisfied with the food?,Satisfied with the guide?,Submit Date (UTC)\nr1,4,2,2025-05-01 10:00:00\n";

        Reading open = read(text, Settings.NONE);
        assertThat(open.sum("csat_answers")).isZero();
        assertThat(open.sink().reports).singleElement().satisfies(issue -> {
            assertThat(issue.severity()).isEqualTo(Severity.WARNING);
            assertThat(issue.remedy()).contains("--set satisfactionQuestion=");
        });
        assertThat(read(text, told("satisfactionQuestion", "Satisfied with the guide?")).sum("satisfied")).isZero();
        assertThat(read(text, told("satisfactionQuestion", "satisfied with the food?")).sum("satisfied")).isEqualTo(1);
    }

    @Test
    void whatTheUserNamesCountsWhateverItIsCalled() throws Exception {
        String text = "#,Rating,Submit Date (UTC)\nr1,4,2025-05-01 10:00:00\nr2,9,2025-05-01 10:00:00\n";

        assertThat(read(text, told("recommendationQuestion", "Rating")).sum("nps_answers")).isEqualTo(2);
        Reading satisfaction = read(text, told("satisfactionQuestion", "Rating"));
        assertThat(satisfaction.keys()).containsExactly("r1");
        assertThat(satisfaction.rejects()).containsExactly("3: The answer under \"Rating\" is no whole number from 1 to 5.");
        assertThatThrownBy(() -> read(text, told("satisfactionQuestion", "Mood"))).isInstanceOf(ConnectorException.class).hasMessageContaining("Mood");
    }

    @Test
    void rowsThatCannotBeReadAreRejected() throws Exception {
        Reading responses = read("#,Satisfied?,Submit Date (UTC)\nr1,4,2025-05-01 10:00:00\nr1,4,2025-05-01 10:00:00\n,4,2025-05-01 10:00:00\nr2,4,1.5.2025\nr3,4\nr4,4,\n",
                Settings.NONE);

        assertThat(responses.keys()).containsExactly("r1");
        assertThat(responses.rejects()).containsExactly("3: This response stands further up in the file.", "4: The cell under \"#\" is empty, but the record needs it.",
                "5: The cell under \"Submit Date (UTC)\" is not a date as this kind of file writes it.", "6: The row has only 2 cells, but the heading has 3.",
                "7: The cell under \"Submit Date (UTC)\" is empty, but the record needs it.");
    }

    @Test
    void aFormWithoutResponsesIsRead() throws Exception {
        Reading none = read("#,Satisfied?,Submit Date (UTC)", Settings.NONE);

        assertThat(none.sink().vouches).isEmpty();
        assertThat(none.sink().reports).containsExactly(Issue.info("The form has no responses yet."));
    }

    @Test
    void knowsItsFilesByTheirHeading() throws Exception {
        for (String other : List.of("#,Name,Submit Date\n", "Timestamp,Email Address,How?\n", "Response,Submit Date (UTC)\n")) {
            assertThat(new TypeformResponses().recognise(BytesInput.of("other.csv", other)).certainty()).isEqualTo(Certainty.NO);
        }
    }

    private static Settings told(String setting, String heading) {
        return new Settings(Optional.empty(), Optional.empty(), "XXX", Optional.empty(), Map.of(setting, heading));
    }

    private static Reading form(String question, String... answers) throws IOException, ConnectorException {
        StringBuilder text = new StringBuilder("#,\"" + question + "\",Submit Date (UTC)\n");
        for (int i = 0; i < answers.length; i++) {
            text.append('r').append(i).append(',').append(answers[i]).append(",2025-05-01 10:00:00\n");
        }
        return read(text.toString(), Settings.NONE);
    }

    private Reading fixture() throws IOException, ConnectorException {
        return Reading.of(new TypeformResponses(), BytesInput.resource(getClass(), "typeform.csv"), Settings.NONE);
    }

    private static Reading read(String text, Settings settings) throws IOException, ConnectorException {
        return Reading.of(new TypeformResponses(), BytesInput.of("responses.csv", text), settings);
    }
}
