package org.raceline.console.internal;

import java.util.List;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.Listing;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.core.model.ConnectorCard;

/** What files can be read. */
final class ConnectorsCommand implements Command {
    @Override
    public Answer answer(Call call) throws CommandException {
        return new Listing<>("connectors", call.catalogue().connectors(), ConnectorsCommand::members,
                List.of("id", "name", "description", "rank", "files", "settings", "feeds", "contributor"),
                (csv, c) -> csv.text(c.id()).text(c.name()).text(c.description()).figure(c.rank()).text(String.join(" ", c.filePatterns()))
                        .text(String.join(" ", c.settings().stream().map(ConnectorCard.Setting::id).toList()))
                        .text(String.join(" ", c.feeds().stream().sorted().toList())).text(c.contributor()),
                List.of("connector", "name", "files", "description"),
                (c, wording) -> List.of(Cell.left(c.id()), Cell.left(c.name(), Style.STRONG), Cell.left(String.join(" ", c.filePatterns())),
                        Cell.left(c.description(), Style.FAINT)), "empty.connectors");
    }

    private static void members(JsonWriter json, ConnectorCard card) {
        json.member("id", card.id()).member("name", card.name()).member("description", card.description()).member("rank", card.rank())
                .member("files", card.filePatterns()).name("settings").array();
        for (ConnectorCard.Setting setting : card.settings()) {
            json.object().member("id", setting.id()).member("name", setting.name()).member("description", setting.description())
                    .member("default", setting.defaultValue()).endObject();
        }
        json.endArray().member("feeds", card.feeds().stream().sorted().toList()).member("contributor", card.contributor());
    }
}
