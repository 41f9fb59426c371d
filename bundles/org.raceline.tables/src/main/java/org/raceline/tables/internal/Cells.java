package org.raceline.tables.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.util.List;

/** Splits the text of one record whose quoting is known to be right. */
public final class Cells {
    private final CsvReader.CsvReaderBuilder parser = CsvReader.builder();
    private final StringArrayHandler handler = StringArrayHandler.of();

    public List<String> split(String text, char delimiter) {
        return text.isEmpty() ? List.of() : List.of(parser.fieldSeparator(delimiter).ofSingleCsvRecord(handler, text));
    }
}
