package org.raceline.engine.internal.gate;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.raceline.core.connector.Input;
import org.raceline.engine.internal.workspace.Scratch;

/** The account of one input of a run: the fate of each of its lines, and what is to be said of it. */
public final class InputAccount implements Closeable {
    /** More header lines than a file with many tables has. */
    private static final int MOST_HEADER_LINES = 1_000;

    final Input input;
    final IssueLog issues;
    final LineLedger ledger;
    final Tally tally;
    final RejectedRecords rejected;
    private final List<Lines> headers = new ArrayList<>();
    private long headerLines;

    /**
     * @param totalLines physical lines of the input, counted independently of the connector
     * @param scratch    room for bad records that are too many for memory; closed with the account
     */
    public InputAccount(Input input, long totalLines, IssueLog issues, Scratch scratch) {
        this.input = input;
        this.issues = issues;
        ledger = new LineLedger(totalLines);
        tally = new Tally(totalLines);
        rejected = new RejectedRecords(scratch);
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

    public RejectedRecords rejected() {
        return rejected;
    }

    /** Header lines in the order in which they were told, as many as an export of bad records needs. */
    public List<Lines> headers() {
        return headers;
    }

    /** What was counted stays known. */
    @Override
    public void close() throws IOException {
        rejected.close();
    }
}
