package org.raceline.console.internal.answer;

import java.util.List;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Wording;

/** A mapping profile as a file holds it. */
public record MappingText(String text) implements Answer {
    @Override
    public void json(JsonWriter json) {
        json.object().member("mapping", text).endObject();
    }

    @Override
    public void csv(CsvWriter csv) {
        csv.head(List.of("mapping"));
        csv.text(text).endRow();
    }

    @Override
    public void text(Page page, Wording wording) {
        text.lines().forEach(page::line);
    }
}
