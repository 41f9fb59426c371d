package org.raceline.charts;

import java.util.ArrayList;
import java.util.List;
import org.raceline.core.model.Texts;
import org.raceline.format.Formats;

/**
 * What adds and what takes away: bars to both sides of a line that stands for nothing, e.g. what each channel contributed to a
 * change.
 *
 * @param title what is shown
 * @param note  said below it; may be empty
 * @param bars  from top to bottom
 * @param why   what to say where there is no bar; may be empty
 */
public record DivergingBars(String title, String note, List<Bar> bars, String why) implements Drawing {

    /** What a bar's direction is to the reader. */
    public enum Tone {
        GOOD(Ink.GOOD), BAD(Ink.BAD), /** Neither, or not known. */ NEUTRAL(Ink.TEXT_MUTED);

        private final Ink ink;

        Tone(Ink ink) {
            this.ink = ink;
        }
    }

    /**
     * A bar.
     *
     * @param value  the figure with its sign, as people read it
     * @param size   the same, to be measured: below zero to the side of what takes away
     * @param whole  whether it stands for the sum of the others and is set apart
     * @param action id of what pressing it means, as of a {@link Part}; may be empty
     */
    public record Bar(String name, String value, double size, Tone tone, boolean whole, String action) {
    }

    private static final double TOP = 44;
    private static final double NOTE = 18;
    private static final int NOTES = 2;
    private static final double PITCH = 30;
    private static final double LOWEST = 20;

    public DivergingBars {
        bars = List.copyOf(bars);
    }

    @Override
    public double fullHeight() {
        return TOP + (note.isEmpty() ? 0 : NOTES * NOTE) + bars.size() * PITCH + Panel.INSET;
    }

    @Override
    public String title(Formats formats) {
        return title;
    }

    @Override
    public void paint(Gfx gfx, double width, double height, Formats formats) {
        Panel.paint(gfx, width, height);
        double room = width - 2 * Panel.INSET;
        gfx.text(gfx.fit(title, TextStyle.TITLE, room - 80), Panel.INSET, 26, TextStyle.TITLE, Ink.TEXT, Align.START);
        double baseline = TOP;
        for (String line : notes(gfx, width)) {
            gfx.text(line, Panel.INSET, baseline, TextStyle.BODY, Ink.TEXT_SECONDARY, Align.START);
            baseline += NOTE;
        }
        if (bars.isEmpty()) {
            Panel.paintCentred(gfx, why(formats), width, height);
            return;
        }
        double top = top(gfx, width);
        double pitch = pitch(top, height);
        int shown = shown(top, height);
        List<Bar> drawn = bars.subList(0, shown);
        if (shown < bars.size()) {
            gfx.text(formats.plural(ChartTexts.in(formats.locale()).text("legend.more"), bars.size() - shown), width - Panel.INSET, 26, TextStyle.CAPTION, Ink.TEXT_MUTED, Align.END);
        }
        double names = Math.min(0.5 * width, widest(gfx, drawn.stream().map(Bar::name).toList()));
        double values = Math.min(0.24 * width, widest(gfx, drawn.stream().map(Bar::value).toList()));
        Axis axis = Axis.of(drawn, Panel.INSET + names + 14, width - Panel.INSET - values - 14);
        gfx.line(axis.zero, top, axis.zero, top + shown * pitch, Pen.of(Ink.TEXT_MUTED, 1).dash());
        for (int i = 0; i < shown; i++) {
            Bar bar = drawn.get(i);
            double middle = top + (i + 0.5) * pitch;
            TextStyle style = bar.whole() ? TextStyle.STRONG : TextStyle.BODY;
            gfx.text(gfx.fit(bar.name(), style, names), Panel.INSET, middle + 4, style, bar.whole() ? Ink.TEXT : Ink.TEXT_SECONDARY, Align.START);
            double end = axis.x(bar.size());
            double thick = Math.min(14, pitch - 8);
            gfx.fillRound(Math.min(axis.zero, end), middle - thick / 2, Math.max(1, Math.abs(end - axis.zero)), thick, Math.min(4, thick / 2),
                    bar.whole() ? bar.tone().ink : bar.tone().ink.at(0.6));
            gfx.text(gfx.fit(bar.value(), TextStyle.STRONG, values), width - Panel.INSET, middle + 4, TextStyle.STRONG, bar.tone() == Tone.NEUTRAL ? Ink.TEXT : bar.tone().ink, Align.END);
        }
    }

    private List<String> notes(Gfx gfx, double width) {
        return note.isEmpty() ? List.of() : TextLines.of(gfx, note, TextStyle.BODY, width - 2 * Panel.INSET, NOTES);
    }

    private double top(Gfx gfx, double width) {
        return TOP - 4 + notes(gfx, width).size() * NOTE;
    }

    private double pitch(double top, double height) {
        return Math.clamp((height - top - Panel.INSET) / bars.size(), LOWEST, PITCH);
    }

    private int shown(double top, double height) {
        return Math.clamp((int) ((height - top - Panel.INSET) / pitch(top, height)), 1, bars.size());
    }

    /** A row for each bar that is shown. */
    @Override
    public List<Part> parts(Gfx gfx, double width, double height, Formats formats) {
        List<Part> parts = new ArrayList<>();
        double top = top(gfx, width);
        for (int i = 0; i < (bars.isEmpty() ? 0 : shown(top, height)); i++) {
            String says = ChartTexts.in(formats.locale()).text("bars.says", bars.get(i).name(), bars.get(i).value());
            parts.add(new Part(bars.get(i).action(), says, Panel.INSET - 6, top + i * pitch(top, height), width - 2 * Panel.INSET + 12, pitch(top, height)));
        }
        return parts;
    }

    private static double widest(Gfx gfx, List<String> texts) {
        return texts.stream().mapToDouble(text -> gfx.textWidth(text, TextStyle.STRONG)).max().orElse(0);
    }

    /** Where nothing is, and how long a bar of 1 is. */
    private record Axis(double zero, double scale) {
        static Axis of(List<Bar> bars, double left, double right) {
            double low = Math.min(0, bars.stream().mapToDouble(Bar::size).min().orElse(0));
            double high = Math.max(0, bars.stream().mapToDouble(Bar::size).max().orElse(0));
            double scale = high > low ? (right - left) / (high - low) : 0;
            return new Axis(left - low * scale, scale);
        }

        double x(double size) {
            return zero + size * scale;
        }
    }

    private String why(Formats formats) {
        return why.isEmpty() ? ChartTexts.in(formats.locale()).text("trend.empty") : why;
    }

    @Override
    public String description(Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        List<String> sentences = new ArrayList<>();
        bars.forEach(bar -> sentences.add(texts.text("bars.says", bar.name(), bar.value())));
        return sentences.isEmpty() ? why(formats) : String.join(" ", sentences);
    }

    @Override
    public Table table(Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        return new Table(List.of(texts.text("table.part"), texts.text("table.value")), bars.stream().map(bar -> List.of(bar.name(), bar.value())).toList());
    }
}
