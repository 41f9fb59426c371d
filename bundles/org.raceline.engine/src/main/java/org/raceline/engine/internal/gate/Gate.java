package org.raceline.engine.internal.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.raceline.core.connector.FactSink;
import org.raceline.core.connector.Input;
import org.raceline.core.connector.ObservationWriter;
import org.raceline.core.connector.TouchpointWriter;
import org.raceline.core.model.Cut;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Metric;
import org.raceline.core.model.Period;
import org.raceline.core.service.ImportReport.Stated;
import org.raceline.core.store.ImportEntry.LineCount;
import org.raceline.core.store.Vouch;
import org.raceline.engine.internal.Sentences;

/**
 * The only way into the store. Lets good records through, keeps bad ones back, and holds the connector to account for every
 * physical line. A wrong fact never throws: it rejects its record. A wrong account refuses the import and stops the run.
 */
public final class Gate implements FactSink {
    /** More header lines than a file with many tables has. */
    private static final int MOST_HEADER_LINES = 1_000;

    private final Input input;
    private final GateRules rules;
    private final FactWriter facts;
    private final RunState run;
    private final IssueLog issues;
    private final String connector;
    private final int mostRejected;
    private final LineLedger ledger;
    private final Tally tally;
    private final Totals totals = new Totals();
    private final RecordInHand record;
    private final TouchpointEntry touchpoint;
    private final ObservationEntry observation;
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<Lines> headers = new ArrayList<>();
    private long headerLines;
    private CutInHand cut;
    private Issue refusal;
    private List<Stated> stated = List.of();
    private boolean finished;

    /**
     * @param totalLines   physical lines of the input, counted independently of the connector
     * @param connector    name of the connector, as its faults are told
     * @param mostRejected bad records beyond which the import is refused
     */
    public Gate(Input input, long totalLines, GateRules rules, FactWriter facts, RunState run, IssueLog issues, String connector, int mostRejected) {
        this.input = input;
        this.rules = rules;
        this.facts = facts;
        this.run = run;
        this.issues = issues;
        this.connector = connector;
        this.mostRejected = mostRejected;
        ledger = new LineLedger(totalLines);
        tally = new Tally(totalLines);
        record = new RecordInHand(connector);
        touchpoint = new TouchpointEntry(record, rules);
        observation = new ObservationEntry(record, rules);
    }

    @Override
    public void input(Input next) {
        proceed();
        if (next != input) {
            refuse(Sentences.error("gate.input", connector));
        }
    }

    @Override
    public void header(long firstLine, long lastLine) {
        proceed();
        claim(firstLine, lastLine);
        Lines lines = new Lines(firstLine, lastLine);
        tally.header(lines.count());
        if (headerLines + lines.count() <= MOST_HEADER_LINES) {
            headerLines += lines.count();
            headers.add(lines);
        }
    }

    @Override
    public void skip(String reason, long firstLine, long lastLine) {
        proceed();
        claim(firstLine, lastLine);
        tally.skipped(reason, lastLine - firstLine + 1);
    }

    @Override
    public void cut(Cut next) {
        proceed();
        cut = new CutInHand(next);
    }

    @Override
    public void record(long firstLine, long lastLine) {
        proceed();
        claim(firstLine, lastLine);
        record.open(firstLine, lastLine);
    }

    @Override
    public TouchpointWriter touchpoint(String kind) {
        requireRecord();
        return touchpoint.begin(kind);
    }

    @Override
    public ObservationWriter observation(String metric) {
        requireRecord();
        return observation.begin(metric, cut);
    }

    @Override
    public void reject(Issue issue) {
        requireRecord();
        record.reject(Objects.requireNonNull(issue));
        touchpoint.abandon();
        observation.abandon();
    }

    @Override
    public void report(Issue issue) {
        issues.add(issue, 0);
    }

    @Override
    public void vouch(String kind, Period period, Set<String> quantities, boolean persons, Set<String> dimensions, Set<String> flags) {
        Set<String> known = rules.kind(kind).map(k -> k.quantities()).orElse(Set.of());
        if (rules.kind(kind).isEmpty()) {
            issues.add(Sentences.error("gate.kind", connector, kind), 0);
        } else if (!known.containsAll(quantities) || !flags.stream().flatMap(f -> Vouch.quantity(f).stream()).allMatch(known::contains)
                || !dimensions.stream().allMatch(rules::isDimension)) {
            issues.add(Sentences.error("gate.vouch", connector, kind), 0);
        } else if (!rules.isSane(period)) {
            issues.add(Sentences.error("gate.period", period.toString()), 0);
        } else {
            facts.vouch(kind, period, quantities, persons, dimensions, flags);
        }
    }

