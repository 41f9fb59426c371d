package org.raceline.connector.email;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.tables.CellException;
import org.raceline.tables.Columns;
import org.raceline.tables.DateStyle;
import org.raceline.tables.EmptyCells;
import org.raceline.tables.Row;
import org.raceline.tables.json.JsonRecord;
import org.raceline.tables.json.JsonRecords;
import org.raceline.tables.json.JsonValue;

/**
 * What a tool's API answers when asked for campaigns: an object each. Laid out flat it is a row of a table, and read as such; the
 * names in its layout are paths such as {@code statistics/globalStats/sent}.
 *
 * @param place   what of the document holds the campaigns
 * @param paths   that the first campaign has, and those of no other tool have together
 * @param asksDay whether a campaign that states no day of sending was sent on the day that the user told
 */
record CampaignJson(String id, Place place, List<String> paths, CampaignLayout layout, boolean asksDay) implements Format {
    private static final String FRACTION = "[.SSSSSSSSS][.SSSSSSSS][.SSSSSSS][.SSSSSS][.SSSSS][.SSSS][.SSS][.SS][.S]";
    private static final String TIME = "HH:mm[:ss]" + FRACTION + "[XXX][XX]";
    private static final Styles STYLES = Styles.plain(DateStyle.of("uuuu-MM-dd'T'" + TIME, "uuuu-MM-dd " + TIME, "uuuu-MM-dd"));

    /**
     * Where campaigns stand in a document.
     *
     * @param names    member names from the root to the campaigns
     * @param list     whether there is a list of them, rather than one
     * @param total    JSON Pointer of the number of campaigns that there are, where the answer may be one page of them; may be empty
     * @param currency path in the campaign of the code of its currency; may be empty
     */
    record Place(List<String> names, boolean list, String total, String currency) {
        private String first() {
            return (names.isEmpty() ? "" : "/" + String.join("/", names)) + (list ? "/0" : "");
        }

        private JsonRecords open(Input input) throws IOException {
            return JsonRecords.open(input, names.toArray(String[]::new));
        }
    }

    /** What a first reading learns of a file. */
    private record Survey(CampaignColumns columns, Optional<Period> period, long records, JsonValue rest) {
    }

    @Override
    public boolean fits(Input input) throws IOException {
        JsonValue first = JsonRecords.head(input).at(place.first());
        return paths.stream().allMatch(path -> first.at("/" + path).kind() != JsonValue.Kind.NONE);
    }

    @Override
    public void read(Input input, Settings settings, FactSink sink) throws IOException, ConnectorException {
        Survey survey = survey(input, settings);
        long stated = number(survey.rest().at(place.total()));
        boolean complete = stated <= survey.records();
        if (stated > 0) {
            sink.records(stated);
        }
        Optional<CampaignCut> cut = survey.period().map(days -> new CampaignCut(dimensions(), days, complete, settings.currency(), sink));
        try (JsonRecords records = place.open(input)) {
            long unsent = 0;
            EmptyCells empty = new EmptyCells();
            // A line that is rejected is rejected with all the records on it.
            long rejected = 0;
            for (Optional<JsonRecord> next = records.next(sink); next.isPresent(); next = records.next(sink)) {
                JsonValue value = next.get().value();
                if (next.get().lastLine() <= rejected) {
                    continue;
                }
                try {
                    if (isUnsent(value)) {
                        unsent++;
                    } else {
                        Campaign campaign = survey.columns().campaign(row(value), STYLES);
                        cut.orElseThrow().write(campaign);
                        empty.see(survey.columns().unstated(row(value)));
                    }
                } catch (CellException bad) {
                    sink.reject(bad.issue());
                    rejected = next.get().lastLine();
                }
            }
            if (unsent > 0) {
                sink.report(Issue.info(Sentences.text("json.unsent", unsent)));
            }
            empty.issuesOfStated().forEach(sink::report);
            remark(cut, rejected > 0 || records.problem().isPresent());
        }
        if (!place.list()) {
            sink.report(Issue.info(Sentences.text("report.single")));
        }
    }

    private Set<String> dimensions() {
        return layout.campaign().isEmpty() ? CampaignCut.TOTALS : place.list() ? CampaignCut.LIST : CampaignCut.REPORT;
    }

    /** 0 where there is none. */
    private static long number(JsonValue value) {
        return value.text().matches("\\d{1,15}") ? Long.parseLong(value.text()) : 0;
    }

    private void remark(Optional<CampaignCut> cut, boolean rejected) {
        cut.ifPresent(written -> {
            written.remarkUniques();
            written.remark(layout.remarks());
            if (!place.list()) {
                written.remark("single-reports");
            }
            if (rejected) {
                written.remark("rejected-rows");
            }
        });
    }

    private Survey survey(Input input, Settings settings) throws IOException, ConnectorException {
        Optional<LocalDate> toldDay = asksDay ? settings.firstDay() : Optional.empty();
        Row names = cells(flat(JsonValue.NONE).keySet());
        CampaignColumns columns = new CampaignColumns(layout, Columns.of(names), toldDay);
        Optional<Period> period = Optional.empty();
        long count = 0;
        try (JsonRecords records = place.open(input)) {
            for (Optional<JsonRecord> record = records.next(); record.isPresent(); record = records.next()) {
                count++;
                JsonValue value = record.get().value();
                if (record.get().problem().isEmpty() && !isUnsent(value)) {
                    if (asksDay && toldDay.isEmpty() && text(value, layout.day()).isEmpty()) {
                        throw ConnectorException.needsInput(Sentences.error("json.day"));
                    }
                    try {
                        period = Days.with(period, columns.campaign(row(value), STYLES).day());
                    } catch (CellException rejectedInTheSecondPass) {
                        // it has no say in the period
                    }
                }
            }
            return new Survey(columns, period, count, records.rest());
        }
    }

    /** Nothing was sent, or it says neither when nor how much. */
    private boolean isUnsent(JsonValue value) {
        String sent = text(value, layout.counts().getFirst().headings());
        return sent.isEmpty() ? text(value, layout.day()).isEmpty() : sent.equals("0");
    }

    /** Of several paths the first that says anything. */
    private static String text(JsonValue value, List<String> alternatives) {
        return alternatives.stream().map(path -> value.at("/" + path).text().strip()).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private Row row(JsonValue value) {
        return cells(flat(value).values());
    }

    /** What the layout names, by the first path of each. */
    private Map<String, String> flat(JsonValue value) {
        Map<String, String> flat = new LinkedHashMap<>();
        if (!layout.campaign().isEmpty()) {
            flat.put(layout.campaign(), text(value, List.of(layout.campaign())));
        }
        if (!layout.day().isEmpty()) {
            flat.put(layout.day().getFirst(), text(value, layout.day()));
        }
        layout.counts().forEach(feed -> flat.put(feed.headings().getFirst(), text(value, feed.headings())));
        String currency = place.currency().isEmpty() ? "" : text(value, List.of(place.currency()));
        for (Feed feed : layout.money()) {
            String amount = text(value, feed.headings());
            flat.put(feed.headings().getFirst(), amount.isEmpty() ? "" : (amount + " " + currency).strip());
        }
        return flat;
    }

    private static Row cells(Collection<String> texts) {
        return new Row(Row.Kind.CELLS, 0, 0, List.copyOf(texts));
    }
}
