package org.raceline.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Calendar;
import org.raceline.core.model.Months;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Unit;

class FormatsTest {
    private static final Formats ENGLISH = new Formats(Locale.ENGLISH);
    private static final Formats RUSSIAN = new Formats(Locale.forLanguageTag("ru"));
    private static final Formats PERSIAN = new Formats(Locale.forLanguageTag("fa"));

    /** Blanks that do not break are written as {@code _}, marks that only steer the direction of writing are left out. */
    private static String visible(String text) {
        return text.replace('\u00A0', '_').replace('\u202F', '_').replace("\u200E", "").replace("\u200F", "");
    }

    private static Quantity quantity(String value, String unit) {
        boolean currency = unit.equals(unit.toUpperCase(Locale.ROOT));
        return new Quantity(new BigDecimal(value), currency ? Unit.money(unit) : Unit.of(Unit.Kind.valueOf(unit.toUpperCase(Locale.ROOT)), ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            184220     | count   | 184,220     | 184_220        | ۱۸۴٬۲۲۰
            4.6        | count   | 4.6         | 4,6            | ۴٫۶
            0.438      | ratio   | 43.8%       | 43,8_%         | ۴۳٫۸٪
            0.0191     | ratio   | 1.91%       | 1,91_%         | ۱٫۹۱٪
            0          | ratio   | 0.0%        | 0,0_%          | ۰٫۰٪
            4.139      | number  | 4.14        | 4,14           | ۴٫۱۴
            -12        | points  | −12         | −12            | −۱۲
            84         | seconds | 1m 24s      | 1 мин 24 с     | ۱ دقیقه، ۲۴ ثانیه
            120        | seconds | 2m          | 2 мин          | ۲ دقیقه
            12.5       | days    | 12.5 days   | 12,5 дн.       | ۱۲٫۵ روز
            241870.4   | USD     | $241,870    | 241_870_$      | $۲۴۱٬۸۷۰
            0.42       | USD     | $0.42       | 0,42_$         | $۰٫۴۲
            0.0042     | EUR     | €0.0042     | 0,0042_€       | €۰٫۰۰۴۲
            -41.2      | EUR     | −€41.20     | −41,20_€       | −€۴۱٫۲۰
            1234567    | JPY     | ¥1,234,567  | 1_234_567_¥    | ¥۱٬۲۳۴٬۵۶۷
            41.2       | XXX     | 41.20       | 41,20          | ۴۱٫۲۰
            """)
    void writesAValueAsACardShowsIt(String value, String unit, String english, String russian, String persian) {
        Quantity quantity = quantity(value, unit);
        assertThat(Stream.of(ENGLISH, RUSSIAN, PERSIAN).map(formats -> visible(formats.quantity(quantity)))).containsExactly(english, russian, persian);
    }

    @Test
    void signsEveryChangeButNone() {
        assertThat(List.of(ENGLISH.change(new BigDecimal("0.1244")), ENGLISH.change(new BigDecimal("-0.024")), ENGLISH.change(new BigDecimal("0.0001")), ENGLISH.change(BigDecimal.ZERO),
                ENGLISH.change(new BigDecimal("12.345")), ENGLISH.change(new BigDecimal("-122234444567.67")))).containsExactly("+12.4%", "−2.4%", "+0.01%", "0.0%", "+1,235%", "−12.2T%");
        assertThat(visible(RUSSIAN.change(new BigDecimal("-0.106")))).isEqualTo("−10,6_%");
        assertThat(visible(PERSIAN.change(new BigDecimal("0.124")))).isEqualTo("+۱۲٫۴٪");
    }

    @Test
    void shortensOnlyWhatIsLong() {
        assertThat(ENGLISH.compact(quantity("123456789", "USD"))).isEqualTo("$123M");
        assertThat(visible(RUSSIAN.compact(quantity("1234567", "RUB")))).isEqualTo("1,23_млн_₽");
        assertThat(ENGLISH.compact(quantity("999", "count"))).isEqualTo("999");
        assertThat(ENGLISH.compact(quantity("0.0191", "ratio"))).isEqualTo("1.91%");
    }

    @Test
    void labelsOfAnAxisAreAllOfOneMake() {
        assertThat(axis(Unit.COUNT, "0", "1000", "5000")).containsExactly("0", "1,000", "5,000");
        assertThat(axis(Unit.money("USD"), "0", "25000", "50000")).containsExactly("$0", "$25K", "$50K");
        assertThat(axis(Unit.money("USD"), "0", "0.5", "1")).containsExactly("$0.00", "$0.50", "$1.00");
        assertThat(axis(Unit.RATIO, "0", "0.005", "0.01")).containsExactly("0.0%", "0.5%", "1.0%");
        assertThat(axis(Unit.SECONDS, "0", "60", "90")).containsExactly("0s", "1m", "1m 30s");
    }

    private static List<String> axis(Unit unit, String... ticks) {
        return ENGLISH.axis(Stream.of(ticks).map(BigDecimal::new).toList(), unit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-03 | 2026-11-03 | Nov 3, 2026                | 3 нояб. 2026 г.                | ۱۲ آبان ۱۴۰۵
            2026-11-01 | 2026-11-30 | November 2026              | ноябрь 2026 г.                 | ۱۰ آبان تا ۹ آذر ۱۴۰۵
            2026-01-01 | 2026-12-31 | 2026                       | 2026                           | ۱۱ دی ۱۴۰۴ تا ۱۰ دی ۱۴۰۵
            2026-07-01 | 2026-09-30 | Jul – Sep 2026             | июль — сент. 2026 г.           | ۱۰ تیر تا ۸ مهر ۱۴۰۵
            2026-10-24 | 2026-11-22 | Oct 24 – Nov 22, 2026      | 24 окт. — 22 нояб. 2026 г.     | ۲ آبان تا ۱ آذر ۱۴۰۵
            2025-12-20 | 2026-01-03 | Dec 20, 2025 – Jan 3, 2026 | 20 дек. 2025 г. — 3 янв. 2026 г. | ۲۹ آذر تا ۱۳ دی ۱۴۰۴
            2026-10-23 | 2026-11-21 | Oct 23 – Nov 21, 2026      | 23 окт. — 21 нояб. 2026 г.     | آبان ۱۴۰۵
            """)
    void writesAPeriodAsShortAsItCan(LocalDate from, LocalDate to, String english, String russian, String persian) {
        Period period = new Period(from, to);
        assertThat(Stream.of(ENGLISH, RUSSIAN, PERSIAN).map(formats -> formats.period(period).replace('\u2009', ' ').replace('\u00A0', ' ').replace('\u202F', ' ')))
                .containsExactly(english, russian, persian);
    }

    @Test
    void namesMonthsOfTheLanguagesOwnCalendar() {
        Period period = new Period(LocalDate.of(2026, 10, 24), LocalDate.of(2027, 4, 1));
        assertThat(ENGLISH.monthStarts(period, 1).stream().map(ENGLISH::axisMonth)).containsExactly("Nov", "Dec", "Jan 2027", "Feb", "Mar", "Apr");
        assertThat(ENGLISH.monthStarts(period, 3)).containsExactly(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 4, 1));
        assertThat(PERSIAN.monthStarts(period, 12).stream().map(PERSIAN::axisMonth)).containsExactly("فروردین ۱۴۰۶");
        assertThat(new Formats(Locale.forLanguageTag("fa-u-ca-gregory-nu-latn")).axisDay(LocalDate.of(2026, 11, 3))).isEqualTo("3 نوامبر");
    }

    @Test
    void writesDaysInFiguresWhereThereIsNoRoom() {
        LocalDate day = LocalDate.of(2026, 11, 3);
        assertThat(Stream.of(ENGLISH, RUSSIAN, PERSIAN).map(formats -> formats.briefDay(day))).containsExactly("11/3", "03.11", "۸/۱۲");
    }

    @Test
    void writesTimesOfDay() {
        assertThat(visible(ENGLISH.time(LocalTime.of(14, 5)))).isEqualTo("2:05_PM");
        assertThat(RUSSIAN.time(LocalTime.of(14, 5))).isEqualTo("14:05");
        assertThat(PERSIAN.time(LocalTime.of(14, 5))).isEqualTo("۱۴:۰۵");
    }

    @Test
    void laysOutTheMonthsOfTheLanguagesOwnCalendar() {
        LocalDate day = LocalDate.of(2026, 11, 3);
        assertThat(ENGLISH.monthStart(day, -2)).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(PERSIAN.monthStart(day, 0)).isEqualTo(LocalDate.of(2026, 10, 23));
        assertThat(PERSIAN.monthStart(day, 1)).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(PERSIAN.dayOfMonth(day)).isEqualTo("۱۲");
        assertThat(PERSIAN.month(day)).isEqualTo("آبان ۱۴۰۵");
        assertThat(RUSSIAN.month(day)).isEqualTo("ноябрь 2026\u202fг.");
        assertThat(ENGLISH.weekdays(DayOfWeek.MONDAY)).containsExactly("M", "T", "W", "T", "F", "S", "S");
    }

    @Test
    void knowsOnWhichDayWeeksBeginWhereTheLanguageIsAtHome() {
        assertThat(PERSIAN.months().weekStart()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(RUSSIAN.months().weekStart()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(new Formats(Locale.US).months()).isEqualTo(Months.ISO);
        assertThat(new Formats(Locale.forLanguageTag("en-u-ca-persian")).months().weekStart()).isEqualTo(DayOfWeek.SATURDAY);
        Formats gregorian = new Formats(Locale.forLanguageTag("fa-u-ca-gregory"));
        assertThat(gregorian.months().weekStart()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(gregorian.months().start(LocalDate.of(2026, 11, 3), 0)).isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @Test
    void countsInTheLanguagesPlurals() {
        String wordings = "one {# лид} few {# лида} other {# лидов}";
        assertThat(Stream.of(1, 3, 5, 21, 112).map(count -> RUSSIAN.plural(wordings, count))).containsExactly("1 лид", "3 лида", "5 лидов", "21 лид", "112 лидов");
    }

    @Test
    void knowsWhereWritingStarts() {
        assertThat(PERSIAN.rightToLeft()).isTrue();
        assertThat(RUSSIAN.rightToLeft()).isFalse();
    }

    @Test
    void asksTheComputersLocaleForNothing() {
        Locale computers = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("fa"));
            Formats formats = new Formats(Locale.ENGLISH);
            assertThat(formats.quantity(quantity("1234.5", "USD"))).isEqualTo("$1,235");
            assertThat(formats.day(LocalDate.of(2026, 11, 3))).isEqualTo("Nov 3, 2026");
            assertThat(formats.list(List.of("a", "b"))).isEqualTo("a and b");
        } finally {
            Locale.setDefault(computers);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-09-23..2026-10-22, 2026-08-23..2026-09-22, 2025-09-23..2025-10-22
            2025-03-21..2026-03-20, 2024-03-20..2025-03-20, 2024-03-20..2025-03-20
            2026-09-24..2026-10-22, 2026-08-26..2026-09-23, 2025-09-24..2025-10-22
            2025-03-21..2025-03-30, 2025-03-11..2025-03-20, 2024-03-20..2024-03-29
            2026-02-01..2026-02-28, 2026-01-04..2026-01-31, 2025-01-31..2025-02-27
            2025-03-20..2025-03-20, 2025-03-19..2025-03-19, 2024-03-19..2024-03-19
            """)
    void aMonthOfThePersianCalendarIsHeldAgainstTheMonthBefore(String period, String previous, String year) {
        Period days = Period.parse(period, LocalDate.of(2026, 11, 22)).orElseThrow();
        assertThat(Comparison.PREVIOUS.by(PERSIAN.months()).of(days).orElseThrow()).hasToString(previous);
        assertThat(Comparison.YEAR.by(PERSIAN.months()).of(days).orElseThrow()).hasToString(year);
        assertThat(PERSIAN.months()).isEqualTo(new Formats(Locale.forLanguageTag("en-u-ca-persian")).months()).isNotEqualTo(ENGLISH.months());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-03, 2026-11-03", "۲۰۲۶-۱۱-۰۳, 2026-11-03", "۱۴۰۵/۸/۱۲, 2026-11-03", "1405-08-12, 2026-11-03", "۱۴۰۳-۱۲-۳۰, 2025-03-20"})
    void aDayIsReadInAnyDigitsAndInTheCalendarOfItsYear(String written, LocalDate day) {
        assertThat(PERSIAN.readDay(written)).hasValue(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "1405-13-01", "۱۴۰۵-۱۲-۳۰", "2026-02-29", "08/12/1405", "1405-8"})
    void whatIsNoDayIsNotRead(String written) {
        assertThat(PERSIAN.readDay(written)).isEmpty();
    }

    /** Six months of 31 days, five of 30, and one of 29 that has 30 in a leap year, which 1403 was. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            1403, 2024-03-20, 31 31 31 31 31 31 30 30 30 30 30 30, 93 93 90 90
            1404, 2025-03-21, 31 31 31 31 31 31 30 30 30 30 30 29, 93 93 90 89
            1405, 2026-03-21, 31 31 31 31 31 31 30 30 30 30 30 29, 93 93 90 89
            """)
    void timeIsCutIntoMonthsQuartersAndYearsOfThePersianCalendar(int number, LocalDate first, String months, String quarters) {
        Calendar calendar = new Calendar(PERSIAN.months(), DayOfWeek.SATURDAY);
        Period year = Grain.YEAR.around(first.plusDays(200), calendar);
        assertThat(year.from()).isEqualTo(first).isEqualTo(PERSIAN.months().newYear(number));
        assertThat(Grain.MONTH.split(year, calendar)).extracting(Period::days).map(String::valueOf).containsExactly(months.split(" "));
        assertThat(Grain.QUARTER.split(year, calendar)).extracting(Period::days).map(String::valueOf).containsExactly(quarters.split(" "));
        assertThat(Grain.YEAR.split(year, calendar)).containsExactly(year);
        assertThat(Grain.MONTH.split(new Period(first.minusDays(3), first.plusDays(31)), calendar)).extracting(Period::days).as("parts that the period cuts").containsExactly(3L, 31L, 1L);
        Period newest = Grain.QUARTER.around(year.to(), calendar);
        assertThat(Grain.QUARTER.shifted(newest, -3, calendar).from()).isEqualTo(first);
        assertThat(Grain.WEEK.around(first, calendar).from().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(PERSIAN.months().ofYear(first.minusDays(1))).isEqualTo(12);
    }

    @Test
    void figuresUnderEachOtherHaveTheSameDecimals() {
        assertThat(ENGLISH.quantities(of(Unit.COUNT, "105.2", "9", "81.379"))).containsExactly("105.2", "9.0", "81.4");
        assertThat(ENGLISH.quantities(of(Unit.COUNT, "1.666667", "0.666667", "0.666667"))).containsExactly("1.67", "0.67", "0.67");
        assertThat(ENGLISH.quantities(of(Unit.COUNT, "41", "0.004"))).containsExactly("41.00", "0.004");
        assertThat(ENGLISH.quantities(of(Unit.COUNT, "4100", "0.33", "0"))).containsExactly("4,100", "0.3", "0");
        assertThat(ENGLISH.quantities(of(Unit.money("EUR"), "4105", "0.4", "0"))).containsExactly("€4,105", "€0.4", "€0");
        assertThat(ENGLISH.differences(of(Unit.COUNT, "-1200.5", "-0.3"))).containsExactly("−1,201", "−0.3");
        assertThat(ENGLISH.quantities(of(Unit.COUNT, "117", "5"))).containsExactly("117", "5");
        assertThat(ENGLISH.quantities(of(Unit.COUNT, "41052.25", "7.5"))).containsExactly("41,052", "8");
        assertThat(ENGLISH.quantities(of(Unit.money("EUR"), "4105.25", "7.5"))).containsExactly("€4,105", "€8");
        assertThat(ENGLISH.quantities(of(Unit.money("EUR"), "105.256", "7.5"))).containsExactly("€105.26", "€7.50");
    }

    private static List<Quantity> of(Unit unit, String... values) {
        return Stream.of(values).map(value -> new Quantity(new BigDecimal(value), unit)).toList();
    }
}
