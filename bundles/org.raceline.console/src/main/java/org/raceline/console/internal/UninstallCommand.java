package org.raceline.console.internal;

import org.raceline.console.internal.answer.Answer;
import org.raceline.core.service.PluginException;

/** Plugs out. */
final class UninstallCommand implements Command {
    @Override
    public void declare(Options options) {
        options.words("PLUGIN", "1..*");
    }

    @Override
    public Answer answer(Call call) throws CommandException, PluginException {
        return PluginsCommand.list(PluginsCommand.of(call).uninstall(call.words()), "empty.plugins");
    }
}
