package org.raceline.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.raceline.core.analysis.Status;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Stage;
import org.raceline.core.model.Texts;
import org.raceline.core.model.Unit;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;

/**
 * What KPIs are to reach in the parts of a year, and what they have reached. A status is told by a sign and in words, never by
 * its colour alone.
 *
 * @param title   what is shown
 * @param columns the parts of the year, from the first to the last
 * @param groups  the KPIs by stages
 */
public record TargetGrid(String title, List<Column> columns, List<Group> groups) implements Drawing {

    /**
     * A part of the year.
     *
     * @param name  as it stands above the cells
     * @param brief the same where there is no room for that; as long as the name, if there is nothing shorter
     * @param says  the same with its year
     */
    public record Column(String name, String brief, String says) {
        /** One of whose name there is nothing shorter. */
        public Column(String name, String says) {
            this(name, name, says);
        }
    }

    /** The KPIs of a stage. */
    public record Group(Stage stage, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** A KPI; as many cells as there are columns. */
    public record Row(String name, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One KPI in one part of the year.
     *
     * @param summed  whether the target is the sum of those of its parts
     * @param reached empty while there is nothing to tell
     * @param open    whether more may follow: there is no status yet
     * @param remarks on what was reached, as sentences
     * @param action  id of the cell, as of a {@link Part}
     */
    public record Cell(Optional<Quantity> target, boolean summed, Optional<Quantity> reached, boolean open, Status status, List<String> remarks, String action) {
    }

    private static final double TOP = 46;
    private static final double BAND = 30;
    private static final double ROW = 44;
    private static final double GAP = 3;
    private static final double LINE = 13;
    private static final double SIGN = 12;
    /** Of so much money the hundredths say nothing. */
    private static final int WHOLE = 100;

    public TargetGrid {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
    }

    /** The height that shows all rows. */
    public double fullHeight() {
        return TOP + groups.stream().mapToDouble(group -> BAND + group.rows().size() * ROW + 8).sum() + Panel.INSET;
    }

    @Override
    public String title(Formats formats) {
        return title;
    }

    @Override
    public void paint(Gfx gfx, double width, double height, Formats formats) {
        Panel.paint(gfx, width, height);
        gfx.text(gfx.fit(title, TextStyle.TITLE, width / 2), Panel.INSET, 26, TextStyle.TITLE, Ink.TEXT, Align.START);
        legend(gfx, width, formats);
        Vocabulary words = new Vocabulary(formats.locale());
        Raster raster = raster(gfx, width, words);
        double y = TOP;
        for (Group group : groups) {
            Ink ink = Ink.of(group.stage());
            gfx.fillRound(Panel.INSET, y + 4, 4, BAND - 10, 2, ink);
            gfx.text(gfx.fit(words.stage(group.stage()), TextStyle.STRONG, raster.left - Panel.INSET - 20), Panel.INSET + 12, y + BAND / 2 + 3, TextStyle.STRONG, Ink.TEXT, Align.START);
            for (int c = 0; c < columns.size(); c++) {
                name(gfx, columns.get(c), raster.x(c) + raster.cell / 2, y, raster.cell);
            }
            y += BAND;
            for (Row row : group.rows()) {
                gfx.text(gfx.fit(row.name(), TextStyle.BODY, raster.left - Panel.INSET - 20), Panel.INSET + 12, y + ROW / 2 + 3, TextStyle.BODY, Ink.TEXT_SECONDARY, Align.START);
                for (int c = 0; c < columns.size(); c++) {
                    paint(gfx.at(raster.x(c), y), row.cells().get(c), raster.cell, formats, words);
                }
                y += ROW;
            }
            y += 8;
        }
    }

    /** In two lines where it is too long for one; a brief name where these are too long too. */
    private static void name(Gfx gfx, Column column, double x, double y, double width) {
        List<String> lines = fits(gfx, lines(gfx, column.name(), width), width) ? lines(gfx, column.name(), width) : lines(gfx, column.brief(), width);
        double first = lines.size() == 1 ? BAND / 2 + 3 : BAND / 2 - 3;
        for (int i = 0; i < lines.size(); i++) {
            gfx.text(gfx.fit(lines.get(i), TextStyle.CAPTION, width), x, y + first + i * LINE, TextStyle.CAPTION, Ink.TEXT_MUTED, Align.MIDDLE);
        }
    }

    private static boolean fits(Gfx gfx, List<String> lines, double width) {
        return lines.stream().allMatch(line -> gfx.textWidth(line, TextStyle.CAPTION) <= width);
    }

    private static List<String> lines(Gfx gfx, String name, double width) {
        int middle = name.lastIndexOf(' ', name.length() / 2 + 1);
        int blank = middle > 0 ? middle : name.lastIndexOf(' ');
        return fits(gfx, List.of(name), width) || blank < 0 ? List.of(name) : List.of(name.substring(0, blank), name.substring(blank + 1));
    }

    private static void paint(Gfx gfx, Cell cell, double width, Formats formats, Vocabulary words) {
        double height = ROW - GAP;
        gfx.fillRound(0, 0, width, height, 4, switch (cell.status()) {
            case ON_TRACK -> Ink.GOOD_TINT;
            case OFF_TRACK -> Ink.BAD_TINT;
            case AT_RISK -> Ink.of(Stage.ENGAGE).at(0.14);
            case NONE -> Ink.TRACK.at(cell.target().isPresent() ? 1 : 0.45);
        });
        String target = cell.target().map(value -> figure(gfx, value, TextStyle.STRONG, width - 4, formats)).orElse("–");
        boolean sign = cell.status() != Status.NONE;
        double room = width - 8 - (sign ? SIGN : 0);
        String reached = cell.reached().map(value -> figure(gfx, value, TextStyle.CAPTION, room, formats)).orElse("");
        boolean narrow = sign && gfx.textWidth(reached, TextStyle.CAPTION) > room;
        gfx.text(target, width / 2, narrow ? 14 : 17, cell.summed() ? TextStyle.BODY : TextStyle.STRONG, cell.target().isEmpty() ? Ink.TEXT_MUTED : cell.summed() ? Ink.TEXT_SECONDARY : Ink.TEXT, Align.MIDDLE);
        if (cell.reached().isEmpty()) {
            return;
        }
        if (narrow) {
            gfx.text(reached, width / 2, 27, TextStyle.CAPTION, Ink.TEXT_SECONDARY, Align.MIDDLE);
            sign(gfx, width / 2, 35, cell.status(), formats);
            return;
        }
        String longer = cell.status() == Status.NONE ? reached : reached + " · " + words.status(cell.status());
        String text = gfx.textWidth(longer, TextStyle.CAPTION) <= room ? longer : reached;
        double whole = gfx.textWidth(text, TextStyle.CAPTION) + (sign ? SIGN : 0);
        double x = (width - whole) / 2;
        if (sign) {
            sign(gfx, x + 4, 30, cell.status(), formats);
        }
        gfx.text(text, x + (sign ? SIGN : 0), 34, TextStyle.CAPTION, cell.open() ? Ink.TEXT_MUTED : Ink.TEXT_SECONDARY, Align.START);
    }

    /** A number is never cut off: it is written shorter, in the end without its unit. Short words are longer than digits in some languages. */
    private static String figure(Gfx gfx, Quantity value, TextStyle style, double room, Formats formats) {
        List<String> wordings = List.of(formats.quantity(value), formats.compact(value), formats.number(value.value(), 0));
        List<String> possible = value.unit().kind() == Unit.Kind.MONEY && value.value().abs().intValue() >= WHOLE ? wordings : wordings.subList(0, 2);
        return possible.stream().filter(text -> gfx.textWidth(text, style) <= room).findFirst()
                .orElseGet(() -> possible.stream().min(Comparator.comparingDouble(text -> gfx.textWidth(text, style))).orElseThrow());
    }

    /** A tick is ticked from left to right, whatever the language. */
    private static void sign(Gfx surface, double x, double y, Status status, Formats formats) {
        Gfx gfx = formats.rightToLeft() ? surface.mirrored(2 * x) : surface;
        switch (status) {
            case ON_TRACK -> gfx.polyline(new double[] {x - 4, y, x - 1, y + 3, x + 4, y - 3}, Pen.of(Ink.GOOD, 1.8));
            case AT_RISK -> gfx.polyline(new double[] {x - 4, y + 3.5, x, y - 4, x + 4, y + 3.5, x - 4, y + 3.5}, Pen.of(Ink.of(Stage.ENGAGE), 1.6));
            case OFF_TRACK -> {
                gfx.line(x - 3, y - 3, x + 3, y + 3, Pen.of(Ink.BAD, 1.8));
                gfx.line(x - 3, y + 3, x + 3, y - 3, Pen.of(Ink.BAD, 1.8));
            }
            case NONE -> {
                // Nothing to say.
            }
        }
    }

    private static void legend(Gfx gfx, double width, Formats formats) {
        Vocabulary words = new Vocabulary(formats.locale());
        double x = width - Panel.INSET;
        for (Status status : List.of(Status.OFF_TRACK, Status.AT_RISK, Status.ON_TRACK)) {
            String word = words.status(status);
            x -= gfx.textWidth(word, TextStyle.CAPTION);
            gfx.text(word, x, 26, TextStyle.CAPTION, Ink.TEXT_MUTED, Align.START);
            x -= SIGN;
            sign(gfx, x + 4, 22, status, formats);
            x -= 14;
        }
    }

    /** A place for each cell, the empty ones too: they are written in. */
    @Override
    public List<Part> parts(Gfx gfx, double width, double height, Formats formats) {
        Raster raster = raster(gfx, width, new Vocabulary(formats.locale()));
        List<Part> parts = new ArrayList<>();
        double y = TOP;
        for (Group group : groups) {
            y += BAND;
            for (Row row : group.rows()) {
                for (int c = 0; c < columns.size(); c++) {
                    parts.add(new Part(row.cells().get(c).action(), says(row, c, formats), raster.x(c), y, raster.cell, ROW - GAP));
                }
                y += ROW;
            }
            y += 8;
        }
        return parts;
    }

    private String says(Row row, int column, Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        Cell cell = row.cells().get(column);
        List<String> sentences = new ArrayList<>(List.of(texts.text("targets.says", row.name(), columns.get(column).says())));
        sentences.add(cell.target().map(target -> texts.text(cell.summed() ? "targets.says.summed" : "card.says.target", formats.quantity(target))).orElse(texts.text("targets.says.none")));
        cell.reached().ifPresent(reached -> sentences.add(texts.text(cell.open() ? "targets.says.open" : "targets.says.reached", formats.quantity(reached))));
        if (cell.status() != Status.NONE) {
            sentences.add(texts.text("card.says.flag", new Vocabulary(formats.locale()).status(cell.status())));
        }
        sentences.addAll(cell.remarks());
        return String.join(" ", sentences);
    }

    /** Where the cells are. */
    private record Raster(double left, double cell) {
        double x(int column) {
            return left + column * (cell + GAP);
        }
    }

    private Raster raster(Gfx gfx, double width, Vocabulary words) {
        double names = 0;
        for (Group group : groups) {
            names = Math.max(names, gfx.textWidth(words.stage(group.stage()), TextStyle.STRONG));
            names = Math.max(names, group.rows().stream().mapToDouble(row -> gfx.textWidth(row.name(), TextStyle.BODY)).max().orElse(0));
        }
        double left = Panel.INSET + Math.min(names + 28, 0.2 * width);
        return new Raster(left, (width - Panel.INSET - left) / Math.max(1, columns.size()) - GAP);
    }

    @Override
    public String description(Formats formats) {
        List<String> sentences = new ArrayList<>();
        for (Group group : groups) {
            for (Row row : group.rows()) {
                for (int c = 0; c < columns.size(); c++) {
                    if (row.cells().get(c).target().isPresent()) {
                        sentences.add(says(row, c, formats));
                    }
                }
            }
        }
        return sentences.isEmpty() ? ChartTexts.in(formats.locale()).text("targets.empty") : String.join(" ", sentences);
    }

    @Override
    public Table table(Formats formats) {
        Texts texts = ChartTexts.in(formats.locale());
        Vocabulary words = new Vocabulary(formats.locale());
        List<String> header = List.of(texts.text("targets.kpi"), texts.text("targets.period"), texts.text("targets.target"), texts.text("targets.reached"), texts.text("targets.status"));
        Function<Optional<Quantity>, String> figure = value -> value.map(formats::quantity).orElse("–");
        List<List<String>> rows = new ArrayList<>();
        for (Group group : groups) {
            for (Row row : group.rows()) {
                for (int c = 0; c < columns.size(); c++) {
                    Cell cell = row.cells().get(c);
                    if (cell.target().isPresent() || cell.reached().isPresent()) {
                        rows.add(List.of(row.name(), columns.get(c).says(), figure.apply(cell.target()), figure.apply(cell.reached()), words.status(cell.status())));
                    }
                }
            }
        }
        return new Table(header, rows);
    }
}
