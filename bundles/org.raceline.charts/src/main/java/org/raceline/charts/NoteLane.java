package org.raceline.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.raceline.core.model.Note;
import org.raceline.format.Formats;

/** Notes on an axis of days: a sign for each kind, a bar over several days, and a dashed line up through the plot. */
final class NoteLane {
    static final double ROW = 22;
    private static final int ROWS = 2;
    private static final double SIGN = 12;
    private static final double LEAST_TEXT = 36;

    /** The marks of one place: they share a sign. */
    private record Joined(List<NoteMark> marks, double x) {

        static List<Joined> of(List<NoteMark> marks, Plot plot) {
            SequencedMap<Double, List<NoteMark>> places = new LinkedHashMap<>();
            marks.forEach(mark -> places.computeIfAbsent(NoteLane.x(plot, mark.note().days().from().toEpochDay()), unused -> new ArrayList<>()).add(mark));
            return places.entrySet().stream().map(place -> new Joined(place.getValue(), place.getKey())).toList();
        }

        /** The kind of all; of several kinds, any. */
        Note.Kind kind() {
            List<Note.Kind> kinds = marks.stream().map(mark -> mark.note().kind()).distinct().toList();
            return kinds.size() == 1 ? kinds.getFirst() : Note.Kind.OTHER;
        }

        String text(Formats formats) {
            return formats.list(marks.stream().map(mark -> mark.note().text()).toList());
        }

        /** Pressing it means all of them; each is said in a line of its own. */
        Part part(double y, Formats formats) {
            String says = marks.stream().map(mark -> mark.says(formats)).collect(Collectors.joining("\n"));
            return new Part(NoteMark.action(marks), says, x - SIGN / 2 - 3, y - SIGN / 2 - 3, SIGN + 6, SIGN + 6);
        }
    }

    /** Where a sign stands: how far its days go, and how much room its text has. */
    private record Placed(Joined joined, String text, double to, int row, double room) {
        double x() {
            return joined.x;
        }
    }

    private final List<Placed> placed = new ArrayList<>();
    private final Plot plot;
    private final double top;

    /**
     * A mark stands in the upper row while the text before it leaves room, else in the lower one.
     *
     * @param marks in order of their days
     * @param top   of the lane
     * @param right how far texts may go
     */
    NoteLane(Gfx gfx, List<NoteMark> marks, Plot plot, double top, double right, Formats formats) {
        this.plot = plot;
        this.top = top;
        double[] taken = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        List<Placed> rough = new ArrayList<>();
        for (Joined joined : Joined.of(marks, plot)) {
            double x = joined.x;
            double to = joined.marks.stream().mapToDouble(mark -> x(plot, mark.note().days().to().toEpochDay())).reduce(x, Math::max);
            int row = x - SIGN >= taken[0] || taken[0] <= taken[1] ? 0 : 1;
            String text = joined.text(formats);
            taken[row] = to + SIGN / 2 + 4 + gfx.textWidth(text, TextStyle.CAPTION);
            rough.add(new Placed(joined, text, to, row, 0));
        }
        for (Placed each : rough) {
            double next = rough.stream().filter(other -> other.row == each.row && other.x() > each.x()).mapToDouble(other -> other.x() - SIGN).min().orElse(right);
            placed.add(new Placed(each.joined, each.text, each.to, each.row, next - each.to - SIGN / 2 - 4));
        }
    }

    /** How high it is for these marks; 0 where there are none. */
    static double height(List<NoteMark> marks) {
        return marks.isEmpty() ? 0 : ROWS * ROW + 6;
    }

    private static double x(Plot plot, long day) {
        return Math.clamp(plot.x(day), plot.left(), plot.right());
    }

    /** @param up the y up to which lines go from each mark */
    void paint(Gfx gfx, double up) {
        for (Placed each : placed) {
            double y = y(each);
            gfx.line(each.x(), up, each.x(), plot.bottom(), Pen.of(Ink.TEXT_MUTED.at(0.55), 1).dash());
            if (each.to > each.x() + SIGN / 2) {
                gfx.fillRound(each.x(), y - 3, each.to - each.x(), 6, 3, Ink.TEXT_MUTED.at(0.35));
            }
            sign(gfx, each.joined.kind(), each.x(), y);
            if (each.room >= LEAST_TEXT) {
                gfx.text(gfx.fit(each.text, TextStyle.CAPTION, each.room), each.to + SIGN / 2 + 4, y + 4, TextStyle.CAPTION, Ink.TEXT_SECONDARY, Align.START);
            }
        }
    }

    /** Of marks without a lane of their own: on the axis. */
    static void paintOnAxis(Gfx gfx, List<NoteMark> marks, Plot plot) {
        for (Joined joined : Joined.of(marks, plot)) {
            gfx.line(joined.x, plot.top(), joined.x, plot.bottom(), Pen.of(Ink.TEXT_MUTED.at(0.55), 1).dash());
            sign(gfx, joined.kind(), joined.x, plot.top() - 5);
        }
    }

    static List<Part> partsOnAxis(List<NoteMark> marks, Plot plot, Formats formats) {
        return Joined.of(marks, plot).stream().map(joined -> joined.part(plot.top() - 5, formats)).toList();
    }

    private double y(Placed each) {
        return top + each.row * ROW + ROW / 2;
    }

    List<Part> parts(Formats formats) {
        return placed.stream().map(each -> each.joined.part(y(each), formats)).toList();
    }

    /** A shape for each kind, so that it is told without a colour. */
    private static void sign(Gfx gfx, Note.Kind kind, double x, double y) {
        double r = SIGN / 2;
        switch (kind) {
            case CAMPAIGN -> gfx.fillPoly(new double[] {x - r, y + r - 1, x, y - r, x + r, y + r - 1}, Ink.TEXT_SECONDARY);
            case PRICE -> gfx.fillPoly(new double[] {x, y - r, x + r, y, x, y + r, x - r, y}, Ink.TEXT_SECONDARY);
            case RELEASE -> gfx.fillRound(x - r + 1, y - r + 1, SIGN - 2, SIGN - 2, 2, Ink.TEXT_SECONDARY);
            case OTHER -> gfx.circle(x, y, r - 0.5, Ink.TEXT_SECONDARY);
        }
    }
}
