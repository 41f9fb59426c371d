package org.raceline.console.internal.answer;

import java.util.List;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.service.ExchangeRates.Imported;

/** What came of a file of exchange rates. */
public record RatesImported(Imported imported) implements Answer {
    @Override
    public void json(JsonWriter json) {
        json.object().member("file", imported.file()).member("rates", (long) imported.rates()).member("added", (long) imported.added())
                .member("replaced", (long) imported.replaced()).member("unchanged", (long) imported.unchanged());
        imported.period().ifPresent(period -> Readings.period(json, period));
        json.endObject();
    }

    @Override
    public void csv(CsvWriter csv) {
        csv.head(List.of("file", "rates", "added", "replaced", "unchanged", "from", "to"));
        csv.text(imported.file());
        for (int count : new int[] {imported.rates(), imported.added(), imported.replaced(), imported.unchanged()}) {
            csv.figure(Integer.toString(count));
        }
        csv.text(imported.period().map(p -> p.from().toString()).orElse("")).text(imported.period().map(p -> p.to().toString()).orElse("")).endRow();
    }

    @Override
    public void text(Page page, Wording wording) {
        page.line(wording.text("rates.imported", imported.file(), wording.count(imported.rates()), wording.count(imported.added()), wording.count(imported.replaced()),
                wording.count(imported.unchanged())));
        imported.period().ifPresent(period -> page.line(wording.text("import.period", wording.figures().period(period))));
    }
}
