package org.raceline.engine.internal.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Progress;
import org.raceline.core.service.ImportReport.FileReport;
import org.raceline.core.service.ImportReport.Status;
import org.raceline.core.service.ImportRequest;
import org.raceline.engine.internal.Sentences;

/** One round at the desk: the files of a request in their order, each with what belongs to it. */
final class Round {
    private final Desk desk;
    private final ImportRequest request;
    private final Progress progress;
    private final Function<FileImport, List<FileReport>> taker;
    private final List<FileReport> reports = new ArrayList<>();
    /** Files of the request that need not be opened any more, and what was opened of the one at hand and need not be imported. */
    private final Set<Object> done = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param taker runs the import of a file */
    Round(Desk desk, ImportRequest request, Progress progress, Function<FileImport, List<FileReport>> taker) {
        this.desk = desk;
        this.request = request;
        this.progress = progress;
        this.taker = taker;
    }

    List<FileReport> reports() {
        for (Input file : request.files()) {
            if (!done.contains(file)) {
                done.add(file);
                Delivery delivery = Delivery.of(file, progress, desk.limits());
                delivery.items().forEach(item -> take(item, file, delivery));
                reports.addAll(delivery.refused());
            }
        }
        return reports;
    }

    private void take(Delivery.Item item, Input file, Delivery delivery) {
        if (done.contains(item.input())) {
            return;
        }
        done.add(item.input());
        List<Input> waiting = request.files().stream().filter(each -> !done.contains(each)).toList();
        List<Delivery.Item> given = new ArrayList<>(delivery.items().stream().filter(each -> !done.contains(each.input())).toList());
        waiting.forEach(each -> given.add(new Delivery.Item(new CancellableInput(each, progress), each.name(), List.of())));
        FileImport run = new FileImport(desk, request, item, new Neighbours(given, () -> beside(file), desk.limits().fileBytes(), progress), progress);
        List<FileReport> own = taker.apply(run);
        reports.addAll(own);
        for (Delivery.Item joined : run.joined()) {
            done.add(joined.input() instanceof CancellableInput(Input plain, Progress _) ? plain : joined.input());
        }
        if (own.getFirst().status() == Status.IMPORTED) {
            run.companions().forEach(companion -> takeCompanion(companion, own.getFirst()));
        }
    }

    /** What lies beside a file and was not given anyway. */
    private List<Input> beside(Input file) {
        return request.alone() ? List.of()
                : file.beside().stream().filter(each -> !request.files().contains(each)).<Input>map(each -> new CancellableInput(each, progress)).toList();
    }

    /** What is in already says nothing new and is not spoken of. */
    private void takeCompanion(Input companion, FileReport of) {
        Delivery.Item opened = Delivery.single(companion, companion.name(), progress, desk.limits());
        List<Issue> remarks = new ArrayList<>(List.of(Issue.info(Sentences.text("import.companion", of.file()))));
        remarks.addAll(opened.remarks());
        Delivery.Item item = new Delivery.Item(opened.input(), opened.name(), remarks);
        ImportRequest asked = request.continuedBy(companion, of.connector(), of.source());
        Neighbours nobody = new Neighbours(List.of(), List::of, desk.limits().fileBytes(), progress);
        taker.apply(new FileImport(desk, asked, item, nobody, progress)).stream().filter(report -> report.status() != Status.UNCHANGED).forEach(reports::add);
    }
}
