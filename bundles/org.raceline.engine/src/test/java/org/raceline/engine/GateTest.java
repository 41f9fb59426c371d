package org.raceline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Person;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.Workspace;
import org.raceline.core.store.TouchpointFact;
import org.raceline.engine.MemoryStore.Figure;
import org.raceline.engine.MemoryStore.Flag;

/** What passes the gate, in which form, and what does not, and why. */
class GateTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 1, 5, 12, 0);
    private static final Period JANUARY = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
    private static final Cut BY_CHANNEL = new Cut(Set.of("channel"), Grain.TOTAL, JANUARY, true, "");
    private static final BigDecimal ONE = BigDecimal.ONE;
    @TempDir
    Path directory;

    /** A file of one record, and whatever else the script says. */
    private FileReport read(Rig rig, Consumer<FactSink> script) throws Exception {
        rig.with("test", Scripted.reading((input, settings, sink) -> script.accept(sink)), "*");
        try (Workspace workspace = rig.open(directory)) {
            return Rig.run(workspace, Rig.file("a.csv", "1", "2"));
        }
    }

    private static TouchpointWriter order(FactSink sink) {
        return sink.touchpoint("order").key("1").at(NOON);
    }

    @Test
    void whatRecordsLeaveOutAlthoughTheFileVouchesForItIsTold() throws Exception {
        FileReport report = read(Rig.shop(), sink -> {
            sink.record(1, 1);
            sink.touchpoint("order").key("1").at(NOON).money("total", ONE, "EUR").amount("items", ONE).end();
            sink.touchpoint("order").key("2").at(NOON).money("total", ONE, "EUR").end();
            sink.touchpoint("order").key("3").at(NOON).exclude("cancelled").end();
            sink.header(2, 2);
            sink.vouch("order", JANUARY, Set.of("total", "items"), false, Set.of(), Set.of());
        });
        assertThat(report.issues()).extracting(Issue::what).containsExactly("In 1 of 2 records (Order) there is no items: it is unknown there, not 0.");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("states a kind of touchpoint that nobody has defined: dream", sink -> sink.touchpoint("dream").key("1").at(NOON).end()),
                mistake("splits by a dimension that nobody has defined: mood", sink -> order(sink).in("mood", "good").end()),
                mistake("states channel twice", sink -> order(sink).in("channel", "a").in("channel", "b").end()),
                mistake("states a quantity that this kind of touchpoint does not have: weight", sink -> order(sink).amount("weight", ONE).end()),
                mistake("states total in the wrong unit", sink -> order(sink).amount("total", ONE).end()),
                mistake("states items in the wrong unit", sink -> order(sink).money("items", ONE, "EUR").end()),
                mistake("states total twice", sink -> order(sink).money("total", ONE, "EUR").money("total", ONE, "EUR").end()),
                mistake("in two currencies: EUR, USD", sink -> order(sink).money("total", ONE, "EUR").money("total", ONE, "USD").end()),
                mistake("states total in a currency that is not a code", sink -> order(sink).money("total", ONE, "euro").end()),
                mistake("states total in a currency that is not a code", sink -> order(sink).money("total", ONE, "IRT").end()),
                mistake("states order without a key", sink -> sink.touchpoint("order").at(NOON).end()),
                mistake("states order without a date", sink -> sink.touchpoint("order").key("1").end()),
                mistake("The date 1899-12-31 is before 1900", sink -> sink.touchpoint("order").key("1").at(LocalDateTime.of(1899, 12, 31, 0, 0)).end()),
                mistake("The date 2027-03-02 is before 1900 or more than a year ahead",
                        sink -> sink.touchpoint("order").key("1").at(LocalDateTime.of(2027, 3, 2, 0, 0)).end()),
                mistake("The date +999999999-12-31 is before 1900 or more than a year ahead", sink -> sink.touchpoint("order").key("1").at(LocalDateTime.MAX).end()),
                mistake("A number of this record is too large", sink -> order(sink).money("total", new BigDecimal("1E13"), "EUR").end()),
                mistake("A number of this record is too large", sink -> order(sink).money("total", new BigDecimal("1E+2000000000"), "EUR").end()),
                mistake("A text of this record is longer", sink -> order(sink).in("channel", "x".repeat(40_000)).end()),
                mistake("began a fact and did not finish it", sink -> order(sink)),
                mistake("finished a fact (order) that it had not begun", sink -> {
                    TouchpointWriter writer = order(sink);
                    writer.end();
                    writer.end();
                }),
                mistake("states a metric that nobody has defined: joy", sink -> sink.observation("joy").in("channel", "a").value(ONE)),
                mistake("states average, which is calculated", sink -> sink.observation("average").in("channel", "a").money(ONE, "EUR")),
                mistake("states visits in the wrong unit", sink -> sink.observation("visits").in("channel", "a").money(ONE, "EUR")),
                mistake("states spend in the wrong unit", sink -> sink.observation("spend").in("channel", "a").value(ONE)),
                mistake("states visits without all dimensions", sink -> sink.observation("visits").value(ONE)),
                mistake("splits a figure by country, which its table does not have", sink -> sink.observation("visits").in("channel", "a").in("country", "b").value(ONE)),
                mistake("for 2026-01-31..2026-02-01, outside of the period of its table",
                        sink -> sink.observation("visits").in("channel", "a").during(new Period(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 1))).value(ONE)));
    }

    private static Arguments mistake(String sentence, Consumer<FactSink> facts) {
        return Arguments.of(sentence, facts);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeKeepsTheWholeRecordBackAndNothingElse(String sentence, Consumer<FactSink> mistake) throws Exception {
        Rig rig = new Rig();
        FileReport report = read(rig, sink -> {
            sink.cut(BY_CHANNEL);
            sink.record(1, 1);
            sink.touchpoint("order").key("good, but of a bad record").at(NOON).end();
            mistake.accept(sink);
            sink.record(2, 2);
            sink.touchpoint("order").key("good").at(NOON).end();
        });
        assertThat(report.status()).isEqualTo(Status.IMPORTED);
        assertThat(report.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.what()).contains(sentence);
            assertThat(issue.line()).isEqualTo(1);
            assertThat(issue.remedy()).isNotEmpty();
        });
        assertThat(rig.store.only().touchpoints).extracting(touch -> touch.key()).containsExactly("good");
        assertThat(rig.store.only().figures).isEmpty();
        assertThat(report.lines().quarantined()).isEqualTo(1);
    }

    @Test
    void aRowOfATableByDaySpeaksOfOneDay() throws Exception {
        Rig rig = new Rig();
        FileReport report = read(rig, sink -> {
            sink.cut(new Cut(Set.of(), Grain.DAY, JANUARY, true, ""));
            sink.record(1, 1);
            sink.observation("visits").value(ONE);
            sink.record(2, 2);
            sink.observation("visits").during(Period.day(LocalDate.of(2026, 1, 3))).value(BigDecimal.TEN);
        });
        assertThat(rig.store.only().figures).extracting(Figure::value).containsExactly(10_000_000L);
        assertThat(report.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.what()).contains("a figure for 2026-01-01..2026-01-31 in a table by day");
            assertThat(issue.line()).isEqualTo(1);
            assertThat(issue.remedy()).isNotEmpty();
        });
    }

    @Test
    void aRejectedRecordLosesFactsOnBothSidesOfTheRejection() throws Exception {
        Rig rig = new Rig();
        FileReport report = read(rig, sink -> {
            sink.record(1, 1);
            order(sink).end();
            sink.reject(Issue.error("bad", "repair").at("Total"));
            sink.touchpoint("order").key("2").at(NOON).end();
            // the key is free again
            sink.record(2, 2);
            order(sink).end();
        });
        assertThat(rig.store.only().touchpoints).extracting(touch -> touch.key() + touch.firstLine()).containsExactly("12");
        assertThat(report.issues()).containsExactly(Issue.error("bad", "repair").at("Total").in("a.csv", 1));
    }

    @Test
    void aTouchpointArrivesAsItWasWritten() throws Exception {
        Rig rig = new Rig();
        read(rig, sink -> {
            sink.record(1, 2);
            sink.touchpoint("order").key("Cafe\u0301").at(NOON, ZoneOffset.ofHours(5)).in("channel", "Direct").in("country", "").money("total", new BigDecimal("-3.25"), "")
                    .amount("items", new BigDecimal("2")).exclude("test").end();
        });
        assertThat(rig.store.only().touchpoints).singleElement().satisfies(touch -> {
            assertThat(touch.key()).isEqualTo("Café");
            assertThat(touch.at()).isEqualTo("2026-01-05T12:00");
            assertThat(touch.offset()).isEqualTo(5 * 3600);
            assertThat(touch.slice()).isEqualTo(Map.of("channel", "Direct"));
            assertThat(touch.amounts()).isEqualTo(Map.of("total", -3_250_000L, "items", 2_000_000L));
            assertThat(touch.currency()).isEqualTo("XXX");
            assertThat(touch.exclusions()).containsExactly("test");
            assertThat(touch.person()).isZero();
            assertThat(touch.firstLine() + "-" + touch.lastLine()).isEqualTo("1-2");
        });
    }

    @Test
    void writersAreReusedWithoutLeavingTraces() throws Exception {
        Rig rig = new Rig();
        read(rig, sink -> {
            sink.record(1, 1);
            order(sink).person(Person.email("a@x.org")).in("channel", "Direct").money("total", ONE, "EUR").exclude("test").end();
            sink.record(2, 2);
            sink.touchpoint("order").key("2").at(NOON).end();
        });
        assertThat(rig.store.only().touchpoints.getLast()).satisfies(touch -> {
            assertThat(touch.person()).isZero();
            assertThat(touch.offset()).isEqualTo(TouchpointFact.NO_OFFSET);
            assertThat(touch.slice()).isEmpty();
            assertThat(touch.amounts()).isEmpty();
            assertThat(touch.currency()).isEmpty();
            assertThat(touch.exclusions()).isEmpty();
        });
    }

    @Test
    void aNaturalKeyComesOnceInAFile() throws Exception {
        Rig rig = new Rig();
        FileReport report = read(rig, sink -> {
            sink.record(1, 1);
            order(sink).end();
            sink.record(2, 2);
            order(sink).end();
        });
        assertThat(rig.store.only().touchpoints).hasSize(1);
        assertThat(report.issues()).singleElement().satisfies(issue -> assertThat(issue.what()).isEqualTo("This record has the same key as the one in line 1."));
    }

    @Test
    void identitiesOfOneRecordAreLinkedAndNeverStoredAsTheyAre() throws Exception {
        Rig rig = new Rig();
        read(rig, sink -> {
            sink.record(1, 1);
            order(sink).person(Person.email("Anna@Example.org ")).person(new Person(Person.Identity.CUSTOMER_NUMBER, "7")).end();
            sink.record(2, 2);
            sink.touchpoint("order").key("2").at(NOON).person(Person.email("anna@example.org")).end();
        });
        assertThat(rig.store.persons).hasSize(2);
        assertThat(rig.store.persons.keySet()).allSatisfy(key -> assertThat(key).matches("(EMAIL|CUSTOMER_NUMBER)[0-9a-f]{64}"));
        assertThat(rig.store.only().links).hasSize(1);
        List<MemoryStore.Touch> orders = rig.store.only().touchpoints;
        assertThat(orders.get(0).person()).isEqualTo(orders.get(1).person()).isNotZero();
        assertThat(rig.store.only().links.iterator().next()).contains(orders.get(0).person());
    }

    @Test
    void finerFiguresAreRoundedHalfToEvenAndSaySo() throws Exception {
        Rig rig = new Rig();
        Cut days = new Cut(Set.of(), Grain.DAY, JANUARY, true, "");
        read(rig, sink -> {
            sink.cut(days);
            sink.record(1, 1);
            sink.observation("visits").during(Period.day(LocalDate.of(2026, 1, 3))).value(new BigDecimal("0.0000025"));
            sink.observation("spend").during(Period.day(LocalDate.of(2026, 1, 3))).money(new BigDecimal("1.500000000"), "EUR");
            sink.record(2, 2);
            order(sink).money("total", new BigDecimal("1E-2000000000"), "EUR").end();
            sink.vouch("order", JANUARY, Set.of("total"), false, Set.of(), Set.of("sampled"));
        });
        assertThat(rig.store.only().figures).extracting(Figure::value).containsExactly(2L, 1_500_000L);
        assertThat(rig.store.only().flags).containsExactly(new Flag(days, "visits", "rounded"));
        assertThat(rig.store.only().vouches).singleElement().satisfies(vouch -> assertThat(vouch.flags()).containsExactlyInAnyOrder("total:rounded", "sampled"));
    }

    @Test
    void aRemarkOnAQuantityThatIsNoneIsNotBelieved() throws Exception {
        Rig rig = new Rig();
        FileReport report = read(rig, sink -> {
            sink.record(1, 2);
            sink.vouch("order", JANUARY, Set.of("total"), false, Set.of(), Set.of("weight:estimated"));
        });
        assertThat(report.issues()).singleElement().satisfies(issue -> assertThat(issue.what()).contains("vouches for quantities"));
        assertThat(rig.store.only().vouches).isEmpty();
    }

    @Test
    void figuresBelongToTheTableAnnouncedLastAndAnEmptyTableIsNotStored() throws Exception {
        Rig rig = new Rig();
        Cut totals = new Cut(Set.of(), Grain.TOTAL, JANUARY, true, "Totals");
        FileReport report = read(rig, sink -> {
            sink.cut(new Cut(Set.of("country"), Grain.TOTAL, JANUARY, true, "Empty"));
            sink.flag("visits", "sampled");
            sink.cut(BY_CHANNEL);
            sink.flag("visits", "sampled");
            sink.record(1, 1);
            sink.observation("visits").in("channel", "Direct").value(ONE);
            sink.cut(totals);
            sink.record(2, 2);
            sink.observation("visits").during(Period.day(LocalDate.of(2026, 1, 3))).value(BigDecimal.TEN);
        });
        assertThat(rig.store.only().cuts).containsExactly(BY_CHANNEL, totals);
        assertThat(rig.store.only().flags).containsExactly(new Flag(BY_CHANNEL, "visits", "sampled"));
        assertThat(rig.store.only().figures).extracting(Figure::cut).containsExactly(BY_CHANNEL, totals);
        assertThat(rig.store.only().figures).extracting(Figure::period).containsExactly(JANUARY, Period.day(LocalDate.of(2026, 1, 3)));
        assertThat(report.observations()).isEqualTo(2);
        assertThat(report.period()).contains(JANUARY);
    }

    @Test
    void falseTestimonyIsNamedAndNotBelieved() throws Exception {
        Rig rig = new Rig();
        FileReport report = read(rig, sink -> {
            sink.header(1, 2);
            sink.vouch("dream", JANUARY, Set.of(), false, Set.of(), Set.of());
            sink.vouch("order", JANUARY, Set.of("weight"), false, Set.of(), Set.of());
            sink.vouch("order", new Period(LocalDate.of(1, 1, 1), LocalDate.of(9999, 1, 1)), Set.of(), false, Set.of(), Set.of());
            sink.flag("visits", "sampled");
        });
        assertThat(rig.store.only().vouches).isEmpty();
        assertThat(report.issues()).hasSize(4);
    }

    @Test
    void whatAFileStatesOfItselfIsHeldAgainstWhatWasLoaded() throws Exception {
        Rig rig = new Rig();
        FileReport report = read(rig, sink -> {
            sink.total("orders", new BigDecimal("2"));
            sink.total("revenue", new BigDecimal("3.00"));
            sink.total("items_sold", new BigDecimal("7"));
            sink.records(1);
            sink.records(1);
            sink.cut(BY_CHANNEL);
            sink.total("visits", new BigDecimal("4"));
            sink.record(1, 1);
            sink.touchpoint("order").key("1").at(NOON).money("total", ONE, "EUR").amount("items", ONE).end();
            sink.touchpoint("order").key("2").at(NOON).money("total", new BigDecimal("2"), "EUR").end();
            sink.touchpoint("order").key("3").at(NOON).money("total", BigDecimal.TEN, "EUR").exclude("test").end();
            sink.observation("visits").in("channel", "a").value(ONE);
            sink.record(2, 2);
            sink.observation("visits").in("channel", "b").value(new BigDecimal("3"));
            sink.observation("spend").in("channel", "b").money(new BigDecimal("9.99"), "EUR");
            sink.total("spend", BigDecimal.TEN);
            sink.cut(new Cut(Set.of(), Grain.TOTAL, JANUARY, true, ""));
            sink.total("visits", BigDecimal.ZERO);
        });
        assertThat(report.totals()).extracting(total -> total.metric() + " " + total.stated() + " " + total.loaded())
                .containsExactly("orders 2 2", "revenue 3 3", "items_sold 7 1", "visits 4 4", "spend 10 9.99", "visits 0 0", "records 2 2");
        assertThat(report.issues()).extracting(issue -> issue.severity() + " " + issue.what()).containsExactly(
                "WARNING The file states 7 as the total of \"items_sold\"; what was loaded adds up to 1.",
                "INFO The file states 10 as the total of \"spend\"; what was loaded adds up to 9.99, which rounding can explain.");
        assertThat(report.observations()).as("a total is no fact").isEqualTo(3);
    }

    @Test
    void rejectedRecordsAreMissingInTheTotalAndSoIsSaid() throws Exception {
        FileReport report = read(new Rig(), sink -> {
            sink.records(2);
            sink.cut(BY_CHANNEL);
            sink.record(1, 1);
            sink.observation("visits").in("channel", "a").value(ONE);
            sink.record(2, 2);
            sink.observation("visits").in("channel", "b").value(ONE);
            sink.reject(Issue.error("bad", "repair"));
            sink.total("visits", BigDecimal.TWO);
        });
        assertThat(report.totals()).extracting(total -> total.metric() + " " + total.isMet()).containsExactly("visits false", "records false");
        assertThat(report.issues().subList(1, 3)).allSatisfy(issue -> assertThat(issue.remedy()).startsWith("Repair the rejected records"));
    }

    @Test
    void whatAddsUpToNothingIsNoTotal() throws Exception {
        FileReport report = read(new Rig(), sink -> {
            sink.header(1, 1);
            sink.total("joy", ONE);
            sink.total("buyers", ONE);
            sink.total("visits", ONE);
            sink.cut(BY_CHANNEL);
            sink.total("average", ONE);
            sink.total("spend", ONE);
            sink.record(2, 2);
            sink.observation("spend").in("channel", "a").money(ONE, "EUR");
            sink.observation("spend").in("channel", "b").money(ONE, "USD");
        });
        assertThat(report.totals()).as("euros and dollars have no sum").isEmpty();
        assertThat(report.issues()).extracting(Issue::what).hasSize(4).allSatisfy(what -> assertThat(what).startsWith("The connector The test states a total of "));
    }

    @Test
    void totalsBeyondALongAreExact() throws Exception {
        Rig rig = new Rig();
        FileReport report = read(rig, sink -> {
            sink.record(1, 2);
            for (int i = 0; i < 5; i++) {
                sink.touchpoint("order").key("" + i).at(NOON).money("total", new BigDecimal("9000000000000.000001"), "IRR").end();
            }
            sink.total("revenue", new BigDecimal("45000000000000.000005"));
        });
        assertThat(report.totals()).singleElement().satisfies(total -> assertThat(total.isMet()).isTrue());
    }

    @Test
    void aFileOfBadRecordsOnlyStopsAtTheLimit() throws Exception {
        Rig rig = new Rig();
        rig.limits = new ImportLimits(1000, 1, 1000, 100, 1 << 20, 1 << 20);
        FileReport report = read(rig, sink -> {
            for (int line = 1; line <= 2; line++) {
                sink.record(line, line);
                sink.reject(Issue.error("bad", "repair"));
            }
            sink.report(Issue.info("read to the end"));
        });
        assertThat(report.status()).isEqualTo(Status.REFUSED);
        assertThat(report.issues().getFirst().what()).isEqualTo("More than 1 records cannot be loaded.");
        assertThat(rig.store.imports).isEmpty();
    }
}
