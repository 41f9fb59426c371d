package org.raceline.console.internal;

import java.util.List;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.Listing;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.core.service.PluginException;
import org.raceline.core.service.Plugins;
import org.raceline.core.service.Plugins.Plugin;

/** What is plugged in. */
final class PluginsCommand implements Command {
    @Override
    public Answer answer(Call call) throws CommandException, PluginException {
        return list(of(call).list(), "empty.plugins");
    }

    static Plugins of(Call call) throws CommandException {
        return call.collaborators().plugins().get().orElseThrow(() -> call.impossible("error.plugins"));
    }

    /** @param empty key of the sentence where there are none */
    static Answer list(List<Plugin> plugins, String empty) {
        return new Listing<>("plugins", plugins,
                (json, p) -> json.member("id", p.id()).member("name", p.name()).member("version", p.version()),
                List.of("id", "name", "version"), (csv, p) -> csv.text(p.id()).text(p.name()).text(p.version()),
                List.of("plugin", "name", "version"),
                (p, wording) -> List.of(Cell.left(p.id()), Cell.left(p.name()), Cell.left(p.version())), empty);
    }
}
