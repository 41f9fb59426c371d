package org.raceline.connector.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Recognition;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Person;
import org.raceline.core.model.Touchpoint;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;
import org.raceline.testkit.RecordingSink.Stretch;
import org.raceline.testkit.RecordingSink.Vouched;

class MappedTablesTest {
    private static final String TV = """
            id: tv
            name: TV spend
            table: {totals: [Итого], currency: RUB}
            observations:
              date: "Неделя"
              grain: week
              metrics:
                media_cost: "Расход"
                impressions: {column: "Контакты, тыс.", per: 0.001}
              dimensions:
                network: "Телеканал"
                channel: {value: TV}
            """;
    private static final BytesInput SPEND = new BytesInput("тв.csv", """
            Расходы на ТВ;;;;
            ;;;;
            Неделя;Телеканал;Расход;Контакты, тыс.;CPM
            02.03.2026;Первый;1 250 000,50;3 400,5;367,59
            09.03.2026;НТВ;640 300,00;1 900;337,00
            16.03.2026;НТВ;;2 000;
            Итого;;1 890 300,50;7 300,5;
            """.getBytes(Charset.forName("windows-1251")));

    @Test
    void aSheetOfFiguresIsRead() throws Exception {
        RecordingSink sink = Known.read(Known.told(TV), SPEND);

        assertThat(sink.cuts).containsExactly(new Cut(Set.of("network", "channel"), Grain.WEEK, Period.parse("2026-03-02..2026-03-22", LocalDate.EPOCH).orElseThrow(), true, ""));
        assertThat(Known.figures(sink)).containsExactly(
                "media_cost 2026-03-02..2026-03-08 {channel=TV, network=Первый} 1250000.5 RUB", "impressions 2026-03-02..2026-03-08 {channel=TV, network=Первый} 3400500 count",
                "media_cost 2026-03-09..2026-03-15 {channel=TV, network=НТВ} 640300 RUB", "impressions 2026-03-09..2026-03-15 {channel=TV, network=НТВ} 1900000 count",
                "impressions 2026-03-16..2026-03-22 {channel=TV, network=НТВ} 2000000 count");
        assertThat(sink.stretches).containsExactly(new Stretch("header", 1, 1), new Stretch("header", 2, 2), new Stretch("header", 3, 3), new Stretch("record", 4, 4),
                new Stretch("record", 5, 5), new Stretch("record", 6, 6), new Stretch("skip: totals row", 7, 7));
        assertThat(sink.totals).extracting(total -> total.metric() + " " + total.stated().stripTrailingZeros().toPlainString())
                .containsExactly("media_cost 1890300.5", "impressions 7300500");
        assertThat(sink.reports).extracting(Issue::what).containsExactly("The column Расход is empty in 1 of 3 rows: its figures are unknown there, not 0.",
                "Columns that the mapping does not use: CPM.");
    }

    @Test
    void aTableIsKnownByItsHeadingsOnly() throws Exception {
        Connector tv = Known.told(TV);
        assertThat(tv.recognise(SPEND)).isEqualTo(Recognition.certain("mapping", "TV spend"));
        assertThat(tv.recognise(Known.file("b.csv", "\"Контакты, тыс.\",РАСХОД,  неделя ,Телеканал,Примечание"))).isEqualTo(Recognition.certain("mapping", "TV spend"));
        assertThat(tv.recognise(Known.file("b.csv", "Неделя,Телеканал,Расход", "1,2,3"))).isEqualTo(Recognition.NO);
        assertThat(new MappedTables().recognise(SPEND)).isEqualTo(Recognition.NO);
        assertThatThrownBy(() -> Known.read(new MappedTables(), SPEND)).isInstanceOf(ConnectorException.class).hasMessageStartingWith("A table like this is read by a mapping");
        assertThatThrownBy(() -> Known.read(tv, Known.file("b.csv", "Неделя,Телеканал,Расход", "1,2,3"))).isInstanceOf(ConnectorException.class)
                .hasMessage("The table does not have all columns that the mapping names; missing: Контакты, тыс..");
        assertThatThrownBy(() -> Known.read(tv, Known.file("b.csv", "Неделя,Телеканал,Расход,Расход,\"Контакты, тыс.\"", "1,2,3,4,5"))).isInstanceOf(ConnectorException.class);
    }

