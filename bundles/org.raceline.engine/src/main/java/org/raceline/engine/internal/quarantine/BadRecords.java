package org.raceline.engine.internal.quarantine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.raceline.core.connector.Input;
import org.raceline.core.store.ImportTransaction;
import org.raceline.core.store.QuarantineEntry;
import org.raceline.engine.internal.gate.Lines;
import org.raceline.engine.internal.gate.Rejected;
import org.raceline.engine.internal.gate.RejectedRecords;
import org.raceline.engine.internal.workspace.Seal;

/** Reads the lines of bad records, and the header lines before them, a second time and puts them into the quarantine. */
public final class BadRecords {
    /** A stretch of lines to read; without an issue it is of the header. */
    private record Wanted(Lines lines, Rejected rejected) {
    }

    private final Deque<Lines> headers;
    private final RejectedRecords.Reader rejected;
    private final int mostBytes;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final ByteArrayOutputStream header = new ByteArrayOutputStream();
    private Optional<Rejected> bad;
    private Wanted wanted;

    /** @param mostBytes size of one record beyond which it is none */
    public BadRecords(List<Lines> headers, RejectedRecords rejected, int mostBytes) throws IOException {
        this.headers = headers.stream().sorted(Comparator.comparingLong(Lines::first)).collect(Collectors.toCollection(ArrayDeque::new));
        this.rejected = rejected.byLine();
        this.mostBytes = mostBytes;
        bad = this.rejected.next();
        advance();
    }

    /** What stands next in the file: headers count only before a bad record. Without more bad records there is nothing. */
    private void advance() throws IOException {
        if (bad.isEmpty()) {
            wanted = null;
        } else if (!headers.isEmpty() && headers.peekFirst().first() < bad.get().lines().first()) {
            wanted = new Wanted(headers.pollFirst(), null);
        } else {
            wanted = new Wanted(bad.get().lines(), bad.get());
            bad = rejected.next();
        }
    }

    /**
     * @param encoding as the user tells it; empty where nothing is told
     * @throws RecordTooLargeException if a bad record is larger than anything that can be one
     */
    public void keep(Input input, String encoding, String importId, Seal seal, ImportTransaction transaction) throws IOException, RecordTooLargeException {
        if (wanted == null) {
            return;
        }
        try (InputStream in = input.open()) {
            LineScanner scanner = new LineScanner(in, encoding);
            long[] tooLarge = new long[1];
            scanner.scan((line, buffer, from, to) -> {
                while (wanted != null && line > wanted.lines().last()) {
                    done(scanner, importId, seal, transaction);
                }
                if (wanted != null && line >= wanted.lines().first()) {
                    if (text.size() + to - from > mostBytes) {
                        tooLarge[0] = wanted.lines().first();
                        return false;
                    }
                    text.write(buffer, from, to - from);
                }
                return wanted != null;
            });
            if (tooLarge[0] > 0) {
                throw new RecordTooLargeException(tooLarge[0]);
            }
            while (wanted != null) {
                done(scanner, importId, seal, transaction);
            }
        }
    }

    private void done(LineScanner scanner, String importId, Seal seal, ImportTransaction transaction) throws IOException {
        Wanted each = wanted;
        advance();
        long first = each.lines().first();
        byte[] read = text.toByteArray();
        text.reset();
        if (first == 1) {
            read = Arrays.copyOfRange(read, scanner.markLength(), read.length);
        }
        if (each.rejected() == null) {
            header.writeBytes(read);
            return;
        }
        byte[] plain = new QuarantineText(scanner.encoding(), scanner.markLength() > 0, header.toByteArray(), read).bytes();
        header.reset();
        long last = each.lines().last();
        transaction.add(new QuarantineEntry(importId, first, last, each.rejected().issue(), seal.close(plain, QuarantineText.place(importId, first, last))));
    }
}
