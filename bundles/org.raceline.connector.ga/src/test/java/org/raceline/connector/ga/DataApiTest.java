package org.raceline.connector.ga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Recognition.Certainty;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Unit;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;

class DataApiTest {
    private static final String HEADERS = """
            "dimensionHeaders": [{"name": "date"}, {"name": "deviceCategory"}],
            "metricHeaders": [
              {"name": "sessions", "type": "TYPE_INTEGER"},
              {"name": "bounces", "type": "TYPE_INTEGER"},
              {"name": "totalUsers", "type": "TYPE_INTEGER"},
              {"name": "totalRevenue", "type": "TYPE_CURRENCY"}
            ],
            """;
    private static final String ROWS = """
            "rows": [
              {"dimensionValues": [{"value": "20240403"}, {"value": "mobile"}], "metricValues": [{"value": "5"}, {"value": "2"}, {"value": "4"}, {"value": "12.50"}]},
              {"dimensionValues": [{"value": "20240401"}, {"value": ""}], "metricValues": [{"value": "3"}, {"value": "3"}, {"value": "3"}, {"value": "0"}]}
            ]""";

    private static String report(String more) {
        return "{\n\"kind\": \"analyticsData#runReport\",\n" + HEADERS + ROWS + more + "\n}\n";
    }

    @Test
    void aValueThatSaysNothingIsTold() throws Exception {
        RecordingSink sink = read(report("").replace("{\"value\": \"12.50\"}", "{\"value\": \"\"}").replace("{\"value\": \"0\"}", "{\"value\": \"7\"}"));
        assertThat(sink.reports).extracting(Issue::what).contains("The column totalRevenue is empty in 1 of 2 rows: its figures are unknown there, not 0.");
    }

