package org.raceline.engine.internal.quarantine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.raceline.core.connector.Input;
import org.raceline.core.store.ImportTransaction;
import org.raceline.core.store.QuarantineEntry;
import org.raceline.engine.internal.gate.Lines;
import org.raceline.engine.internal.gate.Rejected;
import org.raceline.engine.internal.workspace.Seal;

/** Reads the lines of bad records, and the header lines before them, a second time and puts them into the quarantine. */
public final class BadRecords {
    /** A stretch of lines to read; without an issue it is of the header. */
    private record Wanted(Lines lines, Rejected rejected) {
    }

    private final List<Wanted> wanted = new ArrayList<>();
    private final int mostBytes;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final ByteArrayOutputStream header = new ByteArrayOutputStream();
    private int next;

    /** @param mostBytes size of one record beyond which it is none */
    public BadRecords(List<Lines> headers, List<Rejected> rejected, int mostBytes) {
        headers.forEach(lines -> wanted.add(new Wanted(lines, null)));
        rejected.forEach(each -> wanted.add(new Wanted(each.lines(), each)));
        wanted.sort(Comparator.comparingLong(each -> each.lines().first()));
        while (!wanted.isEmpty() && wanted.getLast().rejected() == null) {
            wanted.removeLast();
        }
        this.mostBytes = mostBytes;
    }

    /**
     * @param encoding as the user tells it; empty where nothing is told
     * @throws RecordTooLargeException if a bad record is larger than anything that can be one
     */
    public void keep(Input input, String encoding, String importId, Seal seal, ImportTransaction transaction) throws IOException, RecordTooLargeException {
        if (wanted.isEmpty()) {
            return;
        }
        try (InputStream in = input.open()) {
            LineScanner scanner = new LineScanner(in, encoding);
            long[] tooLarge = new long[1];
            scanner.scan((line, buffer, from, to) -> {
                while (next < wanted.size() && line > wanted.get(next).lines().last()) {
                    done(scanner, importId, seal, transaction);
                }
                if (next < wanted.size() && line >= wanted.get(next).lines().first()) {
                    if (text.size() + to - from > mostBytes) {
                        tooLarge[0] = wanted.get(next).lines().first();
                        return false;
                    }
                    text.write(buffer, from, to - from);
                }
                return next < wanted.size();
            });
            if (tooLarge[0] > 0) {
                throw new RecordTooLargeException(tooLarge[0]);
            }
            while (next < wanted.size()) {
                done(scanner, importId, seal, transaction);
            }
        }
    }

    private void done(LineScanner scanner, String importId, Seal seal, ImportTransaction transaction) {
        Wanted each = wanted.get(next++);
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
