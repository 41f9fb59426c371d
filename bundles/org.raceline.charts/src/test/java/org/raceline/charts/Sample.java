package org.raceline.charts;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.raceline.core.analysis.Change;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.analysis.Funnel;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.Reason;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.analysis.Status;
import org.raceline.core.model.Aggregation;
import org.raceline.core.model.Direction;
import org.raceline.core.model.Grain;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Note;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Slice;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Unit;

/** Invented readings of a small shop. */
final class Sample {
    static final Period NOVEMBER = new Period(LocalDate.of(2026, 10, 24), LocalDate.of(2026, 11, 22));
    static final Unit USD = Unit.money("USD");

    private Sample() {
    }

    /** The days just before. */
    static Period before(Period period) {
        return Comparison.PREVIOUS.of(period).orElseThrow();
    }

    static Kpi kpi(Stage stage, KpiKind kind, String name, Unit.Kind unit, Direction direction) {
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return new Kpi("X00", stage, kind, new Metric.Observed(new Metric.About(id, name, "", ""), unit, Aggregation.SUM), direction, true);
    }

    static Reading reading(String metric, Period period, Quantity value, String... flags) {
        return new Reading(metric, period, Slice.ALL, Optional.of(value), Optional.empty(), "", Optional.empty(), new LinkedHashSet<>(List.of(flags)), List.of("orders.csv"));
    }

    static Reading none(String metric, Period period, Reason reason) {
        return new Reading(metric, period, Slice.ALL, Optional.empty(), Optional.of(reason), "", Optional.empty(), new LinkedHashSet<>(), List.of());
    }

    static Quantity quantity(Unit unit, String value) {
        return new Quantity(new BigDecimal(value), unit);
    }

    static ScorecardCell cell(Kpi kpi, Reading now, Optional<Reading> before, Optional<Quantity> target) {
        return new ScorecardCell(kpi, now, before, before.flatMap(b -> Change.between(now, b, kpi.direction())), target,
                target.flatMap(t -> now.value().map(v -> Status.of(v, t, kpi.direction()))).orElse(Status.NONE));
    }

    static KpiCard card(Stage stage, KpiKind kind, String name, Unit unit, Direction direction, String now, String before, String target) {
        Kpi kpi = kpi(stage, kind, name, unit.kind(), direction);
        ScorecardCell cell = cell(kpi, reading(kpi.id(), NOVEMBER, quantity(unit, now)), Optional.of(reading(kpi.id(), before(NOVEMBER), quantity(unit, before))),
                target.isEmpty() ? Optional.empty() : Optional.of(quantity(unit, target)));
        return new KpiCard(cell, course(kpi.id(), NOVEMBER, 100, 14, name.hashCode()));
    }

