package org.raceline.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raceline.core.analysis.Scorecard;
import org.raceline.core.analysis.ScorecardCell;
import org.raceline.core.model.KpiKind;
import org.raceline.core.model.Period;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Texts;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/**
 * The overview as one picture: four stages side by side, their cards from volume to cost below each other, funnel and trend
 * at the foot.
 *
 * @param name of the workspace
 */
public record Board(String name, Period period, Optional<Period> compared, List<KpiCard> cards, FunnelChart funnel, TrendChart trend) implements Drawing {
    /** What the trend shows. */
    public static final String TREND_METRIC = "visits";

    public Board {
        cards = List.copyOf(cards);
    }

    /** Asks for everything; blocks. */
    public static Board load(String name, Widget.Question question) {
        Scorecard scorecard = question.analysis().scorecard(question.period(), question.comparison(), question.filter());
        List<KpiCard> cards = new ArrayList<>();
        for (ScorecardCell cell : scorecard.cells()) {
            cards.add(KpiWidget.card(question, cell));
        }
        TrendChart trend = question.catalogue().metric(TREND_METRIC).map(metric -> new TrendWidget(metric).load(question)).orElseGet(() -> new TrendChart("", List.of(), ""));
        return new Board(name, question.period(), scorecard.compared(), cards, new FunnelWidget().load(question), trend);
    }

    /** The card of a cell; empty where the catalogue has no headline KPI for it. */
    public Optional<KpiCard> card(Stage stage, KpiKind kind) {
        return cards.stream().filter(card -> card.cell().kpi().stage() == stage && card.cell().kpi().kind() == kind).findFirst();
    }

    /** Of what days it speaks, and against which. */
    public String subtitle(Formats formats) {
        return compared.map(other -> ChartTexts.in(formats.locale()).text("board.compared", formats.period(period), formats.period(other)))
                .orElseGet(() -> formats.period(period));
    }

    @Override
    public String title(Formats formats) {
        return ChartTexts.in(formats.locale()).text("board.title");
    }

    @Override
    public void paint(Gfx gfx, double width, double height, Formats formats) {
        gfx.fillRect(0, 0, width, height, Ink.BACKGROUND);
        BoardLayout layout = new BoardLayout(width, height);
        paintTitle(gfx, width, formats);
        for (Stage stage : Stage.values()) {
            paint(gfx, new StageHeader(stage), layout.header(stage), formats);
            for (KpiKind kind : KpiKind.values()) {
                card(stage, kind).ifPresent(card -> paint(gfx, card, layout.card(stage, kind), formats));
            }
        }
        paint(gfx, funnel, layout.funnel(), formats);
        paint(gfx, trend, layout.trend(), formats);
    }

    private void paintTitle(Gfx gfx, double width, Formats formats) {
        double left = BoardLayout.MARGIN;
        String title = title(formats);
        gfx.text(title, left, 42, TextStyle.PAGE, Ink.TEXT, Align.START);
        double named = left + gfx.textWidth(title, TextStyle.PAGE) + 14;
        String subtitle = subtitle(formats);
        double right = width - BoardLayout.MARGIN - gfx.textWidth(subtitle, TextStyle.BODY);
        gfx.text(gfx.fit(name, TextStyle.TITLE, right - 24 - named), named, 42, TextStyle.TITLE, Ink.TEXT_MUTED, Align.START);
        gfx.text(subtitle, width - BoardLayout.MARGIN, 42, TextStyle.BODY, Ink.TEXT_SECONDARY, Align.END);
    }

    private static void paint(Gfx gfx, Drawing drawing, BoardLayout.Box box, Formats formats) {
        drawing.paint(gfx.at(box.x(), box.y()), box.width(), box.height(), formats);
    }

    @Override
    public String description(Formats formats) {
        List<String> parts = new ArrayList<>();
        cards.forEach(card -> parts.add(card.description(formats)));
        parts.add(funnel.description(formats));
        parts.add(trend.description(formats));
        return String.join(" ", parts);
    }

    @Override
    public Table table(Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        Vocabulary words = new Vocabulary(formats.locale());
        List<List<String>> rows = cards.stream().map(KpiCard::cell).map(cell -> List.of(words.stage(cell.kpi().stage()), cell.kpi().name(),
                cell.reading().value().map(formats::quantity).orElse("–"))).toList();
        return new Table(List.of(texts.text("table.stage"), texts.text("table.kpi"), texts.text("table.value")), rows);
    }
}