    @Override
    public void flag(String metric, String flag) {
        if (cut == null || rules.metric(metric).isEmpty()) {
            issues.add(Sentences.error("gate.flag", connector, metric), 0);
        } else {
            facts.flag(cut, metric, flag);
        }
    }

    @Override
    public void total(String metric, BigDecimal stated) {
        Optional<Metric> known = rules.metric(metric).filter(m -> Totals.isTotal(m, cut != null));
        if (known.isPresent()) {
            totals.claim(cut, known.get(), stated);
        } else {
            issues.add(Sentences.error("gate.total", connector, metric), 0);
        }
    }

    @Override
    public void records(long stated) {
        totals.records(stated);
    }

    /** The connector is done: closes the last record and balances the lines. Later calls of the connector throw. */
    public void finish() {
        closeRecord();
        finished = true;
        LineCount lines = tally.lines();
        if (refusal == null && (!lines.isConserved() || ledger.unclaimed() > 0)) {
            refuse(unbalanced(Sentences.text("gate.lines.unclaimed", Long.toString(ledger.unclaimed()))));
        }
        if (refusal == null) {
            facts.finish();
            stated = totals.compare(!rejected.isEmpty(), issues);
        }
    }

    /** Why nothing of this run may be kept. */
    public Optional<Issue> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Bad records in the order in which they were told. */
    public List<Rejected> rejected() {
        return rejected;
    }

    /** Header lines in the order in which they were told, as many as an export of bad records needs. */
    public List<Lines> headers() {
        return headers;
    }

    public Tally tally() {
        return tally;
    }

    /** What the file states itself, and what was loaded of it; known once the run is finished. */
    public List<Stated> stated() {
        return stated;
    }

    private void proceed() {
        if (finished) {
            throw new IllegalStateException("the run is over");
        }
        run.proceed();
        closeRecord();
    }

    private void requireRecord() {
        if (finished) {
            throw new IllegalStateException("the run is over");
        }
        if (!record.isOpen()) {
            refuse(Sentences.error("gate.no-record", connector));
        } else if (touchpoint.isOpen() || observation.isOpen()) {
            record.fault("unfinished", "");
        }
    }

    private void claim(long firstLine, long lastLine) {
        switch (ledger.claim(firstLine, lastLine)) {
            case GOOD -> {
            }
            case TWICE -> refuse(unbalanced(Sentences.text("gate.lines.twice", Long.toString(firstLine), Long.toString(lastLine))));
            case OUTSIDE -> refuse(unbalanced(Sentences.text("gate.lines.outside", Long.toString(firstLine), Long.toString(lastLine))));
        }
    }

    private Issue unbalanced(String detail) {
        LineCount lines = tally.lines();
        return Sentences.error("gate.unbalanced", connector, detail, lines.total(), lines.header(), lines.loaded(), lines.quarantined(), lines.skipped());
    }

    /** The first reason stands; there is no point in reading on. */
    private void refuse(Issue issue) {
        if (refusal == null) {
            refusal = issue;
            run.stop();
        }
    }

    private void closeRecord() {
        if (!record.isOpen()) {
            return;
        }
        if (touchpoint.isOpen() || observation.isOpen()) {
            record.fault("unfinished", "");
            touchpoint.abandon();
            observation.abandon();
        }
        record.close();
        Lines lines = new Lines(record.first(), record.last());
        if (record.rejection() != null) {
            record.drop();
            tally.quarantined(lines.count());
            keepBack(lines, record.rejection());
        } else {
            tally.loaded(lines.count());
            if (refusal == null) {
                facts.write(record, tally);
                totals.add(record);
            }
        }
    }

    private void keepBack(Lines lines, Issue issue) {
        boolean inside = issue.line() >= lines.first() && issue.line() <= lines.last();
        Issue placed = issues.add(issue, inside ? issue.line() : lines.first());
        if (rejected.size() < mostRejected) {
            rejected.add(new Rejected(lines, placed));
        } else {
            refuse(Sentences.error("gate.too-many", mostRejected));
        }
    }
}
