package org.raceline.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raceline.core.analysis.Reading;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.analysis.Status;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Texts;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/**
 * One KPI: its value, change, course and target, or why there is no value.
 *
 * @param history the period's readings in finer grain, in order of time; empty for no sparkline
 */
public record KpiCard(ScorecardCell cell, List<Reading> history) implements Drawing {
    /** The height it is made for; a taller one gets a taller sparkline. */
    public static final double HEIGHT = 120;

    private static final double SPARK_WIDTH = 136;
    private static final double SPARK_TOP = 40;
    private static final double GAP = 12;
    private static final String NOTHING = "–";

    public KpiCard {
        history = List.copyOf(history);
    }

    @Override
    public String title(Formats formats) {
        return cell.kpi().name();
    }

    @Override
    public void paint(Gfx gfx, double width, double height, Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        Panel.paint(gfx, width, height);
        paintName(gfx, width, formats, texts);
        Optional<Quantity> value = cell.reading().value();
        if (value.isPresent()) {
            paintValue(gfx, width, height, value.get(), formats);
        } else {
            paintReason(gfx, width, height, formats, texts);
        }
        paintFoot(gfx, width, height, formats, texts);
    }

    private void paintName(Gfx gfx, double width, Formats formats, Texts texts) {
        double right = width - Panel.INSET;
        if (cell.change().isPresent()) {
            right -= ChangePill.paint(gfx, cell.change().get(), right, 12, formats) + GAP;
        }
        double room = right - Panel.INSET;
        String chip = partial() ? texts.text("card.partial") : "";
        double chipWidth = chip.isEmpty() ? 0 : gfx.textWidth(chip, TextStyle.CAPTION) + 12;
        String name = gfx.fit(cell.kpi().name(), TextStyle.BODY, chip.isEmpty() ? room : room - chipWidth - 8);
        gfx.text(name, Panel.INSET, 25, TextStyle.BODY, Ink.TEXT_SECONDARY, Align.START);
        if (!chip.isEmpty()) {
            double x = Panel.INSET + gfx.textWidth(name, TextStyle.BODY) + 8;
            gfx.strokeRound(x, 13.5, chipWidth, 16, 8, Pen.of(Ink.BORDER, 1));
            gfx.text(chip, x + chipWidth / 2, 25, TextStyle.CAPTION, Ink.TEXT_MUTED, Align.MIDDLE);
        }
    }

    private boolean partial() {
        return cell.reading().flags().contains(Reading.PARTIAL);
    }

    private void paintValue(Gfx gfx, double width, double height, Quantity value, Formats formats) {
        double room = width - 2 * Panel.INSET;
        double sparkWidth = Math.min(SPARK_WIDTH, 0.45 * room);
        boolean spark = Sparkline.drawable(history);
        double beside = spark ? room - sparkWidth - GAP : room;
        String figure = formats.quantity(value);
        if (gfx.textWidth(figure, TextStyle.FIGURE) > beside) {
            figure = formats.compact(value);
        }
        spark = spark && gfx.textWidth(figure, TextStyle.FIGURE) <= beside;
        gfx.text(gfx.fit(figure, TextStyle.FIGURE, room), Panel.INSET, 55, TextStyle.FIGURE, Ink.TEXT, Align.START);
        boolean bullet = target().isPresent();
        if (spark) {
            double foot = height - (bullet ? 40 : 27);
            Sparkline.paint(gfx, formats, history, width - Panel.INSET - sparkWidth, SPARK_TOP, sparkWidth, foot - SPARK_TOP, Ink.of(cell.kpi().stage()));
        }
        if (bullet) {
            Bullet.paint(gfx, Panel.INSET, height - 33, room, value, target().get(), Ink.of(cell.kpi().stage()));
        }
    }

    /** The target, if there is a value of the same unit to hold against it. */
    private Optional<Quantity> target() {
        return cell.target().filter(target -> cell.reading().value().filter(value -> value.unit().equals(target.unit())).isPresent());
    }

