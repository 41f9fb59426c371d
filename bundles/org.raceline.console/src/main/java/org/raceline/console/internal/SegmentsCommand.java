package org.raceline.console.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.Empty;
import org.raceline.console.internal.answer.SegmentsAnswer;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.core.analysis.SegmentQuery;
import org.raceline.core.service.CustomerAnalysis;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** Customers by recency, frequency and money. */
final class SegmentsCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.segments.more", "command.segments.export").value("DATE", "--as-of").value("5|4|3", "--quantiles").values("DIM=VALUE", "--filter").flag("--include-excluded")
                .value("FILE", "--export");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        int quantiles = Integer.parseInt(call.choice("--quantiles", List.of("5", "4", "3")));
        SegmentQuery query = new SegmentQuery(asOf(call), quantiles, MetricCommand.filter(call), call.has("--include-excluded"));
        Optional<Path> file = call.value("--export").isPresent() ? Optional.of(OutputFile.named(call, "--export")) : Optional.empty();
        Workspace workspace = call.workspace();
        CustomerAnalysis customers = workspace.analysis().customers();
        Answer answer = new SegmentsAnswer(customers.segments(query), file);
        if (file.isPresent()) {
            OutputFile.writePrivate(file.get(), to -> {
                PrintStream out = new PrintStream(to, false, StandardCharsets.UTF_8);
                out.print(new CsvWriter().head(List.of("identity", "pseudonym", "segment", "recency", "frequency", "monetary")).text());
                customers.segmented(query, each -> out.print(new CsvWriter().text(each.identity()).text(each.pseudonym()).text(each.segment().id())
                        .figure(each.recency()).figure(each.frequency()).figure(each.monetary()).endRow().text()));
                if (out.checkError()) {
                    throw new IOException(file.get().toString());
                }
            });
        }
        return workspace.extent().isEmpty() ? new Empty(answer, "empty.workspace") : answer;
    }

    private static Optional<LocalDate> asOf(Call call) throws CommandException {
        try {
            return call.value("--as-of").map(LocalDate::parse);
        } catch (DateTimeParseException notADay) {
            throw call.usage("error.day", call.value("--as-of").orElse(""));
        }
    }
}
