package org.raceline.console.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.raceline.console.ReportWriter;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.Written;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.model.Period;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** Writes the board of a period as a file. */
final class ReportCommand implements Command {
    @Override
    public void declare(Options options) {
        options.value("FILE", "-o", "--output").format("html|png|csv", "option.format.report").value("P", "--period")
                .value("previous|year|none", "--compare");
    }

    @Override
    public boolean answersInFormat() {
        return false;
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        Path file = OutputFile.named(call);
        Map<String, ReportWriter> reports = call.collaborators().reports();
        String format = call.value(Format.OPTION).orElseGet(() -> byName(file, reports));
        ReportWriter writer = reports.get(format);
        if (writer == null) {
            throw format.equals("pdf") ? call.impossible("error.pdf") : call.usage("error.choice", Format.OPTION, format, String.join(", ", reports.keySet()));
        }
        Workspace workspace = call.workspace();
        Period period = call.period(workspace);
        Comparison comparison = call.comparison();
        OutputFile.write(file, to -> writer.write(workspace, period, comparison, to));
        return new Written(List.of(file));
    }

    /** The format that the file's ending names, else the first that there is. */
    private static String byName(Path file, Map<String, ReportWriter> reports) {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return reports.containsKey(ending) || ending.equals("pdf") ? ending : reports.keySet().stream().findFirst().orElse(ending);
    }
}
