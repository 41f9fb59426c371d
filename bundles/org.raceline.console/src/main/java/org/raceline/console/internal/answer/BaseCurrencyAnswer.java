package org.raceline.console.internal.answer;

import java.util.List;
import java.util.Optional;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Wording;

/** The base currency. */
public record BaseCurrencyAnswer(Optional<String> currency) implements Answer {
    @Override
    public void json(JsonWriter json) {
        json.object().member("base", currency.orElse(null)).endObject();
    }

    @Override
    public void csv(CsvWriter csv) {
        csv.head(List.of("base"));
        csv.text(currency.orElse("")).endRow();
    }

    @Override
    public void text(Page page, Wording wording) {
        page.line(currency.isPresent() ? wording.text("currency.base", currency.get()) : wording.text("empty.currency"));
    }
}
