package org.raceline.engine.internal.gate;

import java.util.ArrayList;
import java.util.List;
import org.raceline.core.connector.Input;

/** The account of one input of a run: the fate of each of its lines, and what is to be said of it. */
public final class InputAccount {
    /** More header lines than a file with many tables has. */
    private static final int MOST_HEADER_LINES = 1_000;

    final Input input;
    final IssueLog issues;
    final LineLedger ledger;
    final Tally tally;
    final List<Rejected> rejected = new ArrayList<>();
    private final List<Lines> headers = new ArrayList<>();
    private long headerLines;

    /** @param totalLines physical lines of the input, counted independently of the connector */
    public InputAccount(Input input, long totalLines, IssueLog issues) {
        this.input = input;
        this.issues = issues;
        ledger = new LineLedger(totalLines);
        tally = new Tally(totalLines);
    }

    void header(Lines lines) {
        tally.header(lines.count());
        if (headerLines + lines.count() <= MOST_HEADER_LINES) {
            headerLines += lines.count();
            headers.add(lines);
        }
    }

    public Input input() {
        return input;
    }

    public Tally tally() {
        return tally;
    }

    /** Bad records in the order in which they were told. */
    public List<Rejected> rejected() {
        return rejected;
    }

    /** Header lines in the order in which they were told, as many as an export of bad records needs. */
    public List<Lines> headers() {
        return headers;
    }
}
