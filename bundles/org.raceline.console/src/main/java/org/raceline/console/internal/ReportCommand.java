package org.raceline.console.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.raceline.console.ReportWriter;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.Written;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.model.Period;
import org.raceline.core.service.Analysis;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** Writes the board of a period as a file. */
final class ReportCommand implements Command {
    private static final String TIME = "--time-axis";
    private static final List<String> DIRECTIONS = List.of("language", "left-to-right");

    @Override
    public void declare(Options options) {
        options.value("FILE", "-o", "--output").format("html|pdf|png|csv", "option.format.report").period()
                .value("previous|year|none", "--compare").currency("option.currency.into").value(String.join("|", DIRECTIONS), TIME);
    }

    @Override
    public boolean answersInFormat() {
        return false;
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Path file = OutputFile.named(call);
        Map<String, ReportWriter> reports = call.collaborators().reports();
        Optional<String> asked = call.value(Format.OPTION);
        ReportWriter writer = reports.get(asked.orElseGet(() -> ending(file)));
        if (writer == null) {
            String formats = String.join(", ", reports.keySet());
            throw asked.isPresent() ? call.usage("error.choice", Format.OPTION, asked.get(), formats)
                    : call.impossible("error.ending", file.getFileName().toString(), formats);
        }
        Workspace workspace = call.workspace();
        Period period = call.period(workspace);
        Comparison comparison = call.comparison();
        Analysis analysis = call.analysis(workspace);
        boolean timeFromLeft = !call.choice(TIME, DIRECTIONS).equals(DIRECTIONS.getFirst());
        OutputFile.write(file, to -> writer.write(workspace, analysis, period, comparison, timeFromLeft, to));
        return new Written(List.of(file));
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
    }
}
