package org.raceline.console.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.RateList;
import org.raceline.core.model.ExchangeRate;
import org.raceline.core.service.WorkspaceException;

/** Says what a currency was worth in another on a day. */
final class RatesSetCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.rates.set.more").words("DAY", "1").words("PAIR", "1").words("RATE", "1");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        List<String> words = call.words();
        String[] pair = words.get(1).toUpperCase(Locale.ROOT).split("/", -1);
        if (pair.length != 2 || !ExchangeRate.isCurrency(pair[0]) || !ExchangeRate.isCurrency(pair[1]) || pair[0].equals(pair[1])) {
            throw call.usage("error.pair", words.get(1));
        }
        BigDecimal value = new BigDecimal(Numbers.plain(call, words.getLast()));
        if (value.signum() <= 0) {
            throw call.usage("error.rate", words.getLast());
        }
        ExchangeRate rate = new ExchangeRate(day(call, words.getFirst()), pair[0], pair[1], value, true);
        call.workspace().rates().set(rate);
        return RateList.of(List.of(rate));
    }

    private static LocalDate day(Call call, String text) throws CommandException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw call.usage("error.day", text);
        }
    }
}
