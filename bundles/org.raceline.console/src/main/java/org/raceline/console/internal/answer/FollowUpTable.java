package org.raceline.console.internal.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.Decimals;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.analysis.FollowUp;
import org.raceline.core.analysis.FollowUps;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Unit;

/** How it is written what became of those who began. */
record FollowUpTable(FollowUps followUps) {
    static final List<String> COLUMNS = List.of("from", "to", "covered", "size", "followed", "undated", "within_days", "mature", "followed_within", "share",
            "first_quartile_days", "median_days", "third_quartile_days");

    /** The members from {@code reason} to {@code flags}. */
    void members(JsonWriter json) {
        Reasons.missing(json, followUps.missing());
        json.name("periods").array();
        for (FollowUp each : followUps.periods()) {
            json.object();
            Readings.period(json, each.period());
            json.member("covered", each.covered()).member("size", each.size()).member("followed", each.followed()).member("undated", each.undated()).name("within").array();
            each.within().forEach(w -> json.object().member("days", w.days()).member("mature", w.mature()).member("followed", w.followed())
                    .member("share", w.share().map(Decimals::quotient).orElse(null)).endObject());
            json.endArray().name("days");
            if (each.days().isPresent()) {
                FollowUp.Quartiles days = each.days().get();
                json.object().member("first_quartile", days.first()).member("median", Decimals.exact(days.median())).member("third_quartile", days.third()).endObject();
            } else {
                json.value((String) null);
            }
            json.member("mature", each.mature()).endObject();
        }
        json.endArray().name("averages").array();
        followUps.averages().forEach(a -> json.object().member("days", a.days()).member("size", a.size()).member("followed", a.followed())
                .member("share", Decimals.quotient(a.share())).endObject());
        json.endArray().member("flags", followUps.flags());
    }

    /** @param first what the first column says, or empty for none */
    void rows(CsvWriter csv, String first) {
        for (FollowUp each : followUps.periods()) {
            for (FollowUp.Within within : each.within()) {
                if (!first.isEmpty()) {
                    csv.text(first);
                }
                csv.text(each.period().from().toString()).text(each.period().to().toString()).text(Boolean.toString(each.covered())).figure(each.size()).figure(each.followed())
                        .figure(each.undated()).figure(within.days()).text(Boolean.toString(within.mature())).figure(within.followed())
                        .figure(within.share().map(Decimals::quotient).orElse("")).figure(each.days().map(d -> Integer.toString(d.first())).orElse(""))
                        .figure(each.days().map(d -> Decimals.exact(d.median())).orElse("")).figure(each.days().map(d -> Integer.toString(d.third())).orElse("")).endRow();
            }
        }
    }

    /** @param size key of the heading of those who began */
    void text(Page page, Wording wording, String size) {
        if (followUps.missing().isPresent()) {
            page.line(followUps.missing().get().explanation());
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> head = new ArrayList<>(List.of(Cell.left(wording.text("column.begun"), Style.FAINT), Cell.right(wording.text(size), Style.FAINT)));
        followUps.periods().getFirst().within().forEach(w -> head.add(Cell.right(wording.text("followups.within", wording.count(w.days())), Style.FAINT)));
        head.add(Cell.right(wording.text("column.quartiles"), Style.FAINT));
        rows.add(head);
        for (FollowUp each : followUps.periods()) {
            List<Cell> row = new ArrayList<>(List.of(Cell.left(wording.figures().period(each.period())),
                    Cell.right(each.covered() ? wording.count(each.size()) : wording.text("cohorts.uncovered", wording.count(each.size())), Style.STRONG)));
            each.within().forEach(w -> row.add(within(w, wording)));
            row.add(Cell.right(each.days().map(d -> wording.text("followups.quartiles", wording.count(d.first()), wording.figures().quantity(new Quantity(d.median(), Unit.NUMBER)),
                    wording.count(d.third()))).map(d -> each.mature() ? d : wording.text("cohorts.immature", d)).orElse("–")));
            rows.add(row);
        }
        List<Cell> averages = new ArrayList<>(List.of(Cell.left(wording.text("cohorts.average"), Style.STRONG), Cell.right("")));
        followUps.periods().getFirst().within().forEach(w -> averages.add(Cell.right(followUps.averages().stream().filter(a -> a.days() == w.days()).findFirst()
                .map(a -> wording.figures().percent(a.share())).orElse("–"), Style.STRONG)));
        rows.add(averages);
        page.table(rows);
        if (!followUps.flags().isEmpty()) {
            page.line(followUps.flags().stream().map(wording.words()::flag).collect(Collectors.joining(", ")), Style.FAINT);
        }
    }

    private static Cell within(FollowUp.Within within, Wording wording) {
        String share = within.share().map(wording.figures()::percent).orElse("–");
        return within.mature() ? Cell.right(share) : Cell.right(wording.text("cohorts.immature", share), Style.FAINT);
    }
}
