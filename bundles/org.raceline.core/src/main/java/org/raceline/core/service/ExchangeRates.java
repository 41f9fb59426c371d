package org.raceline.core.service;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.raceline.core.connector.Input;
import org.raceline.core.model.ExchangeRate;
import org.raceline.core.model.Period;
import org.raceline.core.model.Progress;

/** What money of one currency is worth in another, and the currency in which a workspace adds money of several. Any thread. */
public interface ExchangeRates {
    /**
     * What came of a file of rates.
     *
     * @param rates     how many it holds
     * @param added     how many of them are new
     * @param replaced  how many stand in the place of an imported one that was different
     * @param unchanged how many were there already
     * @param period    first to last day
     */
    record Imported(String file, int rates, int added, int replaced, int unchanged, Optional<Period> period) {
    }

    /** ISO 4217 code of the currency into which money of several currencies is converted; empty while none is chosen. */
    Optional<String> base();

    /**
     * Chooses the base currency.
     *
     * @param currency ISO 4217 code; empty: none is chosen any more
     * @throws WorkspaceException if there is no such currency
     */
    void base(Optional<String> currency) throws WorkspaceException;

    /**
     * Rates in order of day, then pair; one that was imported and one that was set by hand may stand for the same day and pair.
     *
     * @param currency only those that have this one on either side
     */
    List<ExchangeRate> list(Optional<String> currency, Optional<Period> days);

    /** First to last day for which there are rates. */
    Optional<Period> extent();

    /** Adds a rate that a person tells, or replaces the one that a person told of the same day and pair. */
    void set(ExchangeRate rate);

    /** Takes rates away; those that are not there are passed over. */
    void remove(Collection<ExchangeRate> rates);

    /**
     * Imports the rates of a file: all of them or, where anything of it cannot be read, none. A table as the European Central Bank
     * offers it, with a day in the first column and, under the code of each currency, what one euro is worth in it; or one with the
     * columns {@code date}, {@code base}, {@code currency} and {@code rate}, the last being units of {@code currency} for one unit of
     * {@code base}. It may be in an archive. Rates that were set by hand stay.
     *
     * @throws WorkspaceException if it is no such table, or a cell cannot be read
     */
    Imported load(Input file, Progress progress) throws WorkspaceException;
}
