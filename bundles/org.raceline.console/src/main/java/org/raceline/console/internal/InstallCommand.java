package org.raceline.console.internal;

import org.raceline.console.internal.answer.Answer;
import org.raceline.core.service.PluginException;

/** Plugs in. */
final class InstallCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.install.more").words("FROM", "1").values("ID", "--only");
    }

    @Override
    public Answer answer(Call call) throws CommandException, PluginException {
        return PluginsCommand.list(PluginsCommand.of(call).install(call.words().getFirst(), call.values("--only")), "empty.install");
    }
}