    /** A walk around a level, a reading a day. */
    static List<Reading> course(String metric, Period period, double level, double step, long seed) {
        Random random = new Random(seed);
        List<Reading> readings = new ArrayList<>();
        double value = level;
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
            value = Math.max(level / 3, value + (random.nextDouble() - 0.5) * 2 * step + (level - value) * 0.12);
            readings.add(reading(metric, Period.day(day), Quantity.count(Math.round(value))));
        }
        return readings;
    }

    static KpiCard card() {
        return card(Stage.REACH, KpiKind.VOLUME, "Unique visitors", Unit.COUNT, Direction.UP, "184220", "163890", "190000");
    }

    /** The states of a card by name. */
    static SequencedMap<String, Drawing> cards() {
        KpiCard full = card();
        Kpi kpi = full.cell().kpi();
        Optional<Quantity> target = Optional.of(Quantity.count(190_000));
        List<Reading> gaps = new ArrayList<>(full.history());
        for (int day : new int[] {5, 6, 12, 14, 20}) {
            gaps.set(day, none(kpi.id(), gaps.get(day).period(), Reason.NO_DATA));
        }
        Reading bounded = new Reading(kpi.id(), NOVEMBER, Slice.ALL, Optional.empty(), Optional.of(Reason.NOT_ADDITIVE), "Distinct people of months cannot be added up.",
                Optional.of(new Reading.Bounds(Quantity.count(61_000), Quantity.count(184_220))), new LinkedHashSet<>(), List.of());
        SequencedMap<String, Drawing> cards = new LinkedHashMap<>();
        cards.put("full", full);
        cards.put("gaps", new KpiCard(full.cell(), gaps));
        cards.put("worse", card(Stage.REACH, KpiKind.QUALITY, "Bounce rate", Unit.RATIO, Direction.DOWN, "0.387", "0.352", "0.35"));
        cards.put("partial-without-comparison", new KpiCard(cell(kpi, reading(kpi.id(), NOVEMBER, Quantity.count(184_220), "partial"), Optional.empty(), target), full.history()));
        cards.put("held-against-part", new KpiCard(heldAgainst(new Period(LocalDate.of(2026, 10, 15), LocalDate.of(2026, 10, 23))), full.history()));
        cards.put("without-target", card(Stage.ACT, KpiKind.VALUE, "Goal value per visit", USD, Direction.UP, "0.88", "0.88", ""));
        cards.put("without-data", new KpiCard(cell(kpi, none(kpi.id(), NOVEMBER, Reason.NO_DATA), Optional.of(none(kpi.id(), before(NOVEMBER), Reason.NO_DATA)), target), List.of()));
        cards.put("bounds", new KpiCard(cell(kpi, bounded, Optional.empty(), Optional.empty()), List.of()));
        cards.put("bounds-before", new KpiCard(cell(kpi, bounded, Optional.of(none(kpi.id(), before(NOVEMBER), Reason.NOT_ADDITIVE)), Optional.empty()), List.of()));
        cards.put("loading", Placeholder.loading("Unique visitors"));
        cards.put("failed", Placeholder.failed("Completion", "The figures of Foo Ads could not be read, because the file ends in the middle of a record that nobody had thought of."));
        return cards;
    }

    /** Thirty days against some of the thirty before, which are not told of all. */
    static ScorecardCell heldAgainst(Period told) {
        Kpi kpi = card().cell().kpi();
        return new ScorecardCell(kpi, reading(kpi.id(), NOVEMBER, Quantity.count(184_220), Reading.COMPARISON_PARTIAL),
                Optional.of(reading(kpi.id(), before(NOVEMBER), Quantity.count(51_002), Reading.PARTIAL)), Optional.empty(), Optional.of(Quantity.count(190_000)), Status.AT_RISK,
                Optional.of(told));
    }

    static FunnelChart funnel() {
        List<Funnel.Step> steps = new ArrayList<>();
        step(steps, Stage.REACH, "Visitors", 184_220);
        step(steps, Stage.ACT, "Engaged visits", 61_330);
        step(steps, Stage.ACT, "Leads", 9_412);
        step(steps, Stage.CONVERT, "Orders", 3_518);
        step(steps, Stage.ENGAGE, "Repeat orders", 999);
        return new FunnelChart(new Funnel(NOVEMBER, steps));
    }

    private static void step(List<Funnel.Step> steps, Stage stage, String name, long count) {
        Optional<BigDecimal> share = steps.isEmpty() ? Optional.empty()
                : steps.getLast().reading().value().map(before -> Quantity.count(count).over(before));
        steps.add(new Funnel.Step(stage, name, name, reading(name, NOVEMBER, Quantity.count(count)), share));
    }

    static TrendChart trend() {
        Period quarter = new Period(LocalDate.of(2026, 8, 25), LocalDate.of(2026, 11, 22));
        return new TrendChart("Visits by channel", List.of(
                new TrendChart.Line("Organic Search", course("visits", quarter, 2300, 160, 11)),
                new TrendChart.Line("Paid Search", course("visits", quarter, 2800, 190, 5)),
                new TrendChart.Line("E-mail", course("visits", quarter, 3300, 210, 77)),
                new TrendChart.Line("Organic Social", course("visits", quarter, 3900, 300, 4))), "");
    }

    /** Orders and sales of a quarter in weeks, the first and the last of them cut off; three things happened. */
    static TrendsChart trends(boolean indexed, int metrics) {
        Period quarter = new Period(LocalDate.of(2026, 8, 25), LocalDate.of(2026, 11, 22));
        List<Unit> units = List.of(Unit.COUNT, USD, Unit.RATIO, Unit.COUNT);
        List<String> names = List.of("Orders", "Revenue", "Bounce rate", "Leads");
        List<TrendsChart.Line> lines = new ArrayList<>();
        for (int i = 0; i < metrics; i++) {
            lines.add(new TrendsChart.Line(names.get(i), weeks(names.get(i), quarter, units.get(i), 40 + 31 * i, 11 + i), weeks(names.get(i), before(quarter), units.get(i), 36 + 31 * i, 5 + i)));
        }
        return new TrendsChart(lines, indexed, List.of(
                new NoteMark(new Note("a1", Period.day(LocalDate.of(2026, 9, 14)), "New landing page", Note.Kind.RELEASE, Optional.empty()), ""),
                new NoteMark(new Note("b2", new Period(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 18)), "Autumn sale", Note.Kind.PRICE, Optional.empty()), ""),
                new NoteMark(new Note("c3", Period.day(LocalDate.of(2026, 10, 7)), "Spring is far away, and yet the newsletter speaks of it", Note.Kind.CAMPAIGN, Optional.of("Email")), "E-mail")));
    }

    private static List<Reading> weeks(String metric, Period period, Unit unit, double level, long seed) {
        Random random = new Random(seed);
        List<Reading> readings = new ArrayList<>();
        for (Period week : Grain.WEEK.split(period, DayOfWeek.MONDAY)) {
            String value = unit.kind() == Unit.Kind.RATIO ? new BigDecimal(30 + random.nextInt(10)).movePointLeft(2).toPlainString() : String.valueOf(Math.round(level + random.nextDouble() * level / 2));
            readings.add(week.days() < 7 ? reading(metric, week, quantity(unit, value), Reading.PARTIAL) : reading(metric, week, quantity(unit, value)));
        }
        readings.set(4, none(metric, readings.get(4).period(), Reason.NO_DATA));
        return readings;
    }

    static CourseChart course() {
        return new CourseChart("Bounce rate", course("bounce_rate", NOVEMBER, 36, 2, 5), course("bounce_rate", before(NOVEMBER), 38, 2, 8),
                Optional.of(Quantity.count(35)), Ink.of(Stage.REACH), "");
    }

    static HeatMap cohorts() {
        List<HeatMap.Column> columns = IntStream.range(0, 8).mapToObj(k -> new HeatMap.Column(String.valueOf(k), Ink.of(Stage.ENGAGE))).toList();
        List<HeatMap.Row> rows = new ArrayList<>();
        for (int cohort = 0; cohort < 8; cohort++) {
            List<HeatMap.Cell> cells = new ArrayList<>();
            for (int k = 0; k < 8; k++) {
                int percent = k == 0 ? 100 : 72 - 6 * k + 3 * (cohort % 3);
                cells.add(k + cohort > 7 ? HeatMap.Cell.NOTHING : new HeatMap.Cell(percent + "%", OptionalDouble.of(percent / 100.0), k + cohort == 7 && k > 0, "", ""));
            }
            rows.add(new HeatMap.Row("Month " + (cohort + 1), String.valueOf(900 + 37 * cohort), false, cells));
        }
        return new HeatMap("Customers who order again", "Cohort", columns, rows, "");
    }

    static HeatMap channels() {
        List<HeatMap.Column> columns = Arrays.stream(Stage.values()).map(stage -> new HeatMap.Column(stage.id(), Ink.of(stage))).toList();
        List<HeatMap.Row> rows = new ArrayList<>();
        for (String name : List.of("All channels", "Organic Search", "Paid Search", "E-mail", "Referral")) {
            boolean total = rows.isEmpty();
            List<HeatMap.Cell> cells = new ArrayList<>();
            for (int c = 0; c < 4; c++) {
                double shade = (rows.size() * 7 + c * 5) % 11 / 10.0;
                cells.add(total ? new HeatMap.Cell("48,213", OptionalDouble.empty(), false, "", "")
                        : rows.size() == 4 && c == 3 ? new HeatMap.Cell("–", OptionalDouble.empty(), false, "No data.", "")
                        : new HeatMap.Cell(String.valueOf((int) (shade * 9000)), OptionalDouble.of(shade), false, "", "open"));
            }
            rows.add(new HeatMap.Row(name, "", total, cells));
        }
        return new HeatMap("Channels by stage", "Channel", columns, rows, "");
    }

    static DivergingBars contributions() {
        return new DivergingBars("What changed", "Bounce rate rose by 9.9%, mostly Paid Social.", List.of(
                new DivergingBars.Bar("Change", "+3.5 pp", 3.5, DivergingBars.Tone.BAD, true, ""),
                new DivergingBars.Bar("Paid Social", "+3.1 pp", 3.1, DivergingBars.Tone.BAD, false, "channel=Paid Social"),
                new DivergingBars.Bar("Organic Search", "+1.2 pp", 1.2, DivergingBars.Tone.BAD, false, ""),
                new DivergingBars.Bar("E-mail", "−0.8 pp", -0.8, DivergingBars.Tone.GOOD, false, ""),
                new DivergingBars.Bar("Not told by channel", "0.0 pp", 0, DivergingBars.Tone.NEUTRAL, false, "")), "");
    }

    static Board board() {
        Unit count = Unit.COUNT;
        Unit ratio = Unit.RATIO;
        Direction up = Direction.UP;
        Direction down = Direction.DOWN;
        List<KpiCard> cards = List.of(
                card(Stage.REACH, KpiKind.VOLUME, "Unique visitors", count, up, "184220", "163890", "190000"),
                card(Stage.REACH, KpiKind.QUALITY, "Bounce rate", ratio, down, "0.387", "0.352", "0.35"),
                card(Stage.REACH, KpiKind.VALUE, "Value per visit", USD, up, "1.31", "1.24", "1.25"),
                card(Stage.REACH, KpiKind.COST, "Cost per visit", USD, down, "0.42", "0.47", "0.40"),
                card(Stage.ACT, KpiKind.VOLUME, "Leads", count, up, "9412", "8730", "10000"),
                card(Stage.ACT, KpiKind.QUALITY, "Average engagement time", Unit.SECONDS, up, "84", "79", "90"),
                card(Stage.ACT, KpiKind.VALUE, "Goal value per visit", USD, up, "0.88", "0.88", ""),
                card(Stage.ACT, KpiKind.COST, "Cost per lead", USD, down, "8.24", "8.83", "8.00"),
                card(Stage.CONVERT, KpiKind.VOLUME, "Orders", count, up, "3518", "3120", "3400"),
                card(Stage.CONVERT, KpiKind.QUALITY, "Sales conversion rate", ratio, up, "0.0191", "0.0190", "0.021"),
                card(Stage.CONVERT, KpiKind.VALUE, "Revenue", USD, up, "241870", "208400", "235000"),
                card(Stage.CONVERT, KpiKind.COST, "Cost per order", USD, down, "22.05", "24.70", "21.50"),
                card(Stage.ENGAGE, KpiKind.VOLUME, "Repeat orders", count, up, "999", "1012", "1050"),
                card(Stage.ENGAGE, KpiKind.QUALITY, "Repeat purchase rate", ratio, up, "0.284", "0.291", "0.30"),
                card(Stage.ENGAGE, KpiKind.VALUE, "Revenue per recipient", USD, up, "0.117", "0.109", "0.11"),
                card(Stage.ENGAGE, KpiKind.COST, "E-mail cost per recipient", USD, down, "0.0042", "0.0044", "0.004"));
        return new Board("Acme Shop", NOVEMBER, Optional.of(before(NOVEMBER)), cards, funnel(), trend());
    }

    /** Two KPIs in three months and their quarter: met, nearly met, missed, not over, and without a target. */
    static TargetGrid targets() {
        List<TargetGrid.Column> columns = List.of(new TargetGrid.Column("Oct", "October 2026"), new TargetGrid.Column("Nov", "November 2026"),
                new TargetGrid.Column("Dec", "December 2026"), new TargetGrid.Column("Oct–Dec", "Oct 1 – Dec 31, 2026"));
        return new TargetGrid("Targets of 2026", columns, List.of(
                new TargetGrid.Group(Stage.REACH, List.of(new TargetGrid.Row("Visits", List.of(
                        target("190000", "184220", Status.AT_RISK, false, false), target("195000", "201450", Status.ON_TRACK, false, false),
                        target("200000", "88000", Status.NONE, true, false), target("585000", "473670", Status.NONE, true, true))))),
                new TargetGrid.Group(Stage.CONVERT, List.of(new TargetGrid.Row("Orders", List.of(
                        target("3400", "2518", Status.OFF_TRACK, false, false), target("", "3120", Status.NONE, false, false),
                        target("", "", Status.NONE, true, false), target("", "5638", Status.NONE, true, false)))))));
    }

    private static TargetGrid.Cell target(String target, String reached, Status status, boolean open, boolean summed) {
        return new TargetGrid.Cell(count(target), summed, count(reached), open, status, List.of(), target + "|" + reached);
    }

    private static Optional<Quantity> count(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(quantity(Unit.COUNT, value));
    }
}
