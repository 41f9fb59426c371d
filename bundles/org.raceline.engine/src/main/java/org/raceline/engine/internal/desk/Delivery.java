package org.raceline.engine.internal.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.raceline.containers.ContainerException;
import org.raceline.containers.Containers;
import org.raceline.containers.Limits;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Progress;
import org.raceline.core.model.Severity;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.engine.ImportLimits;
import org.raceline.engine.internal.Sentences;
import org.raceline.engine.internal.UnreadableInput;
import org.raceline.engine.internal.gate.IssueLog;

/**
 * What a file that the user hands in holds: itself, or the files inside an archive, the sheets of a workbook.
 *
 * @param items   what is to be imported, in order
 * @param refused what cannot even be opened
 */
record Delivery(List<Item> items, List<FileReport> refused) {

    /**
     * One of them.
     *
     * @param name    what people call it: the file they handed in, and where that holds several, the one inside
     * @param remarks what is to be said of it before it is read
     */
    record Item(Input input, String name, List<Issue> remarks) {
    }

    static Delivery of(Input file, Progress progress, ImportLimits limits) {
        List<Issue> remarks = new ArrayList<>();
        try {
            List<Input> inputs = Containers.open(new CancellableInput(file, progress), Limits.DEFAULT, remarks::add);
            List<FileReport> refused = remarks.stream().filter(remark -> remark.severity() == Severity.ERROR)
                    .map(error -> report(name(file, error.file(), true), Status.REFUSED, error, limits)).toList();
            remarks.removeIf(remark -> remark.severity() == Severity.ERROR);
            boolean several = inputs.size() + refused.size() > 1;
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                Input input = inputs.get(i);
                boolean last = i == inputs.size() - 1;
                List<Issue> own = remarks.stream().filter(remark -> last || remark.file().equals(input.name())).toList();
                remarks.removeAll(own);
                items.add(new Item(input, name(file, input.name(), several), own));
            }
            return new Delivery(items, refused);
        } catch (ContainerException unopened) {
            return new Delivery(List.of(), List.of(report(file.name(), Status.REFUSED, unopened.issue(), limits)));
        } catch (UnreadableInput unreadable) {
            return new Delivery(List.of(), List.of(report(file.name(), Status.REFUSED, unreadable.issue(), limits)));
        } catch (IOException failed) {
            return new Delivery(List.of(), List.of(progress.isCancelled() ? new ReportDraft(file.name(), new IssueLog(file.name(), limits.issues())).stopped(Status.CANCELLED)
                    : report(file.name(), Status.REFUSED, Sentences.error("input.unreadable", file.name(), failed.getClass().getSimpleName()), limits)));
        }
    }

    /** The one input that a file holds, e.g. laid out anew; the file itself where it holds several or none. */
    static Item single(Input file, String name, Progress progress, ImportLimits limits) {
        Delivery delivery = of(file, progress, limits);
        return delivery.items().size() == 1 && delivery.refused().isEmpty() ? new Item(delivery.items().getFirst().input(), name, delivery.items().getFirst().remarks())
                : new Item(file, name, List.of());
    }

    private static String name(Input file, String inside, boolean several) {
        return several && !inside.equals(file.name()) ? file.name() + "/" + inside : file.name();
    }

    private static FileReport report(String file, Status status, Issue issue, ImportLimits limits) {
        IssueLog issues = new IssueLog(file, limits.issues());
        issues.addFirst(issue);
        return new ReportDraft(file, issues).stopped(status);
    }
}
