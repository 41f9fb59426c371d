package org.raceline.console.internal.answer;

import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.analysis.FollowUps;

/** What became of leads. */
public record LeadsAnswer(FollowUps leads) implements Answer {
    @Override
    public void json(JsonWriter json) {
        json.object();
        new FollowUpTable(leads).members(json);
        json.endObject();
    }

    @Override
    public void csv(CsvWriter csv) {
        csv.head(FollowUpTable.COLUMNS);
        new FollowUpTable(leads).rows(csv, "");
    }

    @Override
    public void text(Page page, Wording wording) {
        page.line(wording.text("leads")).blank();
        new FollowUpTable(leads).text(page, wording, "column.leads");
        page.blank().line(wording.text("followups.legend"), Style.FAINT);
    }
}
