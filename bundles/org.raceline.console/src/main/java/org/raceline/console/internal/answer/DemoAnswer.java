package org.raceline.console.internal.answer;

import java.nio.file.Path;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.service.ImportReport.Status;

/** The main job on the sample: its import, its board, and where everything is. */
public record DemoAnswer(Path workspace, ImportAnswer imported, ScorecardAnswer board, Written written) implements Answer {
    /** The sample's files have rejected records as real ones have: the demonstration is none the less complete. */
    @Override
    public int status() {
        return imported.report().files().stream().allMatch(f -> f.status() == Status.IMPORTED || f.status() == Status.UNCHANGED) ? DONE : FAILED;
    }

    @Override
    public void json(JsonWriter json) {
        json.object().member("workspace", workspace.toString());
        imported.members(json);
        board.members(json);
        written.members(json);
        json.endObject();
    }

    @Override
    public void csv(CsvWriter csv) {
        board.csv(csv);
    }

    @Override
    public void text(Page page, Wording wording) {
        page.line(wording.text("demo.import"), Style.FAINT).blank();
        imported.text(page, wording);
        page.blank();
        board.text(page, wording);
        page.blank();
        written.text(page, wording);
        page.blank().line(wording.text("demo.next", workspace.toString()), Style.FAINT);
    }
}
