package org.raceline.console.internal;

import java.io.IOException;
import java.util.List;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.NoteList;
import org.raceline.core.model.Note;
import org.raceline.core.model.Period;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** Notes what happened on a day or on several. */
final class NoteAddCommand implements Command {
    private static final List<String> KINDS = List.of(Note.Kind.OTHER.id(), Note.Kind.CAMPAIGN.id(), Note.Kind.PRICE.id(), Note.Kind.RELEASE.id());

    @Override
    public void declare(Options options) {
        options.explain("command.note.add.more").words("DAYS", "1").words("TEXT", "1").option("campaign|price|release|other", "option.note.kind", "--kind")
                .option("CHANNEL", "option.note.channel", "--channel").calendar();
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Workspace workspace = call.workspace();
        String days = call.words().getFirst();
        Period period = Period.parse(days, workspace.today(), call.calendar(workspace)).orElseThrow(() -> call.usage("error.period", days));
        Note.Kind kind = Note.Kind.of(call.choice("--kind", KINDS)).orElseThrow();
        return NoteList.of(List.of(workspace.notes().save(new Note(period, call.words().getLast(), kind, call.value("--channel")))), workspace.catalogue());
    }
}
