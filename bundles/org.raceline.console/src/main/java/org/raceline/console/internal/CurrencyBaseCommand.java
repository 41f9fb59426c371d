package org.raceline.console.internal;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.BaseCurrencyAnswer;
import org.raceline.core.service.ExchangeRates;
import org.raceline.core.service.WorkspaceException;

/** Chooses the currency into which money of several is converted. */
final class CurrencyBaseCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.currency.base.more").words("ISO", "0..1").flag("--clear");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        if (call.words().isEmpty() != call.has("--clear")) {
            throw call.words().isEmpty() ? call.usage("error.missing", "ISO") : call.usage("error.word", call.words().getFirst());
        }
        ExchangeRates rates = call.workspace().rates();
        rates.base(call.has("--clear") ? Optional.empty() : Optional.of(call.words().getFirst().toUpperCase(Locale.ROOT)));
        return new BaseCurrencyAnswer(rates.base());
    }
}