    @Test
    void badRowsAreRejectedAndTheOthersStay() throws Exception {
        RecordingSink sink = Known.read(Known.told(TV), Known.file("b.csv", "Неделя;Телеканал;Расход;Контакты, тыс.", "02.03.2026;А;10,50;1", "bald;А;10,50;1", "09.03.2026;А;viel;1",
                "16.03.2026;А;1", "23.03.2026;А;20,50;2"));
        assertThat(sink.rejects).extracting(Issue::line).containsExactly(3L, 4L, 5L);
        assertThat(sink.rejects).allMatch(issue -> !issue.remedy().isBlank());
        assertThat(sink.cuts.getFirst().period()).hasToString("2026-03-02..2026-03-29");
        assertThat(sink.observations).hasSize(4);
    }

    @Test
    void aRateIsWeighedByWhatItIsARateOf() throws Exception {
        RecordingSink sink = Known.read(Known.named("unit-economics"), Known.file("units.csv", "month,segment,product_line_id,cac,ltv_12m,payback_months,new_customers",
                "2026-01-01,Small,1,120.5,900,3.1,10", "2026-02-01,Small,1,80,,2.0,0"));
        assertThat(Known.figures(sink)).containsExactly("new_customers 2026-01-01..2026-01-31 {product=1, segment=Small} 10 count",
                "acquisition_cost 2026-01-01..2026-01-31 {product=1, segment=Small} 1205 XXX", "cohort_value_12m 2026-01-01..2026-01-31 {product=1, segment=Small} 9000 XXX",
                "new_customers 2026-02-01..2026-02-28 {product=1, segment=Small} 0 count", "acquisition_cost 2026-02-01..2026-02-28 {product=1, segment=Small} 0 XXX");
    }

    @Test
    void periodsMayBeNamed() throws Exception {
        String profile = "id: a\nname: A\nobservations: {date: When, grain: %s, metrics: {visits: Visits}}\n";
        for (String[] row : new String[][] {{"month", "2026-03", "2026-03-01..2026-03-31"}, {"month", "03.2026", "2026-03-01..2026-03-31"},
            {"month", "31.03.2026", "2026-03-01..2026-03-31"}, {"quarter", "2026-Q2", "2026-04-01..2026-06-30"}, {"quarter", "Q2 2026", "2026-04-01..2026-06-30"},
            {"year", "2026", "2026-01-01..2026-12-31"}, {"day", "2026-03-05", "2026-03-05..2026-03-05"}}) {
            assertThat(Known.figures(Known.read(Known.told(profile.formatted(row[0])), Known.file("v.csv", "When;Visits", row[1] + ";7")))).containsExactly("visits " + row[2] + " {} 7 count");
        }
    }

    @Test
    void whatTheTableLeavesOpenIsAskedUnlessTheProfileOrTheUserTells() throws Exception {
        String profile = "id: a\nname: A\n%sobservations: {date: When, metrics: {visits: Visits}}\n";
        BytesInput open = Known.file("v.csv", "When,Visits", "3/4/2026,7", "5/6/2026,8");
        assertThatThrownBy(() -> Known.read(Known.told(profile.formatted("")), open)).isInstanceOfSatisfying(ConnectorException.class,
                asked -> assertThat(asked.isNeedsInput()).isTrue());
        assertThat(Known.figures(Known.read(Known.told(profile.formatted("table: {locale: de-DE}\n")), open))).first().asString().startsWith("visits 2026-04-03");
        Settings american = new Settings(Optional.empty(), Optional.of(Locale.US), "XXX", Optional.empty(), Map.of());
        assertThat(Known.figures(Known.read(Known.told(profile.formatted("table: {locale: de-DE}\n")), open, american))).first().asString().startsWith("visits 2026-03-04");
    }

    @Test
    void whatAColumnLeavesOpenTheOthersMayTell() throws Exception {
        String profile = "id: a\nname: A\nobservations: {date: When, metrics: {impressions: Contacts, media_cost: Cost}}\n";
        assertThat(Known.figures(Known.read(Known.told(profile), Known.file("v.csv", "When;Contacts;Cost", "2026-03-01;300.000;1.250,50", "2026-03-02;200.000;1.000,25"))))
                .contains("impressions 2026-03-01..2026-03-01 {} 300000 count", "media_cost 2026-03-02..2026-03-02 {} 1000.25 XXX");
        assertThatThrownBy(() -> Known.read(Known.told(profile), Known.file("v.csv", "When;Contacts;Cost", "2026-03-01;300.000;1.250"))).isInstanceOfSatisfying(ConnectorException.class,
                asked -> assertThat(asked.isNeedsInput()).isTrue());
    }

