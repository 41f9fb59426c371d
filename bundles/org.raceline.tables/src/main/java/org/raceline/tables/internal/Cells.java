package org.raceline.tables.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.util.ArrayList;
import java.util.List;
import org.raceline.tables.Dialect;

/** Splits the text of one record whose quoting is known to be right; most have no quotation marks at all. */
public final class Cells {
    private final CsvReader.CsvReaderBuilder parser = CsvReader.builder();
    private final StringArrayHandler handler = StringArrayHandler.of();
    private int most = 16;

    public List<String> split(String text, char delimiter) {
        if (text.isEmpty()) {
            return List.of();
        }
        return delimiter == Dialect.BLANKS ? words(text) : cells(text, delimiter);
    }

    private List<String> cells(String text, char delimiter) {
        if (text.indexOf('"') >= 0) {
            return List.of(parser.fieldSeparator(delimiter).ofSingleCsvRecord(handler, text));
        }
        List<String> cells = new ArrayList<>(most);
        int from = 0;
        for (int to = text.indexOf(delimiter); to >= 0; to = text.indexOf(delimiter, from)) {
            cells.add(text.substring(from, to));
            from = to + 1;
        }
        cells.add(text.substring(from));
        most = Math.max(most, cells.size());
        return List.copyOf(cells);
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
