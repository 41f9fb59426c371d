package org.raceline.connector.ga;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.Recognition.Certainty;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Observation;
import org.raceline.core.model.Period;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;

class ReportingApiTest {
    private static final BytesInput FILE = BytesInput.resource(ReportingApiTest.class, "ua-reporting.json");
    private static final String TEXT = new String(FILE.bytes(), StandardCharsets.UTF_8);

    @Test
    void everyRowIsReadUnderItsHeadings() throws Exception {
        RecordingSink sink = read(TEXT);

        assertThat(sink.cuts).containsExactly(new Cut(Set.of("device"), Grain.DAY, new Period(LocalDate.of(2019, 4, 1), LocalDate.of(2019, 4, 3)), true, ""));
        assertThat(sink.observations).extracting(o -> text(o.observation())).containsExactly(
                "visits 2019-04-03 desk 15 count", "bounced_visits 2019-04-03 desk 6 count", "visitors 2019-04-03 desk 14 count", "net_revenue 2019-04-03 desk 112.5 EUR",
                "visits 2019-04-03 tablet 4 count", "bounced_visits 2019-04-03 tablet 4 count", "visitors 2019-04-03 tablet 3 count", "net_revenue 2019-04-03 tablet 0.0 EUR",
                "visits 2019-04-01 desk 9 count", "bounced_visits 2019-04-01 desk 2 count", "visitors 2019-04-01 desk 9 count", "net_revenue 2019-04-01 desk 20 EUR");
        assertThat(sink.records).hasValue(3);
        assertThat(sink.flags.get("visits")).isNull();
        assertThat(sink.flags.get("bounced_visits")).containsExactly("ua-bounce");
        assertThat(sink.reports).isEmpty();
        assertThat(sink.claims().values()).containsOnly(1);
    }

    @Test
    void whatTheAnswerItselfAddsUpIsHeldAgainstItsRows() throws Exception {
        assertThat(read(TEXT).totals).extracting(total -> total.metric() + " " + total.stated()).containsExactly("visits 28", "bounced_visits 12", "net_revenue 132.5");
    }

    @Test
    void whatGoogleMayStillChangeSaysSo() throws Exception {
        for (String unsure : List.of("\"isDataGolden\": false", "\"samplesReadCounts\": []")) {
            RecordingSink sink = read(TEXT.replace("\"isDataGolden\": true", unsure));
            assertThat(sink.flags.get("visits")).as(unsure).containsExactly("provisional");
            assertThat(sink.cuts.getFirst().complete()).isTrue();
        }
    }

    @Test
    void aPageOfALongerReportAndASampleAreNotEverything() throws Exception {
        RecordingSink page = read(TEXT.replace("\"rowCount\": 3", "\"rowCount\": 40"));
        assertThat(page.cuts.getFirst().complete()).isFalse();
        assertThat(page.reports).extracting(Issue::what).containsExactly("The answer has 3 of 40 rows: it was cut by paging.");

        RecordingSink sample = read(TEXT.replace("\"rowCount\": 3", "\"rowCount\": 3, \"samplesReadCounts\": [\"499630\"], \"samplingSpaceSizes\": [\"15328013\"]"));
        assertThat(sample.flags.get("visits")).containsExactly("sampled");
        assertThat(sample.cuts.getFirst().complete()).isFalse();
    }

    @Test
    void aRowOfSeveralRangesOfDaysIsRejected() throws Exception {
        RecordingSink sink = read(TEXT.replace("[{\"values\": [\"4\", \"4\", \"3\", \"0.0\"]}]}", "[{\"values\": [\"4\", \"4\", \"3\", \"0.0\"]}, {\"values\": [\"5\", \"4\", \"3\", \"0.0\"]}]}"));

        assertThat(sink.rejects).extracting(Issue::what).containsExactly("The row has figures of several ranges of dates.");
        assertThat(sink.sum(sink.cuts.getFirst(), "visits")).isEqualByComparingTo("24");
        assertThat(sink.flags.get("visits")).contains("rejected-rows");
    }

    @Test
    void eachInterfaceIsKnownByItsOwnConnector() throws Exception {
        assertThat(new UaConnector().recognise(FILE).certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(new Ga4Connector().recognise(FILE).certainty()).isEqualTo(Certainty.NO);
    }

    private static String text(Observation figure) {
        return figure.metric() + " " + figure.period().from() + " " + figure.slice().values().get("device") + " " + figure.quantity().value().toPlainString() + " "
                + figure.quantity().unit().symbol();
    }

    private static RecordingSink read(String text) throws Exception {
        RecordingSink sink = new RecordingSink();
        new UaConnector().read(List.of(BytesInput.of("answer.json", text)), new Settings(Optional.empty(), Optional.empty(), "EUR", Optional.empty(), Map.of()), sink);
        return sink;
    }
}
