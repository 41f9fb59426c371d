package org.raceline.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.raceline.format.Formats;

/**
 * Figures in rows and columns, each on a ground that is the stronger the more there is. The figure is always written, so that
 * nothing is told by colour alone.
 *
 * @param title   what is shown
 * @param corner  what the rows are, e.g. {@code Channel}
 * @param columns from the first to the last
 * @param rows    from top to bottom; as many cells as there are columns
 * @param why     what to say where there is no row; may be empty
 */
public record HeatMap(String title, String corner, List<Column> columns, List<Row> rows, String why) implements Drawing {

    /** A column and the colour of its grounds. */
    public record Column(String name, Ink ink) {
    }

    /**
     * A row.
     *
     * @param note  said small beside the name, e.g. how many people a cohort has; may be empty
     * @param total whether it stands for the whole and is set apart
     */
    public record Row(String name, String note, boolean total, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param text   the figure; a dash where there is none, empty where none can be
     * @param shade  from 0 (least) to 1 (most); empty: no ground
     * @param open   whether the figure may still change; hatched
     * @param says   the cell in a sentence
     * @param action id of what pressing it means, as of a {@link Part}; may be empty
     */
    public record Cell(String text, OptionalDouble shade, boolean open, String says, String action) {
        public static final Cell NOTHING = new Cell("", OptionalDouble.empty(), false, "", "");
    }

    /** The strongest ground on which the ink of texts can be read, whatever the colour and the theme. */
    static final double STRONGEST = 0.54;
    private static final double FAINTEST = 0.06;
    private static final double TOP = 44;
    private static final double HEAD = 26;
    private static final double GAP = 3;
    private static final double HIGHEST = 44;
    private static final double LOWEST = 22;
    private static final double NARROWEST = 40;
    private static final double HATCH = 7;

    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    @Override
    public double fullHeight() {
        return TOP + HEAD + rows.size() * (30 + GAP) + Panel.INSET;
    }

    @Override
    public String title(Formats formats) {
        return title;
    }

    @Override
    public void paint(Gfx gfx, double width, double height, Formats formats) {
        Panel.paint(gfx, width, height);
        gfx.text(gfx.fit(title, TextStyle.TITLE, width - 2 * Panel.INSET), Panel.INSET, 26, TextStyle.TITLE, Ink.TEXT, Align.START);
        if (rows.isEmpty()) {
            Panel.paintCentred(gfx, why(formats), width, height);
            return;
        }
        Raster raster = raster(gfx, width, height);
        gfx.text(gfx.fit(corner, TextStyle.CAPTION, raster.left - Panel.INSET - 8), Panel.INSET, TOP + 14, TextStyle.CAPTION, Ink.TEXT_MUTED, Align.START);
        for (int c = 0; c < raster.columns; c++) {
            gfx.text(gfx.fit(columns.get(c).name(), TextStyle.STRONG, raster.cellWidth), raster.x(c) + raster.cellWidth / 2, TOP + 14, TextStyle.STRONG,
                    Ink.TEXT_SECONDARY, Align.MIDDLE);
        }
        for (int r = 0; r < raster.rows; r++) {
            paint(gfx, rows.get(r), raster, r);
        }
        int hidden = Math.max(rows.size() - raster.rows, columns.size() - raster.columns);
        if (hidden > 0) {
            gfx.text(formats.plural(ChartTexts.in(formats.locale()).text("legend.more"), hidden), width - Panel.INSET, 26, TextStyle.CAPTION, Ink.TEXT_MUTED, Align.END);
        }
    }

    private void paint(Gfx gfx, Row row, Raster raster, int place) {
        double y = raster.y(place);
        double baseline = y + raster.cellHeight / 2 + 4;
        TextStyle style = row.total() ? TextStyle.STRONG : TextStyle.BODY;
        double note = row.note().isEmpty() ? 0 : gfx.textWidth(row.note(), TextStyle.CAPTION) + 8;
        double room = raster.left - Panel.INSET - 10;
        gfx.text(gfx.fit(row.name(), style, room - note), Panel.INSET, baseline, style, row.total() ? Ink.TEXT : Ink.TEXT_SECONDARY, Align.START);
        if (note <= room / 2) {
            gfx.text(row.note(), raster.left - 10, baseline, TextStyle.CAPTION, Ink.TEXT_MUTED, Align.END);
        }
        for (int c = 0; c < Math.min(raster.columns, row.cells().size()); c++) {
            Cell cell = row.cells().get(c);
            double x = raster.x(c);
            if (cell.shade().isPresent()) {
                double opacity = FAINTEST + (STRONGEST - FAINTEST) * Math.clamp(cell.shade().getAsDouble(), 0, 1);
                gfx.fillRound(x, y, raster.cellWidth, raster.cellHeight, 4, columns.get(c).ink().at(opacity));
                if (cell.open()) {
                    hatch(gfx, x, y, raster.cellWidth, raster.cellHeight);
                }
            }
            gfx.text(gfx.fit(cell.text(), style, raster.cellWidth - 4), x + raster.cellWidth / 2, baseline, style,
                    row.total() || cell.shade().isPresent() ? Ink.TEXT : Ink.TEXT_MUTED, Align.MIDDLE);
        }
    }

    /** A place for each cell with a figure. */
    @Override
    public List<Part> parts(Gfx gfx, double width, double height, Formats formats) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Raster raster = raster(gfx, width, height);
        List<Part> parts = new ArrayList<>();
        for (int r = 0; r < raster.rows; r++) {
            List<Cell> cells = rows.get(r).cells();
            for (int c = 0; c < Math.min(raster.columns, cells.size()); c++) {
                if (!cells.get(c).text().isEmpty()) {
                    parts.add(new Part(cells.get(c).action(), says(rows.get(r), c, formats), raster.x(c), raster.y(r), raster.cellWidth, raster.cellHeight));
                }
            }
        }
        return parts;
    }

