package org.raceline.ui.targets.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.raceline.charts.Part;
import org.raceline.charts.Placeholder;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Target;
import org.raceline.core.model.Unit;
import org.raceline.ui.DrawingCanvas;
import org.raceline.ui.Scroll;
import org.raceline.ui.Session;

/** The grid as something to write in: arrows move, a digit or Enter opens a cell, Delete empties it. */
final class TargetTable {
    private final Session session;
    private final BiConsumer<String, Boolean> say;
    private final Scroll scroll;
    private final DrawingCanvas canvas;
    private Optional<TargetBoard> board = Optional.empty();
    private Optional<CellEditor> editor = Optional.empty();

    /** @param say takes a sentence, and whether it is a problem */
    TargetTable(Composite parent, Session session, BiConsumer<String, Boolean> say) {
        this.session = session;
        this.say = say;
        scroll = new Scroll(parent, false, 0);
        scroll.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        canvas = new DrawingCanvas(scroll.content(), session, Placeholder.loading(Words.text("grid")));
        canvas.setData("raceline.id", "targets.grid");
        canvas.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        canvas.onPart(part -> edit(part, ""));
        canvas.addListener(SWT.KeyDown, this::key);
    }

    Optional<TargetBoard> board() {
        return board;
    }

    void show(TargetBoard next) {
        // What is being written is not swept away by what comes in meanwhile.
        board = Optional.of(next);
        canvas.show(next.grid());
        ((GridData) canvas.getLayoutData()).heightHint = (int) Math.ceil(next.grid().fullHeight());
        scroll.fit();
    }

    boolean focus() {
        return canvas.isVisible() && canvas.setFocus();
    }

    Optional<TargetCell> reached() {
        return canvas.reached().flatMap(part -> cell(part.action()));
    }

    private Optional<TargetCell> cell(String id) {
        return board.map(b -> b.cells().get(id));
    }

    private void key(Event event) {
        if ((event.stateMask & (SWT.MOD1 | SWT.ALT)) != 0) {
            if (event.keyCode == 'r' && event.stateMask == SWT.MOD1) {
                copy();
            }
            return;
        }
        if (event.keyCode == SWT.DEL || event.keyCode == SWT.BS) {
            remove();
        } else if (Character.isDigit(event.character) || event.character == '-') {
            canvas.reached().ifPresent(part -> edit(part, String.valueOf(event.character)));
            event.doit = false;
        } else {
            canvas.reached().ifPresent(this::reveal);
        }
    }

    /** Scrolls to where the arrows have gone. */
    private void reveal(Part part) {
        Point origin = scroll.control().getOrigin();
        int height = scroll.control().getClientArea().height;
        int top = canvas.getLocation().y + (int) part.y();
        if (top < origin.y || top + part.height() > origin.y + height) {
            scroll.control().setOrigin(origin.x, Math.max(0, top - height / 2));
        }
    }

    private void edit(Part part, String typed) {
        editor.ifPresent(CellEditor::close);
        cell(part.action()).ifPresent(cell -> {
            reveal(part);
            editor = Optional.of(new CellEditor(canvas, cell, part, typed, session.formats(), this::take));
        });
    }

    private void take(CellEditor written, CellEditor.Next next) {
        TargetCell cell = written.cell();
        if (written.isCleared()) {
            written.close();
            cell.own().ifPresent(own -> TargetEdits.remove(session, List.of(own), this::fail));
        } else if (!written.isChanged()) {
            written.close();
        } else {
            Optional<Quantity> value = written.value(session.formats()).filter(v -> v.value().signum() >= 0 || v.unit().kind() == Unit.Kind.POINTS || v.unit().kind() == Unit.Kind.MONEY);
            if (value.isEmpty()) {
                say.accept(Numbers.how(cell, session.formats()), true);
                if (next == CellEditor.Next.ELSEWHERE) {
                    written.close();
                }
                return;
            }
            written.close();
            TargetEdits.set(session, Words.text("set", cell.kpi().name()), List.of(cell.with(value.get())), cell.own().stream().toList(), this::fail);
        }
        if (next == CellEditor.Next.FORWARD || next == CellEditor.Next.BACK) {
            move(cell, next == CellEditor.Next.FORWARD ? 1 : -1);
        }
    }

    private void move(TargetCell from, int step) {
        List<String> ids = new ArrayList<>(board.orElseThrow().cells().sequencedKeySet());
        int to = ids.indexOf(from.id()) + step;
        if (to >= 0 && to < ids.size()) {
            canvas.reach(ids.get(to));
            canvas.reached().ifPresent(part -> edit(part, ""));
        }
    }

    private void fail(Issue issue) {
        say.accept(issue.what() + " " + issue.remedy(), true);
    }

    /** Takes the target of the cell that is reached away. */
    void remove() {
        Optional<Target> own = reached().flatMap(TargetCell::own);
        own.ifPresentOrElse(target -> TargetEdits.remove(session, List.of(target), this::fail), () -> say.accept(Words.text("remove.nothing"), true));
    }

    /** Gives the months after the cell that is reached its target. */
    void copy() {
        Optional<TargetCell> from = reached().filter(cell -> cell.own().isPresent() && board.orElseThrow().plan().months().contains(cell.period()));
        if (from.isEmpty()) {
            say.accept(Words.text("copy.nothing"), true);
            return;
        }
        List<Target> targets = new ArrayList<>();
        List<Target> before = new ArrayList<>();
        for (Period month : board.orElseThrow().plan().months()) {
            if (month.from().isAfter(from.get().period().to())) {
                TargetCell cell = board.orElseThrow().cells().get(TargetCell.id(from.get().kpi().id(), month));
                targets.add(cell.with(from.get().own().orElseThrow().value()));
                cell.own().ifPresent(before::add);
            }
        }
        if (!targets.isEmpty()) {
            TargetEdits.set(session, Words.text("copied", from.get().kpi().name()), targets, before, this::fail);
        }
    }
}
