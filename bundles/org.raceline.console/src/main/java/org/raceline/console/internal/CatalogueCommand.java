package org.raceline.console.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.CatalogueAnswer;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Kpi;
import org.raceline.core.model.Metric;
import org.raceline.core.service.WorkspaceException;

/** What is measured, and how. */
final class CatalogueCommand implements Command {
    @Override
    public void declare(Options options) {
        options.words("ID", "0..1");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        if (Files.exists(call.namedDirectory().orElse(call.collaborators().home()))) {
            call.workspace();
        }
        Catalogue catalogue = call.catalogue();
        if (call.words().isEmpty()) {
            return new CatalogueAnswer(List.copyOf(catalogue.kpis()), catalogue.metrics().stream().filter(m -> catalogue.kpi(m.id()).isEmpty()).toList(),
                    catalogue, false);
        }
        String id = call.words().getFirst();
        List<Kpi> kpis = catalogue.kpis().stream().filter(k -> k.id().equals(id) || k.code().equalsIgnoreCase(id)).toList();
        List<Metric> metrics = kpis.isEmpty() ? catalogue.metric(id).stream().toList() : List.of();
        if (kpis.isEmpty() && metrics.isEmpty()) {
            throw call.impossible("error.metric", id);
        }
        return new CatalogueAnswer(kpis, metrics, catalogue, true);
    }
}
