package org.raceline.containers.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The texts that cells of a workbook refer to by number, kept as bytes in blocks because there may be very many. */
final class SharedTexts {
    private static final int BLOCK = 1 << 18;

    private final List<byte[]> blocks = new ArrayList<>();
    /** Where each text ends, the blocks taken as one. */
    private int[] ends = new int[1 << 6];
    private int count;

    private SharedTexts() {
    }

    /** @param most number of bytes beyond which the workbook is refused */
    static SharedTexts read(Optional<XmlPart> part, int most) throws IOException {
        SharedTexts texts = new SharedTexts();
        if (part.isPresent()) {
            try (XmlPart xml = part.get()) {
                while (xml.next()) {
                    if (xml.begins("si")) {
                        texts.add(CellText.read(xml, "si").getBytes(StandardCharsets.UTF_8), most);
                    }
                }
            }
        }
        return texts;
    }

    private void add(byte[] text, int most) throws Refusal {
        int start = end(count);
        if (text.length > most - start || count == most / Integer.BYTES) {
            throw Refusal.of("much-text", most >> 20);
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count + count / 2);
        }
        ends[count] = start + text.length;
        count++;
        for (int done = 0; done < text.length;) {
            int at = (start + done) % BLOCK;
            if (at == 0) {
                blocks.add(new byte[BLOCK]);
            }
            int part = Math.min(BLOCK - at, text.length - done);
            System.arraycopy(text, done, blocks.getLast(), at, part);
            done += part;
        }
    }

    private int end(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    String get(int number) throws Refusal {
        if (number >= count) {
            throw Refusal.of("damaged");
        }
        int start = end(number);
        byte[] text = new byte[ends[number] - start];
        for (int done = 0; done < text.length;) {
            int at = (start + done) % BLOCK;
            int part = Math.min(BLOCK - at, text.length - done);
            System.arraycopy(blocks.get((start + done) / BLOCK), at, text, done, part);
            done += part;
        }
        return new String(text, StandardCharsets.UTF_8);
    }
}
