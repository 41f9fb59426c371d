package org.raceline.console.internal;

import java.io.IOException;
import java.util.List;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.Listing;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.core.service.Packs;
import org.raceline.core.service.WorkspaceException;

/** The KPI packs of the workspace. */
final class PackListCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.catalogue.packs.more");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        return listing(call.workspace().packs().list());
    }

    static Answer listing(List<Packs.Known> packs) {
        return new Listing<>("packs", packs,
                (json, pack) -> json.member("id", pack.id()).member("name", pack.name()).member("version", pack.version()).member("metrics", pack.metrics()).member("kpis", pack.kpis()),
                List.of("id", "name", "version", "metrics", "kpis"),
                (csv, pack) -> csv.text(pack.id()).text(pack.name()).text(pack.version()).text(String.join(" ", pack.metrics())).text(String.join(" ", pack.kpis())),
                List.of("pack", "name", "version", "metrics"),
                (pack, wording) -> List.of(Cell.left(pack.id()), Cell.left(pack.name(), Style.STRONG), Cell.left(pack.version()),
                        Cell.left(String.join(" ", pack.metrics()), Style.FAINT)), "empty.packs");
    }
}
