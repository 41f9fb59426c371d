package org.raceline.engine.internal.quarantine;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.raceline.engine.internal.Sentences;

/**
 * Finds out which lines of a repaired file belong in the place of which bad record. Where it has as many lines as were exported,
 * they follow each other; else headings and lines that were left as they were tell where one is. What cannot be told is not guessed.
 */
final class Fitting {
    /** A line that was exported, and what is given in its place. */
    private static final class Slot {
        final BadRecord record;
        final boolean heading;
        final byte[] line;
        final int number;
        final List<byte[]> given = new ArrayList<>();

        Slot(BadRecord record, boolean heading, byte[] line, int number) {
            this.record = record;
            this.heading = heading;
            this.line = line;
            this.number = number;
        }
    }

    private final Encoding encoding;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<BadRecord, List<Slot>> own = new LinkedHashMap<>();

    private Fitting(List<BadRecord> records) {
        this.encoding = records.getFirst().text().encoding();
        for (BadRecord record : records) {
            add(record, true, record.text().header());
            own.put(record, add(record, false, record.text().raw()));
        }
    }

    private List<Slot> add(BadRecord record, boolean heading, byte[] text) {
        int before = slots.size();
        LineScanner.lines(text, encoding).forEach(line -> slots.add(new Slot(record, heading, line, slots.size() + 1)));
        return List.copyOf(slots.subList(before, slots.size()));
    }

    /**
     * @param records  as they were exported; at least one
     * @param repaired in the encoding of the records, without a byte order mark
     * @return what is different now, in the order of the file
     */
    static List<Replacement> of(List<BadRecord> records, byte[] repaired) throws Misfit {
        Fitting fitting = new Fitting(records);
        fitting.assign(LineScanner.lines(repaired, fitting.encoding));
        return fitting.replacements();
    }

    private void assign(List<byte[]> lines) throws Misfit {
        if (lines.size() == slots.size() && headingsStand(lines)) {
            oneForOne(slots, lines);
            return;
        }
        Predicate<byte[]> blank = line -> words(line).isEmpty();
        boolean blanksCount = slots.stream().anyMatch(slot -> !slot.heading && blank.test(slot.line));
        List<Slot> wanted = slots.stream().filter(slot -> !slot.heading || !blank.test(slot.line)).toList();
        List<byte[]> given = blanksCount ? lines : lines.stream().filter(blank.negate()).toList();
        int slot = 0;
        int line = 0;
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).heading) {
                int found = heading(wanted.get(i), given, line);
                section(wanted.subList(slot, i), given.subList(line, found));
                slot = i + 1;
                line = found + 1;
            }
        }
        section(wanted.subList(slot, wanted.size()), given.subList(line, given.size()));
    }

    private boolean headingsStand(List<byte[]> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (slots.get(i).heading && !words(slots.get(i).line).equals(words(lines.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private int heading(Slot slot, List<byte[]> lines, int from) throws Misfit {
        for (int i = from; i < lines.size(); i++) {
            if (words(slot.line).equals(words(lines.get(i)))) {
                return i;
            }
        }
        throw new Misfit(Sentences.error("repair.heading", Integer.toString(slot.number)));
    }

    /** What a line says, whether or not a spreadsheet has put its cells into quotes and empty cells behind them. */
    private String words(byte[] line) {
        String text = encoding.compared(line).replace("\"", "");
        int end = text.length();
        while (end > 0 && (Character.isWhitespace(text.charAt(end - 1)) || ",;".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return text.substring(0, end).strip();
    }

    private static void oneForOne(List<Slot> slots, List<byte[]> lines) {
        for (int i = 0; i < slots.size(); i++) {
            slots.get(i).given.add(lines.get(i));
        }
    }

    /** Lines without a heading among them. */
    private void section(List<Slot> wanted, List<byte[]> lines) throws Misfit {
        if (wanted.size() == lines.size()) {
            oneForOne(wanted, lines);
            return;
        }
        int slot = 0;
        int line = 0;
        for (Anchors.Pair same : Anchors.of(wanted.stream().map(s -> content(s.line)).toList(), lines.stream().map(this::content).toList())) {
            gap(wanted, slot, same.left(), lines.subList(line, same.right()));
            wanted.get(same.left()).given.add(lines.get(same.right()));
            slot = same.left() + 1;
            line = same.right() + 1;
        }
        gap(wanted, slot, wanted.size(), lines.subList(line, lines.size()));
    }

    /** Lines between two that were left as they were. */
    private void gap(List<Slot> section, int from, int to, List<byte[]> lines) throws Misfit {
        List<Slot> wanted = section.subList(from, to);
        Map<BadRecord, List<Slot>> open = wanted.stream().collect(Collectors.groupingBy(slot -> slot.record, LinkedHashMap::new, Collectors.toList()));
        boolean whole = open.entrySet().stream().allMatch(each -> each.getValue().size() == own.get(each.getKey()).size());
        if (wanted.size() == lines.size()) {
            oneForOne(wanted, lines);
        } else if (open.size() == 1) {
            wanted.getFirst().given.addAll(lines);
        } else if (open.isEmpty() && from > 0) {
            section.get(from - 1).given.addAll(lines);
        } else if (whole && open.size() == lines.size()) {
            Iterator<byte[]> line = lines.iterator();
            open.values().forEach(record -> record.getFirst().given.add(line.next()));
        } else if (!lines.isEmpty()) {
            throw new Misfit(open.isEmpty() ? Sentences.error("repair.more") : Sentences.error("repair.lines", lines.size(), wanted.size(),
                    Integer.toString(wanted.getFirst().number), Integer.toString(wanted.getLast().number)));
        }
    }

    private List<Replacement> replacements() {
        List<Replacement> changed = new ArrayList<>();
        own.forEach((record, lines) -> {
            byte[] text = text(lines);
            if (!Arrays.equals(text, record.text().raw())) {
                changed.add(new Replacement(record.file(), record.lines(), text));
            }
        });
        return changed;
    }

    /** The lines that are given for a record, ended as the record's own lines are. */
    private byte[] text(List<Slot> slots) {
        List<byte[]> given = slots.stream().flatMap(slot -> slot.given.stream()).toList();
        boolean leftOut = given.stream().allMatch(line -> words(line).isEmpty()) && slots.stream().anyMatch(slot -> !words(slot.line).isEmpty());
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int i = 0; i < given.size() && !leftOut; i++) {
            text.writeBytes(Arrays.copyOf(given.get(i), endOf(given.get(i))));
            byte[] like = given.size() == slots.size() ? slots.get(i).line : slots.getLast().line;
            byte[] end = Arrays.copyOfRange(like, endOf(like), like.length);
            text.writeBytes(end.length == 0 && i < given.size() - 1 ? encoding.bytes("\n").orElseThrow() : end);
        }
        return text.toByteArray();
    }

    private String content(byte[] line) {
        return encoding.compared(Arrays.copyOf(line, endOf(line)));
    }

    /** Where the line's end begins. */
    private int endOf(byte[] line) {
        int end = line.length;
        while (end >= encoding.width && isEnd(line, end - encoding.width)) {
            end -= encoding.width;
        }
        return end;
    }

    private boolean isEnd(byte[] line, int at) {
        int unit = encoding.width == 1 ? line[at] : encoding.unit(line[at], line[at + 1]);
        return unit == '\n' || unit == '\r';
    }
}
