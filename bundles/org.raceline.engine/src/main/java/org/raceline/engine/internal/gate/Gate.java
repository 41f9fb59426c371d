package org.raceline.engine.internal.gate;

import java.io.IOException;
import java.math.BigDecimal;
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
    private final List<InputAccount> accounts;
    private final GateRules rules;
    private final FactWriter facts;
    private final RunState run;
    private final String connector;
    private final int mostRejected;
    private final Totals totals = new Totals();
    private final Unstated unstated = new Unstated();
    private final RecordInHand record;
    private final TouchpointEntry touchpoint;
    private final ObservationEntry observation;
    private InputAccount account;
    private CutInHand cut;
    private Issue refusal;
    private List<Stated> stated = List.of();
    private boolean finished;

    /**
     * @param accounts     of the inputs of the run; lines are of the first until the connector says otherwise
     * @param connector    name of the connector, as its faults are told
     * @param mostRejected bad records beyond which the import is refused
     */
    public Gate(List<InputAccount> accounts, GateRules rules, FactWriter facts, RunState run, String connector, int mostRejected) {
        this.accounts = List.copyOf(accounts);
        this.rules = rules;
        this.facts = facts;
        this.run = run;
        this.connector = connector;
        this.mostRejected = mostRejected;
        account = accounts.getFirst();
        record = new RecordInHand(connector, facts.keys());
        touchpoint = new TouchpointEntry(record, rules);
        observation = new ObservationEntry(record, rules);
    }

    @Override
    public void input(Input next) {
        proceed();
        Optional<InputAccount> known = accounts.stream().filter(each -> each.input == next).findFirst();
        if (known.isPresent()) {
            account = known.get();
        } else {
            refuse(Sentences.error("gate.input", connector));
        }
    }

    @Override
    public void header(long firstLine, long lastLine) {
        proceed();
        claim(firstLine, lastLine);
        account.header(new Lines(firstLine, lastLine));
    }

    @Override
    public void skip(String reason, long firstLine, long lastLine) {
        proceed();
        claim(firstLine, lastLine);
        account.tally.skipped(reason, lastLine - firstLine + 1);
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
        account.issues.add(issue, 0);
    }

    @Override
    public void vouch(String kind, Period period, Set<String> quantities, boolean persons, Set<String> dimensions, Set<String> flags) {
        Set<String> known = rules.kind(kind).map(k -> k.quantities()).orElse(Set.of());
        if (rules.kind(kind).isEmpty()) {
            account.issues.add(Sentences.error("gate.kind", connector, kind), 0);
        } else if (!known.containsAll(quantities) || !flags.stream().flatMap(f -> Vouch.quantity(f).stream()).allMatch(known::contains)
                || !dimensions.stream().allMatch(rules::isDimension)) {
            account.issues.add(Sentences.error("gate.vouch", connector, kind), 0);
        } else if (!rules.isSane(period)) {
            account.issues.add(Sentences.error("gate.period", period.toString()), 0);
        } else {
            unstated.vouch(kind, quantities);
            facts.vouch(kind, period, quantities, persons, dimensions, flags);
        }
    }

    @Override
    public void flag(String metric, String flag) {
        if (cut == null || rules.metric(metric).isEmpty()) {
            account.issues.add(Sentences.error("gate.flag", connector, metric), 0);
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
            account.issues.add(Sentences.error("gate.total", connector, metric), 0);
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
        for (InputAccount each : accounts) {
            if (refusal == null && (!each.tally.lines().isConserved() || each.ledger.unclaimed() > 0)) {
                refuse(unbalanced(each, Sentences.text("gate.lines.unclaimed", Long.toString(each.ledger.unclaimed()))));
            }
        }
        if (refusal == null) {
            facts.finish();
            stated = totals.compare(rejections() > 0, accounts.getFirst().issues);
            unstated.issues(totals, rules).forEach(issue -> accounts.getFirst().issues.add(issue, 0));
        }
    }

    /** Why nothing of this run may be kept. */
    public Optional<Issue> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Number of bad records of all inputs. */
    public int rejections() {
        return accounts.stream().mapToInt(each -> each.rejected.count()).sum();
    }

    /** Of all inputs together. */
    public Tally tally() {
        return Tally.sum(accounts.stream().map(InputAccount::tally).toList());
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
        switch (account.ledger.claim(firstLine, lastLine)) {
            case GOOD -> {
            }
            case TWICE -> refuse(unbalanced(account, Sentences.text("gate.lines.twice", Long.toString(firstLine), Long.toString(lastLine))));
            case OUTSIDE -> refuse(unbalanced(account, Sentences.text("gate.lines.outside", Long.toString(firstLine), Long.toString(lastLine))));
        }
    }

    private Issue unbalanced(InputAccount of, String detail) {
        LineCount lines = of.tally.lines();
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
            account.tally.quarantined(lines.count());
            keepBack(lines, record.rejection());
        } else {
            account.tally.loaded(lines.count());
            if (refusal == null) {
                totals.add(record);
                facts.write(record, account.tally);
            }
        }
    }

    private void keepBack(Lines lines, Issue issue) {
        boolean inside = issue.line() >= lines.first() && issue.line() <= lines.last();
        Issue placed = account.issues.add(issue, inside ? issue.line() : lines.first());
        if (rejections() < mostRejected) {
            keep(new Rejected(lines, placed));
        } else {
            refuse(Sentences.error("gate.too-many", mostRejected));
        }
    }

    private void keep(Rejected bad) {
        try {
            account.rejected.add(bad);
        } catch (IOException full) {
            refuse(Sentences.error("gate.not-kept", full.getClass().getSimpleName()));
        }
    }
}