    private String says(Row row, int column, Formats formats) {
        Cell cell = row.cells().get(column);
        return cell.says().isEmpty() ? ChartTexts.in(formats.locale()).text("heat.says", row.name(), columns.get(column).name(), cell.text()) : cell.says();
    }

    /** Lines from the lower left to the upper right, cut off at the edges. */
    private static void hatch(Gfx gfx, double x, double y, double width, double height) {
        for (double start = HATCH - height; start < width; start += HATCH) {
            double from = Math.max(start, 1);
            double to = Math.min(start + height, width - 1);
            if (to - from > 2) {
                gfx.line(x + from, y + height - (from - start), x + to, y + height - (to - start), Pen.of(Ink.SURFACE.at(0.55), 1));
            }
        }
    }

    private Raster raster(Gfx gfx, double width, double height) {
        double names = gfx.textWidth(corner, TextStyle.CAPTION);
        for (Row row : rows) {
            names = Math.max(names, gfx.textWidth(row.name(), TextStyle.STRONG) + (row.note().isEmpty() ? 0 : 8 + gfx.textWidth(row.note(), TextStyle.CAPTION)));
        }
        double left = Panel.INSET + Math.min(names, 0.34 * width) + 14;
        double room = width - Panel.INSET - left;
        int shown = Math.clamp((int) (room / (NARROWEST + GAP)), 1, Math.max(1, columns.size()));
        double pitch = Math.min(HIGHEST, (height - TOP - HEAD - Panel.INSET) / rows.size());
        int fitting = pitch >= LOWEST ? rows.size() : Math.max(1, (int) ((height - TOP - HEAD - Panel.INSET) / LOWEST));
        return new Raster(left, TOP + HEAD, room / shown - GAP, Math.max(LOWEST, pitch) - GAP, Math.min(shown, columns.size()), Math.min(fitting, rows.size()));
    }

    /** Where the cells are. */
    private record Raster(double left, double top, double cellWidth, double cellHeight, int columns, int rows) {
        double x(int column) {
            return left + column * (cellWidth + GAP);
        }

        double y(int row) {
            return top + row * (cellHeight + GAP);
        }
    }

    private String why(Formats formats) {
        return why.isEmpty() ? ChartTexts.in(formats.locale()).text("trend.empty") : why;
    }

    @Override
    public String description(Formats formats) {
        if (rows.isEmpty()) {
            return why(formats);
        }
        List<String> sentences = new ArrayList<>();
        for (Row row : rows) {
            for (int c = 0; c < Math.min(columns.size(), row.cells().size()); c++) {
                if (!row.cells().get(c).text().isEmpty()) {
                    sentences.add(says(row, c, formats));
                }
            }
        }
        return String.join(" ", sentences);
    }

    @Override
    public Table table(Formats formats) {
        List<String> header = new ArrayList<>(List.of(corner));
        columns.forEach(column -> header.add(column.name()));
        List<List<String>> cells = new ArrayList<>();
        for (Row row : rows) {
            List<String> line = new ArrayList<>(List.of(row.name()));
            for (int c = 0; c < columns.size(); c++) {
                line.add(c < row.cells().size() ? row.cells().get(c).text() : "");
            }
            cells.add(line);
        }
        return new Table(header, cells);
    }
}
