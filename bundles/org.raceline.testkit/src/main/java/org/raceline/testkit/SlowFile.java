package org.raceline.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A file in memory, read character by character and by other code than the product's: the second opinion on what a connector has
 * made of it. Where lines end, which of them the connector loaded, and what their cells are if quotation marks mean what they should.
 */
public final class SlowFile {
    private final String text;
    private final List<Integer> starts = new ArrayList<>();
    private final RecordingSink sink;

    private SlowFile(String text, RecordingSink sink) {
        this.text = text;
        this.sink = sink;
        boolean atStart = true;
        for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length(); i++) {
            if (atStart) {
                starts.add(i);
            }
            atStart = text.charAt(i) == '\n' || text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
        }
        starts.add(text.length());
    }

    /** @param choices say which of the encodings is meant where the bytes are no UTF-8 */
    static SlowFile of(byte[] bytes, RecordingSink sink, Choices choices) {
        String utf8 = decode(bytes, StandardCharsets.UTF_8).orElse(null);
        String text = utf8 != null ? utf8
                : decode(bytes, Charset.forName(choices.of("encoding", "windows-1252", "windows-1251"))).orElseThrow(() -> new Unreadable("no text"));
        return new SlowFile(text, sink);
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    /** What the connector wrote. */
    public RecordingSink written() {
        return sink;
    }

    public int lines() {
        return starts.size() - 1;
    }

    /** The text of some lines, line ends included; from 1. */
    public String text(long first, long last) {
        return text.substring(starts.get((int) first - 1), starts.get((int) last));
    }

    /** The line of the character at a place in {@code text(1, lines())}. */
    long lineOf(int place) {
        int at = starts.getFirst() + place;
        return starts.subList(0, lines()).stream().filter(start -> start <= at).count();
    }

    /** Whether the connector loaded anything of it. */
    public boolean isLoaded() {
        return sink.stretches.stream().anyMatch(stretch -> stretch.fate().equals("record"));
    }

    /** The stretches in the order of the file; each line must be in one. */
    public List<RecordingSink.Stretch> stretches() {
        List<RecordingSink.Stretch> sorted = sink.stretches.stream().sorted(Comparator.comparingLong(RecordingSink.Stretch::first)).toList();
        long next = 1;
        for (RecordingSink.Stretch stretch : sorted) {
            if (stretch.first() != next || stretch.last() < stretch.first()) {
                throw new Unreadable("line " + next + " is accounted for wrongly");
            }
            next = stretch.last() + 1;
        }
        if (next != lines() + 1L) {
            throw new Unreadable((next - 1) + " of " + lines() + " lines are accounted for");
        }
        return sorted;
    }

    /**
     * The rows as their lines were accounted for. Lines that the connector read must be whole records, and where the file's quoting
     * is right from its start to its end, no record may begin inside another.
     */
    public List<SlowRow> rows(char delimiter) {
        return rows(delimiter, List.of("rejected"));
    }

    /** The same for a file in which whole sections are skipped, whatever stands in them: a section is one row without cells. */
    public List<SlowRow> rowsOfSections(char delimiter) {
        return rows(delimiter, List.of("rejected", "skip"));
    }

    /** @param closed beginnings of the fates of lines that are not looked into */
    private List<SlowRow> rows(char delimiter, List<String> closed) {
        List<SlowRow> rows = new ArrayList<>();
        for (RecordingSink.Stretch stretch : stretches()) {
            if (closed.stream().anyMatch(stretch.fate()::startsWith)) {
                rows.add(new SlowRow(stretch.fate(), stretch.first(), stretch.last(), List.of()));
                continue;
            }
            long line = stretch.first();
            while (line <= stretch.last()) {
                SlowRow row = row(stretch.fate(), line, delimiter).orElse(null);
                if (stretch.fate().equals("header") && (row == null || row.last() > stretch.last())) {
                    row = new SlowRow("header", line, line, List.of(text(line, line)));
                }
                if (row == null || row.last() > stretch.last()) {
                    throw new Unreadable("lines " + stretch.first() + " to " + stretch.last() + " were loaded and are not whole records");
                }
                rows.add(row);
                line = row.last() + 1;
            }
        }
        checkBorders(rows, delimiter);
        return rows;
    }

    private void checkBorders(List<SlowRow> rows, char delimiter) {
        List<Long> borders = new ArrayList<>();
        int width = 0;
        for (long line = 1; line <= lines();) {
            Optional<SlowRow> row = row("", line, delimiter);
            if (row.isEmpty() || row.get().last() > line && row.get().cells().size() != width) {
                return;
            }
            width = row.get().isBlank() ? width : row.get().cells().size();
            borders.add(line);
            line = row.get().last() + 1;
        }
        rows.stream().filter(row -> !row.isRejected() && !borders.contains(row.first())).findFirst().ifPresent(row -> {
            throw new Unreadable("line " + row.first() + " is inside a record");
        });
    }

    /** The record that begins on a line; empty where its quoting is wrong. */
    private Optional<SlowRow> row(String fate, long first, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int at = starts.get((int) first - 1);
        boolean more = true;
        while (more) {
            cell.setLength(0);
            if (delimiter != ' ' && at < text.length() && text.charAt(at) == '"') {
                at++;
                while (at < text.length() && (text.charAt(at) != '"' || at + 1 < text.length() && text.charAt(at + 1) == '"')) {
                    cell.append(text.charAt(at));
                    at += text.charAt(at) == '"' ? 2 : 1;
                }
                if (at == text.length()) {
                    return Optional.empty();
                }
                at++;
                if (at < text.length() && text.charAt(at) != delimiter && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                    return Optional.empty();
                }
            } else {
                while (at < text.length() && text.charAt(at) != delimiter && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                    cell.append(text.charAt(at++));
                }
            }
            cells.add(cell.toString());
            more = at < text.length() && text.charAt(at) == delimiter;
            at += more ? 1 : 0;
        }
        long last = first;
        while (last < lines() && starts.get((int) last) <= at) {
            last++;
        }
        if (delimiter == ' ') {
            cells.removeIf(String::isEmpty);
        }
        return Optional.of(new SlowRow(fate, first, last, cells));
    }

    /**
     * Comma, semicolon or tab: whichever stands most often in the first line that has one, outside quotation marks.
     *
     * @param comments whether lines that begin with {@code #} are comments
     */
    public char delimiter(boolean comments) {
        for (int line = 1; line <= lines(); line++) {
            int[] counts = new int[3];
            boolean quoted = false;
            String candidate = text(line, line);
            for (char c : comments && candidate.startsWith("#") ? new char[0] : candidate.toCharArray()) {
                quoted ^= c == '"';
                int which = "\t;,".indexOf(c);
                if (!quoted && which >= 0) {
                    counts[which]++;
                }
            }
            int best = counts[0] >= counts[1] && counts[0] >= counts[2] ? 0 : counts[1] >= counts[2] ? 1 : 2;
            if (counts[best] > 0) {
                return "\t;,".charAt(best);
            }
        }
        return ',';
    }
}
