package org.raceline.console.internal.answer;

import java.nio.file.Path;
import java.util.List;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Wording;

/** Names the files that were written. */
public record Written(List<Path> files) implements Answer {
    @Override
    public void json(JsonWriter json) {
        json.object();
        members(json);
        json.endObject();
    }

    /** The member {@code written}, for answers that hold files among other things. */
    void members(JsonWriter json) {
        json.member("written", files.stream().map(Path::toString).toList());
    }

    @Override
    public void csv(CsvWriter csv) {
        csv.head(List.of("written"));
        files.forEach(file -> csv.text(file.toString()).endRow());
    }

    @Override
    public void text(Page page, Wording wording) {
        page.line(wording.text("written"));
        files.forEach(file -> page.line("  " + file));
    }
}
