package org.raceline.connector.ga;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.Recognition.Certainty;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.ConnectorContract;
import org.raceline.testkit.RecordingSink;

class BigQueryTest extends ConnectorContract {
    private static final Period BOTH = new Period(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 2));

    @Override
    protected Connector connector() {
        return new BigQueryConnector();
    }

    @Override
    protected List<BytesInput> examples() {
        return List.of(BytesInput.resource(getClass(), "events.ndjson"));
    }

    private static String text() {
        return new String(BytesInput.resource(BigQueryTest.class, "events.ndjson").bytes(), StandardCharsets.UTF_8);
    }

    private static RecordingSink read(String text) throws Exception {
        RecordingSink sink = new RecordingSink();
        new BigQueryConnector().read(List.of(BytesInput.of("events_20240301.ndjson", text)),
                new Settings(Optional.empty(), Optional.empty(), "CHF", Optional.empty(), Map.of("leadEvents", "generate_lead")), sink);
        return sink;
    }

    private static List<String> figures(RecordingSink sink, String metric, Grain grain, String... dimensions) {
        return sink.observations.stream().filter(o -> o.cut().grain() == grain && o.cut().dimensions().equals(Set.of(dimensions)) && o.observation().metric().equals(metric))
                .map(o -> o.observation()).map(o -> o.period().from().getDayOfMonth() + " " + o.quantity().value().toPlainString() + " " + o.quantity().unit().symbol()).toList();
    }

    @Test
    void aVisitIsOneSessionOfOneUserOnTheDayItBegan() throws Exception {
        RecordingSink sink = read(text());

        assertThat(figures(sink, "visits", Grain.DAY)).containsExactly("1 3 count", "2 1 count");
        assertThat(figures(sink, "engaged_visits", Grain.DAY)).containsExactly("1 2 count", "2 0 count");
        assertThat(figures(sink, "bounced_visits", Grain.DAY)).containsExactly("1 1 count", "2 1 count");
        assertThat(figures(sink, "events", Grain.DAY)).containsExactly("1 6 count", "2 6 count");
        assertThat(figures(sink, "page_views", Grain.DAY)).containsExactly("1 4 count", "2 2 count");
        assertThat(figures(sink, "new_visitors", Grain.DAY)).containsExactly("1 1 count", "2 0 count");
        assertThat(figures(sink, "engagement_time", Grain.DAY)).containsExactly("1 9.500 count", "2 2.001 count");
    }

    @Test
    void visitorsAreToldForEachDayAndForAllOfThem() throws Exception {
        RecordingSink sink = read(text());

        assertThat(figures(sink, "visitors", Grain.DAY)).containsExactly("1 2 count", "2 2 count");
        assertThat(figures(sink, "visitors", Grain.TOTAL)).containsExactly("1 2 count");
        assertThat(sink.cuts).containsExactly(new Cut(Set.of(), Grain.DAY, BOTH, true, ""), new Cut(Set.of("event"), Grain.DAY, BOTH, true, ""),
                new Cut(Set.of(), Grain.TOTAL, BOTH, true, ""));
    }

    @Test
    void anOrderIsCountedOnceAndWhatWasGivenBackComesOff() throws Exception {
        RecordingSink sink = read(text());

        assertThat(figures(sink, "orders", Grain.DAY)).containsExactly("1 0 count", "2 1 count");
        assertThat(figures(sink, "net_revenue", Grain.DAY)).containsExactly("1 0 EUR", "2 30.0 EUR");
        assertThat(sink.flags.get("net_revenue")).containsExactly("purchase-revenue");
        assertThat(sink.reports).extracting(Issue::what).containsExactly(
                "1 events name no visitor, as without consent: they count as events and as page views, not as visits.",
                "1 purchases repeat an order that the file has told before; each order is counted once.");
    }

    @Test
    void eventsAreToldByNameAndTheUsersLeadsAmongThem() throws Exception {
        RecordingSink sink = read(text());

        assertThat(figures(sink, "events", Grain.DAY, "event")).containsExactly("1 1 count", "1 4 count", "1 1 count", "2 1 count", "2 2 count", "2 2 count", "2 1 count");
        assertThat(figures(sink, "leads", Grain.DAY, "event")).containsExactly("2 1 count");
    }

    @Test
    void checkoutsAndPurchasesAreToldForEachDay() throws Exception {
        assertThat(figures(read(text()), "purchases", Grain.DAY)).containsExactly("1 0 count", "2 1 count");
        assertThat(figures(read(text()), "checkouts", Grain.DAY)).isEmpty();

        RecordingSink sink = read(text().replace("\"purchase\"", "\"begin_checkout\"").replace("\"refund\"", "\"form_submit\""));
        assertThat(figures(sink, "checkouts", Grain.DAY)).containsExactly("1 0 count", "2 2 count");
        assertThat(figures(sink, "purchases", Grain.DAY)).containsExactly("1 0 count", "2 0 count");
        assertThat(figures(sink, "form_submissions", Grain.DAY)).containsExactly("1 0 count", "2 1 count");
    }

    @Test
    void aFileWithoutSalesSaysNothingOfRevenue() throws Exception {
        RecordingSink sink = read(text().lines().limit(6).reduce("", (all, line) -> all + line + "\n"));

        assertThat(sink.observations).extracting(o -> o.observation().metric()).doesNotContain("net_revenue", "orders");
        assertThat(sink.cuts).extracting(Cut::grain).containsExactly(Grain.DAY, Grain.DAY);
    }

    @Test
    void revenueInSeveralCurrenciesIsNotAdded() throws Exception {
        RecordingSink sink = read(text().replace("\"transaction_id\":\"T-1\",\"purchase_revenue\":31.5}", "\"transaction_id\":\"T-2\",\"purchase_revenue\":9}")
                .replaceFirst("\"EUR\"", "\"USD\""));

        assertThat(figures(sink, "orders", Grain.DAY)).containsExactly("1 0 count", "2 2 count");
        assertThat(figures(sink, "net_revenue", Grain.DAY)).isEmpty();
        assertThat(sink.reports).extracting(Issue::what).anyMatch(what -> what.contains("EUR, USD"));
    }

    @Test
    void anEventThatCannotBeReadIsRejectedAndMarksTheRest() throws Exception {
        RecordingSink sink = read(text().replaceFirst("20240301", "2024-13-01"));

        assertThat(sink.rejects).singleElement().satisfies(issue -> assertThat(issue.line()).isEqualTo(1));
        assertThat(figures(sink, "events", Grain.DAY)).containsExactly("1 5 count", "2 6 count");
        assertThat(sink.flags.get("visits")).containsExactly("rejected-rows");
        assertThat(sink.cuts.get(1).complete()).isFalse();
    }

    @Test
    void aListIsReadAsLinesAre() throws Exception {
        String list = "[\n" + String.join(",\n", text().lines().toList()) + "\n]\n";

        assertThat(new BigQueryConnector().recognise(BytesInput.of("bq-results.json", list)).format()).isEqualTo("ga4-bigquery-events");
        assertThat(figures(read(list), "visits", Grain.DAY)).containsExactly("1 3 count", "2 1 count");
        assertThat(new Ga4Connector().recognise(BytesInput.of("bq-results.json", list)).certainty()).isEqualTo(Certainty.NO);
    }
}
