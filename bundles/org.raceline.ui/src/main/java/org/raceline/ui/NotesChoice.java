package org.raceline.ui;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.raceline.charts.NoteMark;
import org.raceline.charts.Part;
import org.raceline.core.model.Note;
import org.raceline.ui.internal.Words;

/** Which of the notes is meant that share a sign on an axis of days. */
public final class NotesChoice {
    private static final int WIDTH = 360;
    private static final int ROWS = 8;

    private NotesChoice() {
    }

    /**
     * A sign has been pressed: its only note is opened, of several the user picks one from a list below the sign.
     *
     * @param sign   a part of the drawing; nothing happens where it is no sign of notes
     * @param opener told the id of a note
     */
    public static void open(Session session, DrawingCanvas canvas, Part sign, Consumer<String> opener) {
        List<String> ids = NoteMark.notes(sign);
        if (ids.size() == 1) {
            opener.accept(ids.getFirst());
        } else if (!ids.isEmpty()) {
            session.scope().ifPresent(scope -> offer(session, canvas, sign, scope.notes().stream().filter(note -> ids.contains(note.id())).toList(), opener));
        }
    }

    private static void offer(Session session, DrawingCanvas canvas, Part sign, List<Note> notes, Consumer<String> opener) {
        Rectangle place = new Rectangle((int) sign.x(), (int) sign.y(), (int) sign.width(), (int) sign.height());
        Popover.open(session, canvas, place, popover -> {
            OptionList list = new OptionList(popover, session, "notes.which", Words.TEXTS.text("notes.which"));
            GridData room = (GridData) list.control().getLayoutData();
            room.widthHint = WIDTH;
            room.heightHint = OptionList.height(Math.min(notes.size(), ROWS));
            list.show(notes.stream().map(note -> new OptionList.Option(note.id(), note.text(), session.formats().period(note.days()), false)).toList());
            list.onPick(option -> {
                popover.close();
                opener.accept(option.id());
            });
        });
    }
}
