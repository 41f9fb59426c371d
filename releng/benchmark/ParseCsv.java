import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** FastCSV's reading of a file, which does nothing with what it reads. Prints the milliseconds. Words: file. */
final class ParseCsv {
    public static void main(String[] words) throws IOException {
        long begin = System.nanoTime();
        long cells = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(Path.of(words[0]))) {
            for (CsvRecord each : records) {
                cells += each.getFieldCount();
            }
        }
        if (cells == 0) {
            throw new IllegalStateException("nothing was read");
        }
        System.out.println(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
    }
}
