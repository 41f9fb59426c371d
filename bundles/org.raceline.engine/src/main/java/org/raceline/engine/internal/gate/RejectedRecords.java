package org.raceline.engine.internal.gate;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.raceline.engine.internal.workspace.Scratch;

/** The bad records of one input, told in any order. There may be millions: only the latest are in memory, the others in the scratch. */
public final class RejectedRecords implements Closeable {
    /** As many are in memory at a time. */
    private static final int PIECE = 1_000;
    private static final Comparator<Rejected> BY_LINE = Comparator.comparingLong(each -> each.lines().first());

    private record Piece(long firstLine, int number) {
    }

    private final Scratch scratch;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Rejected> latest = new ArrayList<>();
    private int count;

    RejectedRecords(Scratch scratch) {
        this.scratch = scratch;
    }

    void add(Rejected bad) throws IOException {
        count++;
        latest.add(bad);
        if (latest.size() == PIECE) {
            latest.sort(BY_LINE);
            pieces.add(new Piece(latest.getFirst().lines().first(), scratch.write(RejectedText.bytes(latest))));
            latest.clear();
        }
    }

    public int count() {
        return count;
    }

    /** Goes through all of them by line. In memory are those pieces only whose lines overlap. */
    public Reader byLine() {
        return new Reader();
    }

    /** Some records in their order, of which the first is the next one. */
    private record Run(Rejected head, List<Rejected> records, int next) {
        static Optional<Run> of(List<Rejected> records, int next) {
            return next == records.size() ? Optional.empty() : Optional.of(new Run(records.get(next), records, next + 1));
        }
    }

    /** Reads the records once. */
    public final class Reader {
        private final List<Piece> closed = new ArrayList<>(pieces);
        private final PriorityQueue<Run> open = new PriorityQueue<>(Comparator.comparing(Run::head, BY_LINE));

        private Reader() {
            closed.sort(Comparator.comparingLong(Piece::firstLine).reversed());
            latest.sort(BY_LINE);
            Run.of(List.copyOf(latest), 0).ifPresent(open::add);
        }

        /** The next one; empty where there are no more. */
        public Optional<Rejected> next() throws IOException {
            while (!closed.isEmpty() && (open.isEmpty() || closed.getLast().firstLine() <= open.peek().head().lines().first())) {
                Run.of(RejectedText.of(scratch.read(closed.removeLast().number())), 0).ifPresent(open::add);
            }
            Run run = open.poll();
            if (run == null) {
                return Optional.empty();
            }
            Run.of(run.records(), run.next()).ifPresent(open::add);
            return Optional.of(run.head());
        }
    }

    /** What was counted stays known, what was kept is gone. */
    @Override
    public void close() throws IOException {
        latest.clear();
        pieces.clear();
        scratch.close();
    }
}
