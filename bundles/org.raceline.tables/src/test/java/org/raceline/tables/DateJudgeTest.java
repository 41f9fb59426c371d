package org.raceline.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;

class DateJudgeTest {
    private static final Column DAY = new Column("Day", 0);

    private static List<String> read(Judge judge, String tag, String... cells) throws ConnectorException {
        Arrays.stream(cells).forEach(cell -> judge.see(new Row(Row.Kind.CELLS, 1, 1, List.of(cell))));
        Optional<Locale> locale = Optional.of(tag).filter(told -> !told.isEmpty()).map(Locale::forLanguageTag);
        DateStyle style = judge.verdict(new Settings(Optional.empty(), locale, "XXX", Optional.empty(), Map.of())).dates(DAY);
        return Arrays.stream(cells).map(cell -> style.moment(cell)
                .map(moment -> moment.local().toString().replace("T00:00", "") + moment.offset().map(Object::toString).orElse("")).orElse("-")).toList();
    }

    private static List<String> read(String... cells) throws ConnectorException {
        return read(new Judge().dates(DAY), "", cells);
    }

    private static List<String> read(Locale locale, String... cells) throws ConnectorException {
        return read(new Judge().dates(DAY), locale.toLanguageTag(), cells);
    }

    @Test
    void datesThatSpeakForThemselvesNeedNoJudgement() throws Exception {
        assertThat(read("2023-04-14", "2023/4/1", "20230414", "14.04.2023", "1.2.2023 9:05", "\u200e2023-04-14\u00a0")).containsExactly("2023-04-14", "2023-04-01",
                "2023-04-14", "2023-04-14", "2023-02-01T09:05", "2023-04-14");
        assertThat(read("۲۰۲۵/۰۱/۱۵", "٢٠٢٥-٠١-١٦")).containsExactly("2025-01-15", "2025-01-16");
    }

    @Test
    void aNumberAboveTwelveTellsTheDayForTheColumn() throws Exception {
        assertThat(read("3/4/2023", "25/12/2023")).containsExactly("2023-04-03", "2023-12-25");
        assertThat(read("3/4/2023", "12-25-2023")).containsExactly("2023-03-04", "2023-12-25");
        assertThat(read("05/05/2023")).containsExactly("2023-05-05");
    }

    @Test
    void openOrderIsAskedAndTheCountryAnswers() throws Exception {
        assertThatThrownBy(() -> read("3/4/2023", "7/8/2021")).isInstanceOfSatisfying(ConnectorException.class, asked -> {
            assertThat(asked.isNeedsInput()).isTrue();
            assertThat(asked.issue().column()).isEqualTo("Day");
            assertThat(asked.issue().what()).contains("Day", "03/04/2025", "05/06/2025").doesNotContain("2021");
            assertThat(asked.issue().remedy()).contains("--locale en-GB", "--locale en-US");
        });
        assertThat(read(Locale.US, "3/4/2023")).containsExactly("2023-03-04");
        assertThat(read(Locale.UK, "3/4/2023")).containsExactly("2023-04-03");
        assertThat(read(Locale.FRENCH, "3/4/2023")).containsExactly("2023-04-03");
        for (Locale silent : List.of(Locale.ENGLISH, Locale.JAPAN, Locale.of("fa", "IR"))) {
            assertThatThrownBy(() -> read(silent, "3/4/2023")).as("%s", silent).isInstanceOf(ConnectorException.class);
        }
    }

    @Test
    void oneDamagedCellDoesNotTurnAColumn() {
        String[] cells = new String[40];
        Arrays.fill(cells, "03/04/2023");
        cells[7] = "03/14/2023";
        assertThatThrownBy(() -> read(cells)).isInstanceOf(ConnectorException.class);
        assertThatThrownBy(() -> read("25/12/2023", "12/25/2023")).isInstanceOf(ConnectorException.class).hasMessageContaining("mixes");
    }

    @Test
    void aFewClearDaysTellTheOrderOfALongColumn() throws Exception {
        String[] cells = new String[400];
        Arrays.fill(cells, "7/1/2024");
        cells[7] = "7/16/2024";
        cells[80] = "7/24/2024";
        cells[200] = "7/29/2024";
        assertThat(read(cells)).contains("2024-07-01", "2024-07-16").hasSize(400);
    }

    @Test
    void everyColumnOfDaysBelowThirteenIsAsked() {
        for (int day = 1; day <= 12; day++) {
            for (int month = 1; month <= 12; month++) {
                String cell = day + "/" + month + "/2024";
                if (day != month) {
                    assertThatThrownBy(() -> read(cell)).as(cell).isInstanceOf(ConnectorException.class);
                }
            }
        }
    }

