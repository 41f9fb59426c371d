package org.raceline.console.internal;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.Listing;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.core.model.Source;
import org.raceline.core.service.WorkspaceException;

/** The shops, properties and accounts that the workspace knows. */
final class SourcesCommand implements Command {
    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        return new Listing<>("sources", call.workspace().sources(), SourcesCommand::members,
                List.of("id", "connector", "name", "zone", "locale", "currency"),
                (csv, s) -> csv.text(s.id()).text(s.connector()).text(s.name()).text(zone(s)).text(s.locale()).text(s.currency()),
                List.of("source", "name", "connector", "zone", "locale", "currency"),
                (s, wording) -> List.of(Cell.left(s.id()), Cell.left(s.name()), Cell.left(s.connector()), Cell.left(zone(s)), Cell.left(s.locale()),
                        Cell.left(s.currency())), "empty.sources");
    }

    private static void members(JsonWriter json, Source source) {
        json.member("id", source.id()).member("connector", source.connector()).member("name", source.name())
                .member("zone", source.zone().map(ZoneId::getId).orElse(null)).member("locale", orNull(source.locale()))
                .member("currency", orNull(source.currency())).name("settings").object();
        new TreeMap<>(source.settings()).forEach(json::member);
        json.endObject();
    }

    private static String zone(Source source) {
        return source.zone().map(ZoneId::getId).orElse("");
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
