package org.raceline.tables.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.util.ArrayList;
import java.util.List;
import org.raceline.tables.Dialect;

/** Splits the text of one record whose quoting is known to be right. */
public final class Cells {
    private final CsvReader.CsvReaderBuilder parser = CsvReader.builder();
    private final StringArrayHandler handler = StringArrayHandler.of();

    public List<String> split(String text, char delimiter) {
        if (text.isEmpty()) {
            return List.of();
        }
        return delimiter == Dialect.BLANKS ? words(text) : List.of(parser.fieldSeparator(delimiter).ofSingleCsvRecord(handler, text));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean blank = i == text.length() || Blanks.is(text.charAt(i));
            if (!blank && from < 0) {
                from = i;
            } else if (blank && from >= 0) {
                words.add(text.substring(from, i));
                from = -1;
            }
        }
        return List.copyOf(words);
    }
}
