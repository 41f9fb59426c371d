package org.raceline.console.internal;

import java.io.IOException;
import java.util.List;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.Listing;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.core.service.WorkspaceException;

/** What mapping profiles there are, and where from. */
final class MappingListCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.mapping.list.more");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        return new Listing<>("mappings", call.workspace().mappings().list(),
                (json, known) -> json.member("id", known.id()).member("name", known.name()).member("rank", known.rank())
                        .member("source", known.source() ? known.origin() : null).member("contributor", known.source() ? null : known.origin()),
                List.of("id", "name", "rank", "source", "contributor"),
                (csv, known) -> csv.text(known.id()).text(known.name()).figure(known.rank()).text(known.source() ? known.origin() : "")
                        .text(known.source() ? "" : known.origin()),
                List.of("mapping", "name", "rank", "origin"),
                (known, wording) -> List.of(Cell.left(known.id()), Cell.left(known.name(), Style.STRONG), Cell.right(wording.count(known.rank())),
                        Cell.left(wording.text(known.source() ? "mapping.of-source" : "mapping.of-plugin", known.origin()), Style.FAINT)), "empty.mappings");
    }
}
