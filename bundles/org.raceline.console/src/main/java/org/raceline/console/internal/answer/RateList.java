package org.raceline.console.internal.answer;

import java.util.List;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.model.ExchangeRate;
import org.raceline.core.model.Period;

/** Some exchange rates. */
public final class RateList {
    private RateList() {
    }

    public static Answer of(List<ExchangeRate> rates) {
        return new Listing<>("rates", rates, RateList::members, List.of("date", "base", "currency", "rate", "by_hand"), RateList::cells,
                List.of("day", "pair", "rate", "notes"), RateList::shown, "empty.rates");
    }

    private static void members(JsonWriter json, ExchangeRate rate) {
        json.member("date", rate.day().toString()).member("base", rate.base()).member("currency", rate.quote()).member("rate", rate.rate().toPlainString())
                .member("byHand", rate.byHand());
    }

    private static void cells(CsvWriter csv, ExchangeRate rate) {
        csv.text(rate.day().toString()).text(rate.base()).text(rate.quote()).figure(rate.rate().toPlainString()).text(Boolean.toString(rate.byHand()));
    }

    private static List<Cell> shown(ExchangeRate rate, Wording wording) {
        return List.of(Cell.left(wording.figures().period(Period.day(rate.day())), Style.PLAIN), Cell.left(rate.base() + "/" + rate.quote(), Style.PLAIN),
                Cell.right(rate.rate().toPlainString(), Style.PLAIN), Cell.left(rate.byHand() ? wording.text("rates.by-hand") : "", Style.FAINT));
    }
}
