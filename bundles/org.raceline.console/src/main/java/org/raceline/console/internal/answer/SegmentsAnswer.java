package org.raceline.console.internal.answer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.Decimals;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.analysis.Segments;

/**
 * Customers by segment.
 *
 * @param exported the file that lists their pseudonyms, if one was asked for
 */
public record SegmentsAnswer(Segments segments, Optional<Path> exported) implements Answer {
    @Override
    public void json(JsonWriter json) {
        json.object().member("quantiles", segments.query().quantiles()).member("as_of", segments.days().map(d -> d.to().toString()).orElse(null));
        Reasons.missing(json, segments.missing());
        json.name("segments").array();
        for (Segments.Part part : segments.segments()) {
            json.object().member("segment", part.segment().id()).member("customers", part.customers()).member("share", Decimals.quotient(part.customersShare()))
                    .member("orders", part.orders()).member("revenue", Decimals.exact(part.revenue().value())).member("unit", part.revenue().unit().symbol())
                    .member("revenue_share", part.revenueShare().map(Decimals::quotient).orElse(null)).endObject();
        }
        json.endArray().member("flags", segments.flags());
        exported.ifPresent(file -> new Written(List.of(file)).members(json));
        json.endObject();
    }

    @Override
    public void csv(CsvWriter csv) {
        csv.head(List.of("segment", "customers", "share", "orders", "revenue", "unit", "revenue_share"));
        for (Segments.Part part : segments.segments()) {
            csv.text(part.segment().id()).figure(part.customers()).figure(Decimals.quotient(part.customersShare())).figure(part.orders())
                    .figure(Decimals.exact(part.revenue().value())).text(part.revenue().unit().symbol()).figure(part.revenueShare().map(Decimals::quotient).orElse("")).endRow();
        }
    }

    @Override
    public void text(Page page, Wording wording) {
        if (segments.missing().isPresent()) {
            page.line(segments.missing().get().explanation());
            return;
        }
        page.line(wording.text("segments", wording.figures().period(segments.days().orElseThrow()))).blank();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.left(wording.text("column.segment"), Style.FAINT), Cell.right(wording.text("column.customers"), Style.FAINT), Cell.right(""),
                Cell.right(wording.text("column.orders"), Style.FAINT), Cell.right(wording.text("column.revenue"), Style.FAINT), Cell.right("")));
        for (Segments.Part part : segments.segments()) {
            rows.add(List.of(Cell.left(wording.text("segment." + part.segment().id())), Cell.right(wording.count(part.customers()), Style.STRONG),
                    Cell.right(wording.figures().percent(part.customersShare()), Style.FAINT), Cell.right(wording.count(part.orders())),
                    Cell.right(wording.figures().quantity(part.revenue())), Cell.right(part.revenueShare().map(wording.figures()::percent).orElse("–"), Style.FAINT)));
        }
        page.table(rows);
        if (!segments.flags().isEmpty()) {
            page.line(segments.flags().stream().map(wording.words()::flag).collect(Collectors.joining(", ")), Style.FAINT);
        }
        exported.ifPresent(file -> new Written(List.of(file)).text(page, wording));
    }
}
