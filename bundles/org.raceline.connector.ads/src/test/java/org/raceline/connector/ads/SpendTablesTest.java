package org.raceline.connector.ads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Recognition.Certainty;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Period;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink.Stretch;
import org.raceline.testkit.RecordingSink.Total;

class SpendTablesTest {
    private static final Cut JANUARY = new Cut(Set.of(), Grain.MONTH, Period.month(YearMonth.of(2025, 1)), true, "");

    @Test
    void aMonthIsAWholeMonthAndNoDay() throws Exception {
        Reading spend = read("Month,Spend\n2025-01,1000\n2025-02,1150\n");
        Cut cut = new Cut(Set.of(), Grain.MONTH, new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 28)), true, "");

        assertThat(spend.figures(cut, "media_cost")).containsExactly("2025-01-01 1000 XXX", "2025-02-01 1150 XXX");
        assertThat(spend.sink().observations).allSatisfy(figure -> assertThat(figure.observation().period()).isEqualTo(
                Period.month(YearMonth.from(figure.observation().period().from()))));
    }

    @Test
    void aMonthThatIsLeftOutIsNotClaimed() throws Exception {
        Reading spend = Reading.of(new SpendTables(), BytesInput.resource(SpendTablesTest.class, "spend.csv"), Settings.NONE);

        assertThat(spend.sink().cuts).extracting(Cut::period)
                .containsExactly(new Period(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 12, 31)), Period.month(YearMonth.of(2026, 2)));
        assertThat(spend.figures(spend.sink().cuts.getFirst(), "media_cost"))
                .containsExactly("2025-11-01 Paid Search 1250.50 EUR", "2025-11-01 Audio 600 EUR", "2025-12-01 Paid Search 990.00 EUR");
        assertThat(spend.figures(spend.sink().cuts.getFirst(), "clicks")).containsExactly("2025-11-01 Paid Search 900 count", "2025-12-01 Paid Search 700 count");
        assertThat(spend.sink().stretches).contains(new Stretch("skip: totals row", 6, 6));
    }

    @Test
    void theTotalIsHeldAgainstTheRows() throws Exception {
        assertThat(read("Month,Spend\n2025-01,1000\nTotal,900\n").sink().totals).containsExactly(new Total(Optional.of(JANUARY), "media_cost", new BigDecimal("900")));
    }

    @Test
    void theCurrencyIsWhatTheFileSaysAndElseWhatTheUserSays() throws Exception {
        Settings euros = new Settings(Optional.empty(), Optional.empty(), "EUR", Optional.empty(), Map.of());

        assertThat(january("Month,Spend\n2025-01,$10\n", euros)).containsExactly("2025-01-01 10 EUR");
        assertThat(january("Month,Spend\n2025-01,10 USD\n", euros)).containsExactly("2025-01-01 10 USD");
        assertThat(january("Month,Ad spend (CHF)\n2025-01,10\n", euros)).containsExactly("2025-01-01 10 CHF");
        assertThat(january("Month,Cost,Currency\n2025-01,10,sek\n", euros)).containsExactly("2025-01-01 10 SEK");
    }

    @Test
    void theNumbersOfAColumnTellItsDecimalMarkTogether() throws Exception {
        Settings german = new Settings(Optional.empty(), Optional.of(Locale.GERMANY), "XXX", Optional.empty(), Map.of());

        assertThat(january("Month;Spend\n2025-01;1.150\n2025-01;99,50\n", Settings.NONE)).containsExactly("2025-01-01 1150 XXX", "2025-01-01 99.50 XXX");
        assertThat(january("Month;Spend\n2025-01;1 150,00\n", Settings.NONE)).containsExactly("2025-01-01 1150.00 XXX");
        assertThat(january("Month;Spend\n2025-01;\"1,150\"\n2025-01;99.50\n", Settings.NONE)).containsExactly("2025-01-01 1150 XXX", "2025-01-01 99.50 XXX");
        assertThat(january("Month;Spend\n2025-01;1.150\n", german)).containsExactly("2025-01-01 1150 XXX");
    }

    @Test
    void whatCanBeReadInTwoWaysIsAsked() {
        for (String amount : List.of("1.150", "1,150")) {
            assertThatThrownBy(() -> read("Month;Spend\n2025-01;" + amount + "\n2025-02;900\n")).isInstanceOfSatisfying(ConnectorException.class, refused -> {
                assertThat(refused.isNeedsInput()).isTrue();
                assertThat(refused.issue().column()).isEqualTo("Spend");
                assertThat(refused.issue().remedy()).contains("--locale");
            });
        }
    }

    @Test
    void monthsAreWrittenInManyWays() throws Exception {
        for (String month : List.of("2025-01", "2025/1", "01/2025", "1.2025", "202501", "Jan 2025", "january 2025", "Jan-25", "2025-01-01", "2025-01-01T00:00:00")) {
            assertThat(january("Month,Spend\n" + month + ",10\n", Settings.NONE)).as(month).containsExactly("2025-01-01 10 XXX");
        }
    }

    @Test
    void rowsThatCannotBeReadAreRejected() throws Exception {
        Reading spend = read("Month,Spend\n2025-01,10\n2025-01-15,10\n2025-13,10\n,10\n2025-02,ten\n2025-02\n-2025-02,10\n");

        assertThat(spend.rejects()).containsExactly("3: The cell under \"Month\" is no month.", "4: The cell under \"Month\" is no month.",
                "5: The cell under \"Month\" is empty, but the record needs it.", "6: The cell under \"Spend\" is not an amount of money as this kind of file writes it.",
                "7: The row has only one cell, but the heading has 2.", "8: The cell under \"Month\" is no month.");
        assertThat(spend.sink().flags).containsEntry("media_cost", Set.of("rejected-rows"));
    }

    @Test
    void aMonthThatStandsTwiceIsAddedAndTold() throws Exception {
        assertThat(read("Month,Spend\n2025-01,10\n2025-01,10\n").sink().reports).singleElement().satisfies(issue -> assertThat(issue.line()).isEqualTo(3));
        assertThatThrownBy(() -> read("Month,Spend,Cost\n2025-01,10,20\n")).isInstanceOf(ConnectorException.class).hasMessageContaining("two columns of spend");
    }

    @Test
    void daysAndWeeksAreSpendOfTheirOwnDays() throws Exception {
        Reading days = read("date,channel,geo,spend,note\n15/1/2025,Meta,UA,199.02,x\n15/1/2025,Meta,PL,0.98,y\n17/1/2025,Google,UA,5,z\n");
        Cut daily = new Cut(Set.of("channel", "country"), Grain.DAY, new Period(LocalDate.of(2025, 1, 15), LocalDate.of(2025, 1, 17)), true, "");
        assertThat(days.figures(daily, "media_cost")).containsExactly("2025-01-15 Meta/UA 199.02 XXX", "2025-01-15 Meta/PL 0.98 XXX", "2025-01-17 Google/UA 5 XXX");

        Reading weeks = read("Week start,Marketing_Spend\n2025-01-06,100\n2025-01-13,50\nTotal,150\n");
        Cut weekly = new Cut(Set.of(), Grain.WEEK, new Period(LocalDate.of(2025, 1, 6), LocalDate.of(2025, 1, 19)), true, "");
        assertThat(weeks.figures(weekly, "media_cost")).containsExactly("2025-01-06 100 XXX", "2025-01-13 50 XXX");
        assertThat(weeks.sink().totals).containsExactly(new Total(Optional.of(weekly), "media_cost", new BigDecimal("150")));
    }

    @Test
    void isSureOnlyWhereItKnowsEveryColumn() throws Exception {
        assertThat(certainty("month;Channel;Media cost\n")).isEqualTo(Certainty.CERTAIN);
        assertThat(certainty("Month,Spend,Revenue\n")).isEqualTo(Certainty.POSSIBLE);
        assertThat(certainty("Month,Campaign,Cost,Impr.,Clicks\n")).as("Google Ads").isEqualTo(Certainty.NO);
        assertThat(certainty("date,platform,campaign,impressions,clicks,spend\n")).isEqualTo(Certainty.CERTAIN);
        assertThat(certainty("date,channel,spend,roas\n")).isEqualTo(Certainty.POSSIBLE);
        assertThat(certainty("date,customer,spend\n")).as("what customers spend").isEqualTo(Certainty.NO);
        assertThat(certainty("date,product,cost\n")).isEqualTo(Certainty.NO);
        assertThat(certainty("Month,Revenue\n")).isEqualTo(Certainty.NO);
    }

    private static Certainty certainty(String text) throws Exception {
        return new SpendTables().recognise(BytesInput.of("spend.csv", text)).certainty();
    }

    private static List<String> january(String text, Settings settings) throws Exception {
        return Reading.of(new SpendTables(), BytesInput.of("spend.csv", text), settings).figures(JANUARY, "media_cost");
    }

    private static Reading read(String text) throws IOException, ConnectorException {
        return Reading.of(new SpendTables(), BytesInput.of("spend.csv", text), Settings.NONE);
    }
}
