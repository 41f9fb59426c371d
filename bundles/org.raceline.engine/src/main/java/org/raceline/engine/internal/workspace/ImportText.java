package org.raceline.engine.internal.workspace;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.model.Source;

/**
 * How a file was read, as the journal entry of its import says it: enough to read the file again in the same way.
 *
 * @param source   with its settings as they were then
 * @param firstDay what was told of this file alone
 * @param file     its name as the connector saw it, which of a file out of an archive is not the one that people know
 * @param parts    where several files were read in one run: all of them, the one that was asked for first
 */
public record ImportText(Source source, Optional<LocalDate> firstDay, String file, List<Part> parts) {
    private static final String FIRST_DAY = "import.firstDay";
    private static final String FILE = "import.file";
    private static final String PART = "import.part.";
    private static final String SHOWN = "import.shown.";

    /**
     * One of several files.
     *
     * @param file  its name as the connector saw it
     * @param shown its name as people know it
     */
    public record Part(String file, String shown) {
    }

    public ImportText {
        parts = List.copyOf(parts);
    }

    public String text() {
        return SourceText.of(source) + firstDay.map(day -> "&" + FIRST_DAY + "=" + day).orElse("") + "&" + FILE + "="
                + URLEncoder.encode(file, StandardCharsets.UTF_8) + partsText();
    }

    private String partsText() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            text.append('&').append(PART).append(i).append('=').append(URLEncoder.encode(parts.get(i).file(), StandardCharsets.UTF_8));
            text.append('&').append(SHOWN).append(i).append('=').append(URLEncoder.encode(parts.get(i).shown(), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    public static ImportText parse(String text) {
        Map<String, String> values = SourceText.values(text);
        return new ImportText(SourceText.parse(text), Optional.ofNullable(values.get(FIRST_DAY)).map(LocalDate::parse), values.getOrDefault(FILE, ""), parts(values));
    }

    private static List<Part> parts(Map<String, String> values) {
        List<Part> parts = new ArrayList<>();
        for (String file = values.get(PART + 0); file != null; file = values.get(PART + parts.size())) {
            parts.add(new Part(file, values.getOrDefault(SHOWN + parts.size(), "")));
        }
        return parts;
    }
}
