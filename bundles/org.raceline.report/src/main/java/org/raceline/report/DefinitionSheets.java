package org.raceline.report;

import java.util.ArrayList;
import java.util.List;
import org.raceline.charts.Align;
import org.raceline.charts.Gfx;
import org.raceline.charts.Ink;
import org.raceline.charts.TextStyle;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Texts;
import org.raceline.format.Formats;

/** What every KPI means, on paper in two columns. */
final class DefinitionSheets {
    private static final double GAP = 24;
    private static final double COLUMN = (Sheets.WIDTH - 2 * Sheets.INSET - GAP) / 2;
    private static final double LINE = 16;
    private static final double AFTER = 8;
    private static final double FOOT = 4;
    /** With less room than this a new sheet is taken. */
    private static final double LEAST = 160;
    private static final int MOST_LINES = 8;

    private final Texts texts;

    DefinitionSheets(Formats formats) {
        this.texts = ReportTexts.in(formats.locale());
    }

    private record Definition(Kpi kpi, List<String> meaning, List<String> formula) {
        static Definition of(Kpi kpi, Gfx gfx) {
            Metric metric = kpi.metric();
            String formula = metric instanceof Metric.Formula written ? written.text() : "";
            return new Definition(kpi, Lines.of(metric.about().definition(), gfx, TextStyle.BODY, COLUMN, MOST_LINES),
                    Lines.of(formula, gfx, TextStyle.CAPTION, COLUMN, MOST_LINES));
        }

        double height() {
            return LINE * (1 + meaning.size() + formula.size()) + AFTER;
        }

        void paint(Gfx gfx) {
            double codeWidth = gfx.textWidth(kpi.code(), TextStyle.CAPTION);
            String name = gfx.fit(kpi.name(), TextStyle.STRONG, COLUMN - codeWidth - 6);
            double y = 12;
            gfx.text(name, 0, y, TextStyle.STRONG, Ink.TEXT, Align.START);
            gfx.text(kpi.code(), gfx.textWidth(name, TextStyle.STRONG) + 6, y, TextStyle.CAPTION, Ink.TEXT_MUTED, Align.START);
            for (String line : meaning) {
                y += LINE;
                gfx.text(line, 0, y, TextStyle.BODY, Ink.TEXT_SECONDARY, Align.START);
            }
            for (String line : formula) {
                y += LINE;
                gfx.text(line, 0, y, TextStyle.CAPTION, Ink.TEXT_MUTED, Align.START);
            }
        }
    }

    void paint(List<ScorecardCell> kpis, Sheets sheets) {
        List<Definition> rest = kpis.stream().map(cell -> Definition.of(cell.kpi(), sheets.gfx())).toList();
        while (!rest.isEmpty()) {
            if (sheets.room() - FOOT < Math.max(LEAST, rest.getFirst().height())) {
                sheets.turn();
            }
            double room = sheets.room() - FOOT;
            List<Definition> first = column(rest, Math.min(room, half(rest)));
            List<Definition> second = column(rest.subList(first.size(), rest.size()), room);
            Gfx gfx = sheets.panel(texts.text("definitions"), Math.max(height(first), height(second)) + FOOT);
            paint(gfx.at(Sheets.INSET, 0), first);
            paint(gfx.at(Sheets.INSET + COLUMN + GAP, 0), second);
            rest = rest.subList(first.size() + second.size(), rest.size());
        }
    }

    /** The height of a first column that is not the shorter one, where everything fits on one sheet. */
    private static double half(List<Definition> definitions) {
        double half = height(definitions) / 2;
        double height = 0;
        for (Definition definition : definitions) {
            height += definition.height();
            if (height >= half) {
                break;
            }
        }
        return height;
    }

    private static List<Definition> column(List<Definition> definitions, double room) {
        List<Definition> column = new ArrayList<>();
        double height = 0;
        for (Definition definition : definitions) {
            height += definition.height();
            if (height > room) {
                break;
            }
            column.add(definition);
        }
        return column;
    }

    private static double height(List<Definition> definitions) {
        return definitions.stream().mapToDouble(Definition::height).sum();
    }

    private static void paint(Gfx gfx, List<Definition> definitions) {
        double y = 0;
        for (Definition definition : definitions) {
            definition.paint(gfx.at(0, y));
            y += definition.height();
        }
    }
}
