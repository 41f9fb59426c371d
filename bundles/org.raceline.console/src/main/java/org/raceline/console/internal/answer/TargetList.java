package org.raceline.console.internal.answer;

import java.util.List;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.Decimals;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.model.Target;

/** Some targets. */
public final class TargetList {
    private TargetList() {
    }

    public static Answer of(List<Target> targets) {
        return new Listing<>("targets", targets, TargetList::members, List.of("metric", "from", "to", "value", "unit"), TargetList::cells,
                List.of("metric", "period", "target"), TargetList::shown, "empty.targets");
    }

    private static void members(JsonWriter json, Target target) {
        json.member("metric", target.metric());
        Readings.period(json, target.period());
        json.member("value", Decimals.exact(target.value().value())).member("unit", target.value().unit().symbol());
    }

    private static void cells(CsvWriter csv, Target target) {
        csv.text(target.metric()).text(target.period().from().toString()).text(target.period().to().toString())
                .text(Decimals.exact(target.value().value())).text(target.value().unit().symbol());
    }

    private static List<Cell> shown(Target target, Wording wording) {
        return List.of(Cell.left(target.metric(), Style.PLAIN), Cell.left(wording.figures().period(target.period()), Style.PLAIN),
                Cell.right(wording.figures().quantity(target.value()), Style.PLAIN));
    }
}
