package org.raceline.console.internal.answer;

import java.util.List;
import java.util.Optional;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Channel;
import org.raceline.core.model.Note;

/** Some notes. */
public final class NoteList {
    private NoteList() {
    }

    public static Answer of(List<Note> notes, Catalogue catalogue) {
        return new Listing<>("notes", notes, NoteList::members, List.of("id", "from", "to", "text", "kind", "channel"), NoteList::cells,
                List.of("note", "period", "note-kind", "channel", "text"), (note, wording) -> shown(note, wording, catalogue), "empty.notes");
    }

    static void members(JsonWriter json, Note note) {
        json.member("id", note.id());
        Readings.period(json, note.days());
        json.member("text", note.text()).member("kind", note.kind().id()).member("channel", note.channel().orElse(null));
    }

    private static void cells(CsvWriter csv, Note note) {
        csv.text(note.id()).text(note.days().from().toString()).text(note.days().to().toString()).text(note.text()).text(note.kind().id()).text(note.channel().orElse(""));
    }

    private static List<Cell> shown(Note note, Wording wording, Catalogue catalogue) {
        String channel = note.channel().map(id -> Optional.ofNullable(catalogue.channelsById().get(id)).map(Channel::name).orElse(id)).orElse("");
        return List.of(Cell.left(note.id(), Style.FAINT), Cell.left(wording.figures().period(note.days()), Style.PLAIN), Cell.left(wording.words().note(note.kind()), Style.PLAIN),
                Cell.left(channel, Style.PLAIN), Cell.left(note.text(), Style.PLAIN));
    }
}
