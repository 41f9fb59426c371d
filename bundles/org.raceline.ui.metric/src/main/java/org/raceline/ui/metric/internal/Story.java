package org.raceline.ui.metric.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.raceline.core.analysis.Explanation;
import org.raceline.core.analysis.Origin;
import org.raceline.core.analysis.Reading;
import org.raceline.format.Formats;
import org.raceline.format.Vocabulary;
import org.raceline.ui.Scope;

/** Where a figure comes from, as lines to read: each with how deep it stands in the formula. */
final class Story {
    /** A line. */
    record Line(int depth, String text) {
    }

    private final Formats formats;
    private final Scope scope;
    private final List<Line> lines = new ArrayList<>();

    private Story(Scope scope, Formats formats) {
        this.scope = scope;
        this.formats = formats;
    }

    static List<Line> of(Explanation explanation, Scope scope, Formats formats) {
        Story story = new Story(scope, formats);
        story.tell(explanation, 0);
        return story.lines;
    }

    private void tell(Explanation explanation, int depth) {
        Reading reading = explanation.reading();
        String name = scope.catalogue().metric(reading.metric()).map(metric -> metric.name()).orElse(reading.metric());
        String value = reading.value().map(formats::quantity).orElseGet(() -> new Vocabulary(formats.locale()).reason(reading.reason().orElseThrow()));
        if (depth > 0) {
            lines.add(new Line(depth, Words.text("story.value", name, value)));
        }
        for (Explanation operand : explanation.operands()) {
            tell(operand, depth + 1);
        }
        for (Origin origin : explanation.origins()) {
            lines.add(new Line(depth + 1, origin(origin)));
        }
        for (Origin origin : explanation.follows()) {
            lines.add(new Line(depth + 1, Words.text("story.follows", origin(origin))));
        }
    }

    private String origin(Origin origin) {
        String facts = Words.plural(formats, "story.facts", origin.facts());
        String where = origin.firstLine() == 0 ? Words.text("story.file", origin.file(), facts)
                : Words.text("story.lines", origin.file(), formats.number(origin.firstLine()), formats.number(origin.lastLine()), facts);
        return origin.counted() ? where : Words.text("story.left-out", where, formats.list(Stream.of(origin.exclusions().split(",")).map(new Vocabulary(formats.locale())::exclusion).toList()));
    }
}
