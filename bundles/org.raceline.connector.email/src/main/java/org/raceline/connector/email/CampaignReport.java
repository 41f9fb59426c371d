package org.raceline.connector.email;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Period;
import org.raceline.core.model.Slice;
import org.raceline.tables.CellException;
import org.raceline.tables.Columns;
import org.raceline.tables.EmptyCells;
import org.raceline.tables.Judge;
import org.raceline.tables.Row;

/**
 * The report of one campaign, label by label. Laid on its side it is a table of one row, and read as such.
 *
 * @param title   of the whole report
 * @param figures titles of the sections that hold figures
 * @param parts   whether each of these sections speaks of a part of the recipients and is a record by itself
 * @param last    titles of the sections that a whole report ends with
 */
record CampaignReport(String id, String title, CampaignLayout layout, Pattern figures, boolean parts, Pattern last) implements Format {

    /** Lines that are read together, and what they say or why they cannot be read. */
    private record Part(long firstLine, long lastLine, Optional<Campaign> campaign, Optional<Issue> problem, List<String> unstated) {
        static Part bad(long firstLine, long lastLine, Issue problem) {
            return new Part(firstLine, lastLine, Optional.empty(), Optional.of(problem), List.of());
        }
    }

    @Override
    public boolean fits(Input input) throws IOException {
        return Head.isReport(input, title, layout.campaign());
    }

    @Override
    public void read(Input input, Settings settings, FactSink sink) throws IOException, ConnectorException {
        LabelReport report = LabelReport.read(input, settings, section -> section.isEmpty() || figures.matcher(section).matches());
        List<LabelReport.Section> head = report.sections().stream().filter(section -> section.title().isEmpty()).toList();
        List<LabelReport.Section> stated = report.sections().stream().filter(section -> figures.matcher(section.title()).matches()).toList();
        if (stated.isEmpty()) {
            throw new ConnectorException(Sentences.error("report.empty"));
        }
        List<Part> records = new ArrayList<>();
        if (parts) {
            for (LabelReport.Section section : stated) {
                records.add(part(Stream.concat(head.stream(), Stream.of(section)).toList(), section.firstLine(), section.lastLine(), settings));
            }
        } else {
            List<LabelReport.Section> all = Stream.concat(head.stream(), stated.stream()).toList();
            long first = all.getFirst().firstLine();
            long last = all.getLast().lastLine();
            boolean mixed = report.sections().stream().anyMatch(section -> !all.contains(section) && first < section.firstLine() && section.lastLine() < last);
            records.add(mixed ? Part.bad(first, last, Sentences.error("report.mixed")) : part(all, first, last, settings));
        }
        Optional<CampaignCut> cut = write(report, records, settings, sink);
        sink.report(Issue.info(Sentences.text("report.single")));
        EmptyCells empty = new EmptyCells();
        records.stream().filter(part -> part.campaign().isPresent()).forEach(part -> empty.see(part.unstated()));
        empty.issues().forEach(sink::report);
        report.missingLineEnd().ifPresent(sink::report);
        if (report.sections().stream().noneMatch(section -> last.matcher(section.title()).matches())) {
            sink.report(Sentences.warning("report.cut"));
            cut.ifPresent(written -> written.remark("perhaps-cut"));
        }
    }

    private Part part(List<LabelReport.Section> sections, long first, long last, Settings settings) throws ConnectorException {
        Optional<Issue> problem = sections.stream().flatMap(section -> section.problem().stream()).findFirst();
        if (problem.isPresent()) {
            return Part.bad(first, last, problem.get());
        }
        Row labels = row(sections.stream().flatMap(section -> section.labels().stream()).toList());
        Row values = row(sections.stream().flatMap(section -> section.values().stream()).toList());
        try {
            CampaignColumns columns = new CampaignColumns(layout, Columns.of(labels), Optional.empty());
            Judge judge = columns.judge();
            judge.see(values);
            return new Part(first, last, Optional.of(columns.campaign(values, Styles.of(judge.verdict(settings)))), Optional.empty(), columns.unstated(values));
        } catch (CellException bad) {
            return Part.bad(first, last, bad.issue());
        }
    }

    private static Row row(List<String> cells) {
        return new Row(Row.Kind.CELLS, 0, 0, cells);
    }

    private Optional<CampaignCut> write(LabelReport report, List<Part> records, Settings settings, FactSink sink) {
        Optional<Period> period = Optional.empty();
        for (Part part : records) {
            period = part.campaign().isPresent() ? Days.with(period, part.campaign().get().day()) : period;
        }
        Optional<CampaignCut> cut = period.map(days -> new CampaignCut(CampaignCut.REPORT, campaign(records), days, true, settings.currency(), sink));
        sink.header(1, report.titleLines());
        boolean counted = false;
        for (LabelReport.Section section : report.sections()) {
            Optional<Part> part = records.stream().filter(p -> p.firstLine() <= section.firstLine() && section.lastLine() <= p.lastLine()).findFirst();
            if (part.isEmpty() && section.title().isEmpty()) {
                sink.header(section.firstLine(), section.lastLine());
            } else if (part.isEmpty()) {
                String reason = last.matcher(section.title()).matches() ? "skip.links" : "skip.section";
                sink.skip(Sentences.text(reason), section.firstLine(), section.lastLine());
            } else if (part.get().firstLine() == section.firstLine()) {
                counted |= write(part.get(), counted, cut, sink);
            }
        }
        cut.ifPresent(written -> {
            written.remarkUniques();
            written.remark(layout.remarks());
            written.remark("single-reports");
        });
        if (records.stream().anyMatch(part -> part.problem().isPresent())) {
            cut.ifPresent(written -> written.remark("rejected-rows"));
        }
        return cut;
    }

    /** The campaign that the report is of: another report of the same day takes nothing from it. */
    private static Slice campaign(List<Part> records) {
        List<String> names = records.stream().flatMap(part -> part.campaign().stream()).map(Campaign::name).distinct().toList();
        return names.size() == 1 ? Slice.of("campaign", names.getFirst()) : Slice.ALL;
    }

    /** @param counted whether a part of the campaign was written before: it is one campaign all the same */
    private static boolean write(Part part, boolean counted, Optional<CampaignCut> cut, FactSink sink) {
        sink.record(part.firstLine(), part.lastLine());
        part.problem().ifPresent(sink::reject);
        part.campaign().ifPresent(campaign -> {
            cut.orElseThrow().write(counted ? campaign.without("campaigns_sent") : campaign);
            if (!campaign.addsUp()) {
                sink.report(Sentences.warning("recipients").in("", part.firstLine()));
            }
        });
        return part.campaign().isPresent();
    }
}
