package org.raceline.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.raceline.charts.Align;
import org.raceline.charts.Gfx;
import org.raceline.charts.Ink;
import org.raceline.charts.Pen;
import org.raceline.charts.TextStyle;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Texts;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;
import org.raceline.report.KpiRow.Column;

/** The table of all KPIs on paper, its head and the name of the stage repeated on each sheet. */
final class KpiSheets {
    private static final double HEAD = 28;
    private static final double LINE = 16;
    private static final double PADDING = 8;
    private static final double DOT = 14;
    private static final double FOOT = 4;
    private static final int MOST_LINES = 12;

    private final Formats formats;
    private final Texts texts;
    private final Vocabulary words;

    KpiSheets(Formats formats) {
        this.formats = formats;
        this.texts = ReportTexts.in(formats.locale());
        this.words = new Vocabulary(formats.locale());
    }

    private static double width(Column column) {
        return switch (column) {
            case KPI -> 220;
            case VALUE, BEFORE, TARGET -> 112;
            case CHANGE -> 84;
            case STATUS -> 104;
            case REMARKS, SOURCES -> (Sheets.WIDTH - 744) / 2;
        };
    }

    /** A row of the table: a stage's name, or a KPI. */
    private sealed interface Row {
        double height();
    }

    private record StageRow(Stage stage) implements Row {
        @Override
        public double height() {
            return LINE + 14;
        }
    }

    private record Measured(KpiRow row, Map<Column, List<String>> lines) implements Row {
        @Override
        public double height() {
            return LINE * lines.values().stream().mapToInt(List::size).max().orElse(1) + 14;
        }
    }

    void paint(List<ScorecardCell> kpis, Sheets sheets) {
        List<Row> rows = rows(kpis, sheets.gfx());
        while (!rows.isEmpty()) {
            int count = count(rows, sheets.room() - HEAD - FOOT);
            List<Row> here = rows.subList(0, count);
            Gfx gfx = sheets.panel(texts.text("kpis"), HEAD + here.stream().mapToDouble(Row::height).sum() + FOOT);
            paint(gfx, here);
            rows = new ArrayList<>(rows.subList(count, rows.size()));
            if (!rows.isEmpty()) {
                sheets.turn();
                if (rows.getFirst() instanceof Measured kpi) {
                    rows.addFirst(new StageRow(kpi.row().cell().kpi().stage()));
                }
            }
        }
    }

    private List<Row> rows(List<ScorecardCell> kpis, Gfx gfx) {
        List<Row> rows = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            List<KpiRow> ofStage = KpiRow.of(kpis, stage, formats);
            if (!ofStage.isEmpty()) {
                rows.add(new StageRow(stage));
                ofStage.forEach(row -> rows.add(measured(row, gfx)));
            }
        }
        return rows;
    }

    private static Measured measured(KpiRow row, Gfx gfx) {
        Map<Column, List<String>> lines = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            double room = width(column) - 2 * PADDING - (column == Column.STATUS ? DOT : 0);
            lines.put(column, Lines.of(row.text(column), gfx, style(column), room, MOST_LINES));
        }
        return new Measured(row, lines);
    }

    private static TextStyle style(Column column) {
        return column == Column.VALUE || column == Column.CHANGE ? TextStyle.STRONG : TextStyle.BODY;
    }

    /** How many rows fit; a stage's name does not stand alone at the foot. */
    private static int count(List<Row> rows, double room) {
        int count = 0;
        double height = 0;
        while (count < rows.size() && height + rows.get(count).height() <= room) {
            height += rows.get(count++).height();
        }
        return count > 0 && rows.get(count - 1) instanceof StageRow ? count - 1 : count;
    }

    private void paint(Gfx gfx, List<Row> rows) {
        double x = 0;
        for (Column column : Column.values()) {
            text(gfx, column, column.title(texts), x, 17, TextStyle.CAPTION, Ink.TEXT_MUTED);
            x += width(column);
        }
        double y = HEAD;
        for (Row row : rows) {
            gfx.line(1, y, Sheets.WIDTH - 1, y, Pen.of(Ink.GRID, 1));
            switch (row) {
                case StageRow head -> {
                    gfx.fillRect(1, y, 4, head.height(), Ink.of(head.stage()));
                    gfx.text(words.stage(head.stage()), Sheets.INSET, y + 19, TextStyle.STRONG, Ink.TEXT, Align.START);
                }
                case Measured kpi -> paint(gfx.at(0, y), kpi);
            }
            y += row.height();
        }
    }

    private static void paint(Gfx gfx, Measured kpi) {
        double x = 0;
        for (Column column : Column.values()) {
            double baseline = 19;
            boolean dot = column == Column.STATUS && !kpi.row().status().isEmpty();
            if (dot) {
                gfx.circle(x + PADDING + 4, baseline - 4, 4, status(kpi.row()));
            }
            for (String line : kpi.lines().get(column)) {
                text(gfx, column, line, dot ? x + DOT : x, baseline, style(column), ink(column, kpi.row()));
                baseline += LINE;
            }
            x += width(column);
        }
    }

    private static void text(Gfx gfx, Column column, String text, double x, double baseline, TextStyle style, Ink ink) {
        double start = column == Column.KPI ? x + Sheets.INSET : x + PADDING;
        gfx.text(text, column.isNumber() ? x + width(column) - PADDING : start, baseline, style, ink, column.isNumber() ? Align.END : Align.START);
    }

    private static Ink ink(Column column, KpiRow row) {
        return switch (column) {
            case KPI, VALUE -> Ink.TEXT;
            case CHANGE -> switch (row.verdict()) {
                case GOOD -> Ink.GOOD;
                case BAD -> Ink.BAD;
                case NEUTRAL -> Ink.TEXT_SECONDARY;
            };
            default -> Ink.TEXT_SECONDARY;
        };
    }

    private static Ink status(KpiRow row) {
        return switch (row.cell().status()) {
            case ON_TRACK -> Ink.GOOD;
            case AT_RISK -> Ink.of(Stage.ENGAGE);
            default -> Ink.BAD;
        };
    }
}
