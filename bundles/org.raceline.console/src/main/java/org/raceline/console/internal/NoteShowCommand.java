package org.raceline.console.internal;

import java.io.IOException;
import java.util.List;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.NoteFigures;
import org.raceline.core.analysis.BeforeAfterQuery;
import org.raceline.core.model.Note;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** A note, and what metrics were in the week before and in the week after it. */
final class NoteShowCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.note.show.more").words("NOTE", "1").words("ID", "1..*").values("DIM=VALUE", "--filter").currency("option.currency.into");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Workspace workspace = call.workspace();
        List<String> words = call.words();
        Note note = NoteListCommand.find(call, workspace, words.getFirst());
        BeforeAfterQuery query = new BeforeAfterQuery(words.subList(1, words.size()), note.days(), BeforeAfterQuery.WEEK, MetricCommand.filter(call));
        return new NoteFigures(note, query, call.analysis(workspace).beforeAfter(query), workspace.catalogue());
    }
}
