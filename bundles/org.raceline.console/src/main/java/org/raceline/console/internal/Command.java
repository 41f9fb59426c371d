package org.raceline.console.internal;

import java.io.IOException;
import org.raceline.console.internal.answer.Answer;
import org.raceline.core.service.PluginException;
import org.raceline.core.service.WorkspaceException;

/** One command of the terminal. */
@FunctionalInterface
interface Command {
    /** Says what it takes beside what every command takes. */
    default void declare(Options options) {
    }

    /** Whether {@code --format} is the format of its answer; of a command that writes files it is the format of those. */
    default boolean answersInFormat() {
        return true;
    }

    Answer answer(Call call) throws CommandException, WorkspaceException, PluginException, IOException;
}
