package org.raceline.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.raceline.core.analysis.Funnel;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Texts;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/**
 * Steps as bands that narrow, in the colours of their stages; names and counts at the left, what is left and what got lost
 * at the right. A band's width grows with the root of its count, as a thousandth of the visits would be a hair otherwise.
 */
public record FunnelChart(Funnel funnel) implements Drawing {
    private static final double TOP = 44;
    private static final double SPACE = 10;
    private static final double NARROWEST = 14;
    /** Below this height of a step there is room for one line only. */
    private static final double TWO_LINES = 32;
    private static final String NOTHING = "–";

    @Override
    public String title(Formats formats) {
        return ChartTexts.in(formats.locale()).text("funnel.title");
    }

    @Override
    public void paint(Gfx gfx, double width, double height, Formats formats) {
        Panel.paint(gfx, width, height);
        gfx.text(title(formats), Panel.INSET, 26, TextStyle.TITLE, Ink.TEXT, Align.START);
        List<Funnel.Step> steps = funnel.steps();
        if (steps.isEmpty()) {
            return;
        }
        double pitch = (height - TOP - 12) / steps.size();
        double band = Math.max(0.6 * pitch, pitch - SPACE);
        double names = paintNames(gfx, width, pitch, band, formats);
        double shares = paintShares(gfx, width, pitch, band, formats);
        double room = width - 2 * Panel.INSET - names - shares - 32;
        double middle = Panel.INSET + names + 16 + room / 2;
        double widest = Math.max(NARROWEST, Math.min(room, 0.58 * width));
        double[] widths = widths(widest);
        for (int i = 0; i < steps.size(); i++) {
            double y = TOP + i * pitch;
            double upper = widths[i] / 2;
            double lower = i + 1 < widths.length ? widths[i + 1] / 2 : 0.86 * upper;
            double[] corners = {middle - upper, y, middle + upper, y, middle + lower, y + band, middle - lower, y + band};
            gfx.fillPoly(corners, count(steps.get(i)).isPresent() ? Ink.of(steps.get(i).stage()).at(0.88) : Ink.TRACK);
        }
    }

    private static Optional<Quantity> count(Funnel.Step step) {
        return step.reading().value();
    }

    private double[] widths(double widest) {
        double most = funnel.steps().stream().flatMap(step -> count(step).stream()).mapToDouble(q -> q.value().doubleValue()).max().orElse(0);
        return funnel.steps().stream().mapToDouble(step -> {
            double count = count(step).map(q -> q.value().doubleValue()).orElse(0.0);
            return most <= 0 || count <= 0 ? NARROWEST : NARROWEST + (widest - NARROWEST) * Math.sqrt(count / most);
        }).toArray();
    }

    /** Answers the width of the column. */
    private double paintNames(Gfx gfx, double width, double pitch, double band, Formats formats) {
        double column = 0;
        for (int i = 0; i < funnel.steps().size(); i++) {
            Funnel.Step step = funnel.steps().get(i);
            double middle = TOP + i * pitch + band / 2;
            boolean two = pitch >= TWO_LINES;
            String name = gfx.fit(step.name(), TextStyle.BODY, 0.3 * width);
            String count = gfx.fit(count(step).map(formats::quantity).orElse(NOTHING), TextStyle.STRONG, 0.3 * width);
            double nameWidth = gfx.textWidth(name, TextStyle.BODY);
            gfx.text(name, Panel.INSET, two ? middle - 4 : middle + 4, TextStyle.BODY, Ink.TEXT_SECONDARY, Align.START);
            gfx.text(count, two ? Panel.INSET : Panel.INSET + nameWidth + 8, two ? middle + 11 : middle + 4, TextStyle.STRONG, Ink.TEXT, Align.START);
            double countWidth = gfx.textWidth(count, TextStyle.STRONG);
            column = Math.max(column, two ? Math.max(nameWidth, countWidth) : nameWidth + 8 + countWidth);
        }
        return column;
    }

    /** Answers the width of the column. */
    private double paintShares(Gfx gfx, double width, double pitch, double band, Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        double right = width - Panel.INSET;
        double column = 0;
        for (int i = 1; i < funnel.steps().size(); i++) {
            Funnel.Step step = funnel.steps().get(i);
            double middle = TOP + i * pitch - (pitch - band) / 2;
            String share = step.share().map(formats::percent).orElse(NOTHING);
            String lost = pitch >= TWO_LINES ? step.dropOff().filter(part -> part.signum() > 0)
                    .map(part -> texts.text("funnel.drop-off", formats.change(part.negate()))).orElse("") : "";
            lost = gfx.fit(lost, TextStyle.CAPTION, 0.3 * width);
            gfx.text(share, right, lost.isEmpty() ? middle + 4 : middle - 2, TextStyle.STRONG, Ink.TEXT, Align.END);
            gfx.text(lost, right, middle + 12, TextStyle.CAPTION, Ink.BAD, Align.END);
            column = Math.max(column, Math.max(gfx.textWidth(share, TextStyle.STRONG), gfx.textWidth(lost, TextStyle.CAPTION)));
        }
        return column;
    }

    /** A row for each step. */
    @Override
    public List<Part> parts(Gfx gfx, double width, double height, Formats formats) {
        List<Part> parts = new ArrayList<>();
        double pitch = (height - TOP - 12) / Math.max(1, funnel.steps().size());
        for (Funnel.Step step : funnel.steps()) {
            parts.add(new Part(step.metric(), says(step, formats), Panel.INSET - 6, TOP + parts.size() * pitch, width - 2 * Panel.INSET + 12, pitch));
        }
        return parts;
    }

    private static String says(Funnel.Step step, Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        String count = count(step).map(formats::quantity).orElseGet(() -> new Vocabulary(formats.locale()).reason(step.reading().reason().orElseThrow()));
        return step.share().isPresent() ? texts.text("funnel.says.share", step.name(), count, formats.percent(step.share().get()))
                : texts.text("funnel.says", step.name(), count);
    }

    @Override
    public String description(Formats formats) {
        return funnel.steps().stream().map(step -> says(step, formats)).collect(Collectors.joining(" "));
    }

    @Override
    public Table table(Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        Vocabulary words = new Vocabulary(formats.locale());
        List<List<String>> rows = funnel.steps().stream().map(step -> List.of(words.stage(step.stage()), step.name(),
                count(step).map(formats::quantity).orElse(NOTHING), step.share().map(formats::percent).orElse(NOTHING),
                step.dropOff().map(formats::percent).orElse(NOTHING))).toList();
        return new Table(List.of(texts.text("table.stage"), texts.text("table.step"), texts.text("table.count"), texts.text("table.share"), texts.text("table.lost")), rows);
    }
}
