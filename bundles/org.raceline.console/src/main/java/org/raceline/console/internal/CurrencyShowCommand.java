package org.raceline.console.internal;

import java.io.IOException;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.BaseCurrencyAnswer;
import org.raceline.core.service.WorkspaceException;

/** The currency into which money of several is converted. */
final class CurrencyShowCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.currency.show.more");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        return new BaseCurrencyAnswer(call.workspace().rates().base());
    }
}
