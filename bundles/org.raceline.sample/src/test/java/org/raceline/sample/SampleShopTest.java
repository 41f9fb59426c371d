package org.raceline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.raceline.core.model.Note;
import org.raceline.core.model.Period;
import org.raceline.core.model.Target;

class SampleShopTest {
    private static final Map<String, String> FILES = SampleShop.exports().stream().collect(Collectors.toMap(SampleExport::file, SampleShopTest::text));

    @Test
    void everyExportOpensAndTellsItsSize() throws IOException {
        assertThat(SampleShop.exports()).hasSize(5);
        for (SampleExport export : SampleShop.exports()) {
            assertThat(export.size()).isEqualTo(text(export).getBytes(StandardCharsets.UTF_8).length).isPositive();
        }
    }

    @Test
    void everyHeadlineFigureHasATargetForEveryMonth() {
        Map<String, List<YearMonth>> months = SampleShop.targets().stream().collect(
                Collectors.groupingBy(Target::metric, Collectors.mapping(t -> YearMonth.from(t.period().from()), Collectors.toList())));
        List<YearMonth> all = Stream.iterate(YearMonth.of(2025, 9), month -> month.plusMonths(1)).limit(14).toList();

        assertThat(months).containsOnlyKeys("visitors", "bounce_rate", "value_per_visit", "cost_per_visit", "leads", "engagement_rate",
                "goal_value_per_visit", "cost_per_lead", "orders", "sales_conversion_rate", "net_revenue", "cost_per_order", "repeat_orders",
                "repeat_purchase_rate", "revenue_per_recipient", "email_cost_per_recipient");
        assertThat(months.values()).allSatisfy(each -> assertThat(each).isEqualTo(all));
    }

    @Test
    void itsChangeLogLiesWithinItsMonthsAndConcernsItsChannels() {
        Set<String> channels = FILES.get("ga4-reports-snapshot.csv").lines().map(line -> line.split(",")).filter(cells -> cells.length > 1).map(cells -> cells[1]).collect(Collectors.toSet());
        assertThat(SampleShop.notes()).hasSize(5).extracting(Note::id).doesNotHaveDuplicates();
        assertThat(SampleShop.notes()).allSatisfy(note -> {
            assertThat(new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 10, 31)).contains(note.days())).isTrue();
            assertThat(channels).containsAll(note.channel().stream().toList());
        });
    }

    @Test
    void channelsAddUpToTheDay() {
        Map<String, Long> days = sums("Date,Total users,", 0, 3);
        Map<String, Long> channels = sums("Date,Session default channel group,Sessions", 0, 2);

        assertThat(days).hasSize(426).isEqualTo(channels);
    }

    @Test
    void fewerPeopleThanVisitorsOfItsDays() {
        long daily = sums("Date,Total users,", 0, 1).values().stream().mapToLong(users -> users).sum();
        long monthly = sums("Year month,", 0, 1).values().stream().mapToLong(users -> users).sum();

        assertThat(monthly).isLessThan(daily * 8 / 10);
    }

    @Test
    void twoToolsCountOrdersAndDoNotQuiteAgree() {
        long purchases = sums("Date,Event name,", 1, 2).get("purchase");

        assertThat(orderNames()).hasSizeBetween(4_000, 6_000);
        assertThat(purchases).isCloseTo(orderNames().size() * 96L / 100, Percentage.withPercentage(1));
    }

    @Test
    void ordersKeepTheHabitsOfRealExports() {
        String orders = FILES.get("shopify-orders.csv");

        assertThat(orders).contains("neighbours, \"\"Haus 2\"\"", "\r\n", "Bogus Gateway", " +0100,", " +0200,", "CUSTOMER118@EXAMPLE.COM", ",voided,");
        assertThat(orders.lines().filter(line -> line.matches("#\\d+,.*")).count()).isGreaterThan(orderNames().size() * 3L / 2);
    }

    @Test
    void nobodyInItExists() {
        assertThat(addresses("shopify-orders.csv")).isNotEmpty().allMatch(address -> address.matches("customer\\d+@example\\.com"));
        assertThat(addresses("contacts.csv")).allMatch(address -> address.matches("customer\\d+@example\\.com|visitor\\d+@example\\.org"));
    }

    @Test
    void mostOrdersTellTheLinkThatLedToThemAndMostCustomersWereThereBefore() {
        long tagged = Pattern.compile("(?i)utm_source: \\S").matcher(FILES.get("shopify-orders.csv")).results().count();
        Set<String> contacts = addresses("contacts.csv");
        Set<String> customers = addresses("shopify-orders.csv");

        assertThat(tagged).isBetween(orderNames().size() * 9L / 10, orderNames().size() * 99L / 100);
        assertThat(customers.stream().filter(contacts::contains).count()).isBetween(customers.size() / 2L, customers.size() * 9L / 10);
        assertThat(contacts).hasSizeGreaterThan(customers.size());
        assertThat(customers).containsAll(addresses("typeform-responses.csv"));
    }

    @Test
    void nobodyIsMetBeforeTheFirstDayOrAfterTheLast() {
        List<String> days = FILES.get("contacts.csv").lines().skip(1).map(line -> line.split(",")[2].substring(0, 10)).toList();

        assertThat(days).hasSizeBetween(8_000, 12_000).isSorted();
        assertThat(days.getFirst()).isEqualTo("2025-09-01");
        assertThat(days.getLast()).isEqualTo("2026-10-31");
    }

    @Test
    void everyMailIsDeliveredOrBounces() {
        List<MatchResult> campaigns = Pattern.compile(" [ap]m\",\\w+day,(\\d+),(\\d+),\\d+,\\d+,(\\d+),").matcher(FILES.get("mailchimp-campaigns.csv")).results().toList();

        assertThat(campaigns).hasSizeBetween(28, 56).allSatisfy(counts ->
                assertThat(Integer.parseInt(counts.group(1))).isEqualTo(Integer.parseInt(counts.group(2)) + Integer.parseInt(counts.group(3))));
    }

    /** Sums a column of the analytics table with these first headings, by another column. */
    private static Map<String, Long> sums(String headings, int by, int column) {
        List<String> rows = FILES.get("ga4-reports-snapshot.csv").lines().dropWhile(line -> !line.startsWith(headings)).skip(1)
                .takeWhile(line -> !line.isEmpty()).toList();
        return rows.stream().map(row -> row.split(","))
                .collect(Collectors.groupingBy(row -> row[by], TreeMap::new, Collectors.summingLong(row -> Long.parseLong(row[column]))));
    }

    private static List<String> orderNames() {
        return FILES.get("shopify-orders.csv").lines().filter(line -> line.matches("#\\d+,.*")).map(line -> line.substring(0, line.indexOf(','))).distinct().toList();
    }

    private static Set<String> addresses(String file) {
        return Pattern.compile("[^,\\s]+@[^,\\s]+").matcher(FILES.get(file)).results().map(found -> found.group().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static String text(SampleExport export) {
        try (InputStream in = export.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
