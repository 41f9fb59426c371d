package org.raceline.engine.internal.workspace;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.model.Source;

/**
 * How a file was read, as the journal entry of its import says it: enough to read the file again in the same way.
 *
 * @param source   with its settings as they were then
 * @param firstDay what was told of this file alone
 * @param file     its name as the connector saw it, which of a file out of an archive is not the one that people know
 */
public record ImportText(Source source, Optional<LocalDate> firstDay, String file) {
    private static final String FIRST_DAY = "import.firstDay";
    private static final String FILE = "import.file";

    public String text() {
        return SourceText.of(source) + firstDay.map(day -> "&" + FIRST_DAY + "=" + day).orElse("") + "&" + FILE + "="
                + URLEncoder.encode(file, StandardCharsets.UTF_8);
    }

    public static ImportText parse(String text) {
        Map<String, String> values = SourceText.values(text);
        return new ImportText(SourceText.parse(text), Optional.ofNullable(values.get(FIRST_DAY)).map(LocalDate::parse), values.getOrDefault(FILE, ""));
    }
}
