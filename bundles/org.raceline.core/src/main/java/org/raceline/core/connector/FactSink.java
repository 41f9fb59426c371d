package org.raceline.core.connector;

import java.math.BigDecimal;
import java.util.Set;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;

/**
 * Where a connector writes what it reads: first what a stretch of lines is, then the facts it holds.
 *
 * <p>Every physical line (from 1, as lines end by CR, LF or CRLF, also inside quotes) belongs to exactly one of
 * {@link #header}, {@link #skip} or {@link #record}; the gate refuses a run in which the sum is not the number of lines.
 * Writers are reused: finish one with {@code end()} before asking for the next. Not thread-safe.
 */
public interface FactSink {

    /** From now on lines are of this input: call it before the first line of each, and again to come back to one. */
    void input(Input input);

    /** Preamble, column headings, comments and blank lines. */
    void header(long firstLine, long lastLine);

    /**
     * Records that are left out on purpose.
     *
     * @param reason short, in the user's language, e.g. "totals row"
     */
    void skip(String reason, long firstLine, long lastLine);

    /** Starts a table: the observations that follow, until the next call, belong to this cut. */
    void cut(Cut cut);

    /**
     * Starts a record. What is written until the next call of {@code record}, {@code header}, {@code skip}, {@code cut} or
     * {@code input} are its facts. A record may hold no facts.
     */
    void record(long firstLine, long lastLine);

    /** A touchpoint of the current record. The kind must be in the catalogue. */
    TouchpointWriter touchpoint(String kind);

    /** A figure of the current record, in the current cut. The metric must be in the catalogue. */
    ObservationWriter observation(String metric);

    /**
     * The current record is bad: none of its facts are loaded, its lines go to the quarantine with this issue. The gate
     * adds file and line.
     */
    void reject(Issue issue);

    /** Something the user should know that costs no record. The gate adds the file; give the line where there is one. */
    void report(Issue issue);

    /**
     * The input vouches for touchpoints of a kind: on these days it lists every one there is.
     *
     * @param quantities which quantities it states (a quantity that is not named is unknown, not zero)
     * @param persons    whether it names persons
     * @param dimensions by which dimensions its touchpoints are split
     * @param flags      remarks that travel to readings of all that is counted, e.g. {@code sampled}; with a quantity before a
     *                   colon only to what is made of that quantity, e.g. {@code net_revenue:refunds-not-stated}
     */
    void vouch(String kind, Period period, Set<String> quantities, boolean persons, Set<String> dimensions, Set<String> flags);

    /** A remark that travels to every reading of a metric from this cut, e.g. {@code sampled}, {@code not-people}. */
    void flag(String metric, String flag);

    /**
     * The file itself states what a metric adds up to: in a totals row, in its preamble. Loads nothing; what was loaded is held
     * against it when the run is over, and the report shows both. Speaks of the figures of the current cut, before and after this
     * call; where no cut was announced, of the run's touchpoints: how many there are, or the sum of a quantity, for a counted
     * metric without a filter. What never adds is no total: state it as an observation in a cut of its own.
     *
     * @param stated in the metric's unit; money in the currency of the figures
     */
    void total(String metric, BigDecimal stated);

    /**
     * The file itself states how many records it holds, rejected ones included: a row count, a number of answers. Held against
     * the records loaded, as {@link #total} is; of several calls the numbers add up.
     */
    void records(long stated);
}