    private void paintReason(Gfx gfx, double width, double height, Formats formats, Texts texts) {
        Reading reading = cell.reading();
        // Bounds take a line of their own above the foot; in a low card the reason stands beside the dash instead of below it.
        boolean low = height < HEIGHT && reading.bounds().isPresent();
        double up = reading.bounds().isPresent() ? 9 : 0;
        double start = low ? Panel.INSET + gfx.textWidth(NOTHING, TextStyle.FIGURE) + GAP : Panel.INSET;
        double room = width - start - Panel.INSET;
        gfx.text(NOTHING, Panel.INSET, 55 - up, TextStyle.FIGURE, Ink.TEXT_MUTED, Align.START);
        String reason = new Vocabulary(formats.locale()).reason(reading.reason().orElseThrow());
        gfx.text(gfx.fit(reason, TextStyle.BODY, room), start, low ? 50 : 76 - up, TextStyle.BODY, Ink.TEXT_SECONDARY, Align.START);
        reading.bounds().ifPresent(bounds -> {
            String text = texts.text("card.bounds", formats.quantity(bounds.min()), formats.quantity(bounds.max()));
            gfx.text(gfx.fit(text, TextStyle.CAPTION, width - 2 * Panel.INSET), Panel.INSET, low ? 68 : 92 - up, TextStyle.CAPTION, Ink.TEXT_MUTED, Align.START);
        });
    }

    private void paintFoot(Gfx gfx, double width, double height, Formats formats, Texts texts) {
        double room = width - 2 * Panel.INSET;
        double baseline = height - 11;
        String target = cell.target().map(t -> texts.text("card.target", formats.quantity(t))).orElseGet(() -> texts.text("card.no-target"));
        target = gfx.fit(target, TextStyle.CAPTION, room);
        Optional<String> before = cell.before().map(reading -> before(reading, formats, texts));
        double rest = room - gfx.textWidth(target, TextStyle.CAPTION) - GAP;
        if (cell.target().isEmpty() && cell.isHeldAgainstPart() && before.filter(text -> gfx.textWidth(text, TextStyle.CAPTION) > rest).isPresent()) {
            // That there is no target says less than what the figure is held against.
            gfx.text(gfx.fit(before.get(), TextStyle.CAPTION, room), Panel.INSET, baseline, TextStyle.CAPTION, Ink.TEXT_MUTED, Align.START);
            return;
        }
        gfx.text(target, width - Panel.INSET, baseline, TextStyle.CAPTION, Ink.TEXT_MUTED, Align.END);
        before.ifPresent(text -> gfx.text(gfx.fit(text, TextStyle.CAPTION, rest), Panel.INSET, baseline, TextStyle.CAPTION, Ink.TEXT_MUTED, Align.START));
    }

    /** Of a part of the period it is said, because there is no change beside it. */
    private String before(Reading before, Formats formats, Texts texts) {
        String figure = before.value().map(formats::quantity).orElse(NOTHING);
        if (!cell.isHeldAgainstPart()) {
            return texts.text("card.before", figure);
        }
        Optional<Period> days = cell.beforeOf();
        if (days.filter(told -> told.to().equals(before.period().to())).isPresent()) {
            return texts.text("card.before.from", figure, formats.axisDay(days.get().from()));
        }
        return days.filter(told -> told.from().equals(before.period().from())).map(told -> texts.text("card.before.until", figure, formats.axisDay(told.to())))
                .orElseGet(() -> texts.text("card.before.part", figure));
    }

    @Override
    public String description(Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        Vocabulary words = new Vocabulary(formats.locale());
        Reading reading = cell.reading();
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.text("card.says", words.stage(cell.kpi().stage()), words.kind(cell.kpi().kind()), cell.kpi().name(),
                reading.value().map(formats::quantity).orElseGet(() -> words.reason(reading.reason().orElseThrow()))));
        reading.bounds().ifPresent(b -> sentences.add(texts.text("card.says.bounds", formats.quantity(b.min()), formats.quantity(b.max()))));
        cell.change().ifPresent(change -> sentences.add(texts.text("card.says.change", formats.change(change.relative()),
                cell.before().flatMap(Reading::value).map(formats::quantity).orElse(NOTHING))));
        cell.target().ifPresent(target -> sentences.add(cell.status() == Status.NONE ? texts.text("card.says.target", formats.quantity(target))
                : texts.text("card.says.status", formats.quantity(target), words.status(cell.status()))));
        if (!history.isEmpty() && history.stream().allMatch(point -> point.period().days() == History.WEEK)) {
            sentences.add(texts.text("card.says.weekly"));
        }
        reading.flags().forEach(flag -> sentences.add(texts.text("card.says.flag", words.flag(flag))));
        return String.join(" ", sentences);
    }

    @Override
    public Table table(Formats formats) {
        List<List<String>> rows = new ArrayList<>();
        for (Reading reading : history) {
            rows.add(List.of(formats.period(reading.period()), reading.value().map(formats::quantity).orElse(NOTHING)));
        }
        rows.add(List.of(formats.period(cell.reading().period()), cell.reading().value().map(formats::quantity).orElse(NOTHING)));
        return new Table(List.of(ChartTexts.in(formats.locale()).text("table.period"), cell.kpi().name()), rows);
    }
}
