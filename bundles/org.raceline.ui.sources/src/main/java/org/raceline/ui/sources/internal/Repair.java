package org.raceline.ui.sources.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raceline.core.connector.Input;
import org.raceline.core.service.QuarantineService.Entry;
import org.raceline.core.service.QuarantineService.Exported;

/** The rejected records of an import as text, and what the user has written in their places. Holds personal data. */
final class Repair {
    private static final Pattern LINE = Pattern.compile("[^\\r\\n]*(?:\\r\\n|\\r|\\n)|[^\\r\\n]+$");
    private static final List<Charset> MARKED = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final char MARK = '\uFEFF';

    private final String file;
    private final Charset charset;
    private final List<String> lines;
    private final List<Exported> records;
    private final Map<Entry, String> written = new HashMap<>();

    private Repair(String file, Charset charset, String text, List<Exported> records) {
        this.file = file;
        this.charset = charset;
        this.records = List.copyOf(records);
        lines = LINE.matcher(text).results().map(found -> found.group()).toList();
    }

    /** Empty where the records are no text in Unicode, which can be corrected only in the program they come from. */
    static Optional<Repair> of(String file, byte[] exported, List<Exported> records) {
        Charset charset = MARKED.stream().filter(each -> begins(exported, each)).findFirst().orElse(StandardCharsets.UTF_8);
        try {
            return Optional.of(new Repair(file, charset, charset.newDecoder().decode(ByteBuffer.wrap(exported)).toString(), records));
        } catch (CharacterCodingException otherText) {
            return Optional.empty();
        }
    }

    private static boolean begins(byte[] bytes, Charset charset) {
        byte[] mark = String.valueOf(MARK).getBytes(charset);
        return bytes.length >= mark.length && ByteBuffer.wrap(bytes, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    /** A record as it stands in the file, or as it was corrected; without the end of its last line. */
    String text(Entry entry) {
        return written.getOrDefault(entry, original(entry));
    }

    private String original(Entry entry) {
        return record(entry).map(record -> String.join("", lines.subList((int) record.firstLine() - 1, (int) record.lastLine())).replaceAll("[\\r\\n]+$", "")).orElse("");
    }

    private Optional<Exported> record(Entry entry) {
        return records.stream().filter(record -> record.entry().firstLine() == entry.firstLine() && record.entry().lastLine() == entry.lastLine()).findFirst();
    }

    /** Writes a record; an empty text leaves it out. */
    void write(Entry entry, String text) {
        if (text.equals(original(entry))) {
            written.remove(entry);
        } else {
            written.put(entry, text);
        }
    }

    boolean isWritten(Entry entry) {
        return written.containsKey(entry);
    }

    boolean isLeftOut(Entry entry) {
        return isWritten(entry) && text(entry).isBlank();
    }

    int count() {
        return written.size();
    }

    /** What was exported, with the corrections in it. */
    Input input() {
        List<String> all = new ArrayList<>(lines);
        written.forEach((entry, text) -> record(entry).ifPresent(record -> {
            int first = (int) record.firstLine() - 1;
            int last = (int) record.lastLine() - 1;
            Matcher end = Pattern.compile("[\\r\\n]+$").matcher(lines.get(last));
            String ending = end.find() ? end.group() : "";
            for (int i = first; i < last; i++) {
                all.set(i, text.isBlank() ? "\n" : "");
            }
            all.set(last, text.strip().isEmpty() ? ending : text + ending);
        }));
        return new Corrected(file, String.join("", all).getBytes(charset));
    }

    private record Corrected(String name, byte[] bytes) implements Input {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