    @Test
    void everyRowIsReadUnderItsHeadings() throws Exception {
        RecordingSink sink = read(report(",\n\"rowCount\": 2,\n\"metadata\": {\"currencyCode\": \"PLN\", \"timeZone\": \"Europe/Warsaw\"}"));

        assertThat(sink.cuts).containsExactly(new Cut(Set.of("device"), Grain.DAY, new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 3)), true, ""));
        assertThat(value(sink, "visits", "mobile")).isEqualByComparingTo("5");
        assertThat(value(sink, "bounced_visits", "mobile")).isEqualByComparingTo("2");
        assertThat(value(sink, "engaged_visits", "mobile")).isEqualByComparingTo("3");
        assertThat(value(sink, "visitors", "(not set)")).isEqualByComparingTo("3");
        assertThat(sink.observations).filteredOn(o -> o.observation().metric().equals("net_revenue")).extracting(o -> o.observation().quantity().unit())
                .containsOnly(Unit.money("PLN"));
        assertThat(sink.reports).isEmpty();
        assertThat(sink.records).hasValue(2);
    }

    @Test
    void whatTheAnswerItselfAddsUpIsHeldAgainstItsRows() throws Exception {
        RecordingSink sink = read(report(",\n\"totals\": [{\"dimensionValues\": [{\"value\": \"RESERVED_TOTAL\"}, {\"value\": \"RESERVED_TOTAL\"}], "
                + "\"metricValues\": [{\"value\": \"9\"}, {\"value\": \"5\"}, {\"value\": \"6\"}, {\"value\": \"12.50\"}]}]"));

        assertThat(sink.totals).extracting(total -> total.metric() + " " + total.stated()).containsExactly("visits 9", "bounced_visits 5", "net_revenue 12.50");
        assertThat(sink.records).isEmpty();
    }

    @Test
    void anAnswerThatWasCutByPagingIsNotComplete() throws Exception {
        RecordingSink sink = read(report(",\n\"rowCount\": 7"));

        assertThat(sink.cuts).extracting(Cut::complete).containsExactly(false);
        assertThat(sink.reports).extracting(Issue::what).containsExactly("The answer has 2 of 7 rows: it was cut by paging.");
        assertThat(sink.records).hasValue(7);
    }

    @Test
    void whatGoogleSaysOfItsQualityTravelsWithTheFigures() throws Exception {
        RecordingSink sink = read(report(",\n\"metadata\": {\"dataLossFromOtherRow\": true, \"subjectToThresholding\": true, \"samplingMetadatas\": [{\"samplesReadCount\": \"1\"}]}"));

        assertThat(sink.flags.get("visits")).containsExactlyInAnyOrder("sampled", "other-row", "thresholded");
        assertThat(sink.flags.get("engaged_visits")).contains("sampled");
        assertThat(sink.cuts).extracting(Cut::complete).containsExactly(false);
    }

    @Test
    void aBatchHoldsSeveralReports() throws Exception {
        String months = """
                {"dimensionHeaders": [{"name": "yearMonth"}], "metricHeaders": [{"name": "sessions"}],
                "rows": [
                {"dimensionValues": [{"value": "202403"}], "metricValues": [{"value": "40"}]},
                {"dimensionValues": [{"value": "202402"}], "metricValues": [{"value": "30"}]}
                ]}""";
        RecordingSink sink = read("{\n\"kind\": \"analyticsData#batchRunReports\",\n\"reports\": [\n" + report("").strip() + ",\n" + months + "\n]\n}\n");

        assertThat(sink.cuts).extracting(Cut::grain).containsExactly(Grain.DAY, Grain.MONTH);
        assertThat(sink.sum(sink.cuts.getLast(), "visits")).isEqualByComparingTo("70");
        assertThat(sink.cuts.getLast().period()).isEqualTo(new Period(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 31)));
    }

    @Test
    void rowsAreAddedUpOverWhatPartsVisitsAndIsNotLoaded() throws Exception {
        RecordingSink sink = read(report("").replace("deviceCategory", "landingPage"));

        assertThat(sink.cuts.getFirst().dimensions()).isEmpty();
        assertThat(sink.sum(sink.cuts.getFirst(), "visits")).isEqualByComparingTo("8");
        assertThat(sink.observations).extracting(o -> o.observation().metric()).contains("net_revenue").doesNotContain("visitors");
        assertThat(sink.reports).extracting(Issue::what).singleElement().asString().contains("landingPage");
    }

    @Test
    void visitsAreNotAddedUpOverPagesAndEvents() throws Exception {
        for (String dimension : List.of("customEvent:mood", "pageReferrer", "pagePath")) {
            RecordingSink sink = read(report("").replace("deviceCategory", dimension));
            assertThat(sink.observations).as(dimension).extracting(o -> o.observation().metric()).contains("net_revenue").doesNotContain("visits", "bounced_visits", "engaged_visits");
        }
    }

    @Test
    void aReportOfWhatOverlapsIsLeftOutAndSaid() throws Exception {
        for (String dimension : List.of("itemName", "dateRange")) {
            RecordingSink sink = read(report("").replace("deviceCategory", dimension));
            assertThat(sink.observations).isEmpty();
            assertThat(sink.reports).extracting(Issue::what).containsExactly("A report of the answer is not loaded, because it is split by " + dimension + ".");
        }
    }

    @Test
    void hoursAreAddedUpToDaysAndTheirPeopleAreNot() throws Exception {
        RecordingSink sink = read(report("").replace("\"date\"", "\"dateHour\"").replace("20240403", "2024040311").replace("20240401", "2024040112"));

        assertThat(sink.cuts).extracting(Cut::grain).containsExactly(Grain.DAY);
        assertThat(sink.observations).extracting(o -> o.observation().metric()).contains("visits").doesNotContain("visitors");
    }

    @Test
    void aSourceAndItsMediumInOneValueAreTwoDimensions() throws Exception {
        RecordingSink sink = read(report("").replace("deviceCategory", "sessionSourceMedium").replace("mobile", "google / cpc"));

        assertThat(sink.cuts.getFirst().dimensions()).containsExactlyInAnyOrder("source", "medium");
        assertThat(sink.sum(sink.cuts.getFirst(), "campaign_visits")).isEqualByComparingTo("5");
        assertThat(sink.observations.getFirst().observation().slice()).isEqualTo(Slice.of("source", "google").with("medium", "cpc"));
    }

    @Test
    void eventsAreLeadsCheckoutsAndPurchasesByTheirNames() throws Exception {
        String text = """
                {
                "dimensionHeaders": [{"name": "date"}, {"name": "eventName"}], "metricHeaders": [{"name": "eventCount"}],
                "rows": [
                {"dimensionValues": [{"value": "20240301"}, {"value": "generate_lead"}], "metricValues": [{"value": "4"}]},
                {"dimensionValues": [{"value": "20240301"}, {"value": "begin_checkout"}], "metricValues": [{"value": "8"}]},
                {"dimensionValues": [{"value": "20240301"}, {"value": "purchase"}], "metricValues": [{"value": "2"}]},
                {"dimensionValues": [{"value": "20240301"}, {"value": "scroll"}], "metricValues": [{"value": "90"}]}
                ]
                }
                """;
        RecordingSink sink = new RecordingSink();
        new Ga4Connector().read(List.of(BytesInput.of("answer.json", text)),
                new Settings(Optional.empty(), Optional.empty(), "EUR", Optional.empty(), Map.of("leadEvents", "generate_lead, sign_up")), sink);

        assertThat(sink.sum(sink.cuts.getFirst(), "leads")).isEqualByComparingTo("4");
        assertThat(sink.sum(sink.cuts.getFirst(), "events")).isEqualByComparingTo("104");
        assertThat(sink.sum(sink.cuts.getFirst(), "checkouts")).isEqualByComparingTo("8");
        assertThat(sink.sum(sink.cuts.getFirst(), "purchases")).isEqualByComparingTo("2");
    }

    @Test
    void aRowThatCannotBeReadIsRejectedAndMarksTheRest() throws Exception {
        RecordingSink sink = read(report("").replace("\"value\": \"5\"", "\"value\": \"five\""));

        assertThat(sink.rejects).hasSize(1);
        assertThat(sink.observations).isNotEmpty().allMatch(o -> o.observation().slice().equals(Slice.of("device", "(not set)")));
        assertThat(sink.flags.get("visits")).contains("rejected-rows");
    }

    @Test
    void moneyOfAnAnswerThatBreaksOffBeforeItsCurrencyIsNotLoaded() throws Exception {
        String whole = report(",\n\"metadata\": {\"currencyCode\": \"PLN\"}");
        RecordingSink sink = read(whole.substring(0, whole.indexOf("\"metadata\"")));

        assertThat(sink.observations).extracting(o -> o.observation().metric()).contains("visits").doesNotContain("net_revenue");
    }

    @Test
    void anAnswerWithoutDaysIsRefused() {
        String text = report("").replace("\"date\"", "\"country\"");

        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(ConnectorException.class, refused -> assertThat(refused.issue().remedy()).contains("date"));
    }

    @Test
    void knowsAnswersOfTheDataApiAndNoOtherJson() throws IOException {
        assertThat(recognise(report(""))).isEqualTo(Certainty.CERTAIN);
        assertThat(recognise("{\"reports\": [" + report("") + "]}")).isEqualTo(Certainty.CERTAIN);
        assertThat(recognise("{\"rows\": [1, 2]}")).isEqualTo(Certainty.NO);
        assertThat(recognise("[{\"id\": 7}]")).isEqualTo(Certainty.NO);
    }

    private static Certainty recognise(String text) throws IOException {
        return new Ga4Connector().recognise(BytesInput.of("answer.json", text)).certainty();
    }

    private static BigDecimal value(RecordingSink sink, String metric, String device) {
        return sink.observations.stream().map(RecordingSink.Observed::observation)
                .filter(o -> o.metric().equals(metric) && o.slice().equals(Slice.of("device", device))).findFirst().orElseThrow().quantity().value();
    }

    private static RecordingSink read(String text) throws IOException, ConnectorException {
        RecordingSink sink = new RecordingSink();
        new Ga4Connector().read(List.of(BytesInput.of("answer.json", text)), Settings.NONE, sink);
        return sink;
    }
}