    @Test
    void figuresThatNeverAddAreTakenOnceForTheSameDay() throws Exception {
        RecordingSink sink = Known.read(Known.told("id: a\nname: A\nobservations: {date: Day, metrics: {visitors: Users}}\n"),
                Known.file("v.csv", "Day,Users,Page", "2026-03-01,7,a", "2026-03-01,5,b", "2026-03-02,6,a"));
        assertThat(sink.rejects).singleElement().satisfies(issue -> assertThat(issue.what()).startsWith("An earlier row is about the same days and dimensions"));
        assertThat(sink.observations).hasSize(2);
    }

    @Test
    void aListOfCallsIsRead() throws Exception {
        RecordingSink sink = Known.read(Known.told("""
                id: calls
                name: Calls
                table: {zone: Europe/Berlin}
                touchpoints:
                  kind: lead
                  key: [Day, No]
                  date: Started
                  email: Mail
                  customer: Client
                  dimensions: {city: City, channel: {value: Phone}}
                  exclude:
                    - {column: Outcome, values: [No Answer], as: cancelled}
                """), Known.file("calls.csv", "Day,No,Started,Mail,Client,City,Outcome", "1,7,2026-03-01T23:30:00Z,Ada@Example.org,17850.0,Berlin,request",
                "1,8,2026-03-02T10:00:00Z,call back,,,no answer", ",,2026-03-02T10:00:00Z,,,,request"));

        Touchpoint first = sink.touchpoints.getFirst();
        assertThat(first.key()).isEqualTo("1\u00007");
        assertThat(first.at()).isEqualTo(LocalDateTime.of(2026, 3, 2, 0, 30));
        assertThat(first.person()).contains(new Person(Person.Identity.CUSTOMER_NUMBER, "17850"));
        assertThat(first.slice().values()).isEqualTo(Map.of("channel", "Phone", "city", "Berlin"));
        assertThat(sink.touchpoints.get(1).exclusions()).containsExactly("cancelled");
        assertThat(sink.touchpoints.get(1).person()).isEmpty();
        assertThat(sink.rejects).singleElement().satisfies(issue -> assertThat(issue.line()).isEqualTo(4));
        assertThat(sink.vouches).containsExactly(new Vouched("lead", Period.day(LocalDate.of(2026, 3, 2)), Set.of(), true, Set.of("city", "channel"), Set.of()));
        assertThat(sink.reports).extracting(Issue::what).containsExactly("In 1 records the column \"Mail\" holds something else than an e-mail address; nobody is told of them.");
    }

    @Test
    void moneyIsInTheCurrencyOfItsCellItsRowOrItsTable() throws Exception {
        String profile = "id: o\nname: O\ntable: {currency: EUR}\ntouchpoints: {kind: order, date: Day, currencyColumn: Cur, quantities: {gross_sales: Total, units: Pieces}}\n";
        RecordingSink sink = Known.read(Known.told(profile), Known.file("o.csv", "Day,Total,Cur,Pieces", "2026-03-01,12.50 USD,GBP,1", "2026-03-01,12.50,gbp,2", "2026-03-01,12.50,,3",
                "2026-03-01,12.50,pounds,4", "2026-03-01,12.50,,3"));
        assertThat(sink.touchpoints).extracting(order -> order.quantities().get("gross_sales").unit().currency()).containsExactly("USD", "GBP", "EUR", "EUR");
        assertThat(sink.touchpoints).extracting(Touchpoint::key).doesNotHaveDuplicates();
        assertThat(sink.rejects).extracting(Issue::what).containsExactly("The column \"Cur\" does not hold the code of a currency.");
    }

    @Test
    void whoSomebodyIsNeverBecomesADimension() throws Exception {
        RecordingSink sink = Known.read(Known.told("id: o\nname: O\ntouchpoints: {kind: lead, key: No, date: Day, dimensions: {segment: Mail}}\n"),
                Known.file("o.csv", "No,Day,Mail", "1,2026-03-01,ada@example.org", "2,2026-03-01,none"));
        assertThat(sink.touchpoints).extracting(Touchpoint::key).containsExactly("2");
        assertThat(sink.rejects).singleElement().satisfies(issue -> assertThat(issue.what() + issue.remedy()).contains("Mail").doesNotContain("ada"));
    }

    @Test
    void whatHasNoValueOfADimensionSaysSo() throws Exception {
        assertThat(Known.figures(Known.read(Known.told("id: a\nname: A\nobservations: {date: Day, metrics: {visits: Visits}, dimensions: {city: City}}\n"),
                Known.file("v.csv", "Day,City,Visits", "2026-03-01,,7")))).containsExactly("visits 2026-03-01..2026-03-01 {city=(not set)} 7 count");
    }
}