    @Test
    void timesOffsetsAndHalvesOfTheDay() throws Exception {
        assertThat(read("2023-04-14T10:05:06Z", "2023-04-14 10:05 -0300", "2023-04-14T10:05:06.250-04:00", "2023-04-14 10:05:00 +05", "20230414T100506"))
                .containsExactly("2023-04-14T10:05:06Z", "2023-04-14T10:05-03:00", "2023-04-14T10:05:06.250-04:00", "2023-04-14T10:05+05:00",
                        "2023-04-14T10:05:06");
        assertThat(read("1/13/2023 1:05 PM", "1/14/2023 12:00 a.m.", "1/15/2023 1:05", "1/16/2023 13:05 PM")).containsExactly("2023-01-13T13:05",
                "2023-01-14", "-", "-");
        assertThat(read("2023-04-14 24:00", "2023-04-14 10:60", "2023-04-14-03:00", "2023-04-14 10:05 EST", "2023-04-14x")).containsOnly("-");
    }

    @Test
    void aDamagedOffsetIsNoDate() throws Exception {
        assertThat(read("2023-04-14 10:05 +1100", "2023-04-14 10:05 +110", "2023-04-14 10:05 +1", "2023-04-14 10:05 UTC+1"))
                .containsExactly("2023-04-14T10:05+11:00", "-", "-", "2023-04-14T10:05+01:00");
    }

    @Test
    void namesOfMonthsAreEnglishOrOfTheLanguageTold() throws Exception {
        assertThat(read("Jun 09, 2018 09:30 pm", "Mon, Apr 26, 2021", "9 June 2018", "09-Jun-2018", "1st May 2020", "2018-Jun-09", "sept. 3, 2020"))
                .containsExactly("2018-06-09T21:30", "2021-04-26", "2018-06-09", "2018-06-09", "2020-05-01", "2018-06-09", "2020-09-03");
        assertThat(read(Locale.FRENCH, "1er janvier 2021", "5 févr. 2021", "mar. 3 mars 2020", "Mar 3, 2021")).containsExactly("2021-01-01",
                "2021-02-05", "2020-03-03", "2021-03-03");
        assertThat(read(Locale.of("ru"), "26 апреля 2021 г., 12:25", "5 мая 2021")).containsExactly("2021-04-26T12:25", "2021-05-05");
        assertThat(read(Locale.GERMANY, "9. Juni 2018", "Mo., 3. Jan. 2022 10:00")).containsExactly("2018-06-09", "2022-01-03T10:00");
        assertThat(read(Locale.of("es"), "9 de junio de 2018 10:00")).containsExactly("2018-06-09T10:00");
        assertThat(read("5 мая 2021")).containsExactly("-");
    }

    @Test
    void daysThatDoNotExistAndOtherCalendarsAreNoDates() throws Exception {
        assertThat(read("2023-02-29", "31.04.2023", "۱۴۰۳/۰۱/۱۵", "1403-01-15", "20231301", "2023-00-10", "12.13.2023", "n/a")).containsOnly("-");
        assertThat(read("31/04/2023", "13/04/2023")).containsExactly("-", "2023-04-13");
    }

    @Test
    void shortYearsNeedACentury() throws Exception {
        assertThatThrownBy(() -> read("9/30/19")).isInstanceOfSatisfying(ConnectorException.class,
                refused -> assertThat(refused.issue().what()).contains("Day", "two digits"));
        assertThat(read(new Judge().dates(DAY).twoDigitYearsFrom(1970), "", "9/30/19 6:04", "12/31/69", "1/31/70")).containsExactly("2019-09-30T06:04",
                "2069-12-31", "1970-01-31");
        assertThat(read("9/30/19", "10/1/2019", "1/15/98")).containsExactly("2019-09-30", "2019-10-01", "1998-01-15");
        assertThat(read("Jun 9, 18", "June 9, 2018")).containsExactly("2018-06-09", "2018-06-09");
    }

    @Test
    void serialNumbersAreReadOnlyWhereTheConnectorSaysSo() {
        DateStyle iso = DateStyle.of("uuuu-MM-dd");
        assertThat(iso.date("45123")).isEmpty();
        assertThat(iso.withSerials().date("45123")).contains(LocalDate.of(2023, 7, 16));
        assertThat(iso.withSerials().moment("45123.75").orElseThrow().local()).isEqualTo("2023-07-16T18:00:00");
        assertThat(iso.withSerials().date("2023-07-16")).contains(LocalDate.of(2023, 7, 16));
        assertThat(List.of("60", "-1", "1000000", "45123.5.5", "")).allSatisfy(text -> assertThat(iso.withSerials().date(text)).isEmpty());
    }
}
