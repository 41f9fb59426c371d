package org.raceline.console;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Note;
import org.raceline.core.model.Period;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Target;
import org.raceline.core.model.Unit;
import org.raceline.core.service.CatalogueService;
import org.raceline.core.service.Plugins;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.service.Workspaces;
import org.raceline.core.store.StoreException;

/** Runs commands as a shell would, over workspaces in memory that outlast a run. */
final class Run {
    /** What a command did. */
    record Result(int status, String out, String err) {
    }

    final Map<Path, LittleWorkspace> workspaces = new LinkedHashMap<>();
    final Map<String, ReportWriter> reports = new LinkedHashMap<>();
    Optional<Plugins> plugins = Optional.empty();
    boolean colour;
    boolean full;
    int opened;
    private final Path home;

    Run(Path home) {
        this.home = home;
        reports.put("html", (workspace, analysis, period, comparison, timeFromLeft, to) -> to.write(("<p>" + period).getBytes(StandardCharsets.UTF_8)));
    }

    Result words(String... words) {
        return typed("", words);
    }

    Result typed(String input, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8), colour, false, Locale.ENGLISH);
        if (full) {
            terminal.out().close();
        }
        Workspaces opening = this::open;
        Collaborators with = new Collaborators(() -> opening, new Fixed(), File::new, Run::sample, reports, () -> plugins, home.resolve("own"), "1.2.3");
        int status = new Console(with, terminal).run(List.of(words));
        return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Workspace open(Path directory) throws WorkspaceException {
        if (directory.endsWith("held")) {
            throw new WorkspaceException(Issue.error("Another program holds it.", "Close that first."));
        }
        if (directory.endsWith("broken")) {
            throw new IllegalStateException("a@b.example");
        }
        if (directory.endsWith("full")) {
            throw new StoreException("The disk is full.");
        }
        opened++;
        LittleWorkspace workspace = workspaces.computeIfAbsent(directory, LittleWorkspace::new);
        workspace.closed = false;
        return workspace;
    }

    /** Writes an export of the little shop and returns its path. */
    String export(String name, String... rows) {
        try {
            return Files.writeString(home.resolve(name), LittleWorkspace.HEADER + "\n" + String.join("\n", rows) + "\n").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sample sample() {
        String october = LittleWorkspace.HEADER + "\n1,2026-09-03,10.00\n2,2026-10-05,30.00\n3,2026-10-31,20.00\n4,2026-10-31\n";
        return new Sample(List.of(new Sample.Export("orders.csv", "Little shop", "EUR", Map.of("leadEvents", "x"),
                () -> new ByteArrayInputStream(october.getBytes(StandardCharsets.UTF_8)))),
                List.of(new Target("orders", Period.month(YearMonth.of(2026, 10)), new Quantity(BigDecimal.valueOf(3), Unit.COUNT))),
                List.of(new Note("sample-1", Period.day(LocalDate.of(2026, 10, 5)), "New landing page", Note.Kind.RELEASE, Optional.empty())));
    }

    private record File(Path path) implements Input {
        @Override
        public String name() {
            return path.getFileName().toString();
        }

        @Override
        public long size() {
            return path.toFile().length();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    private static final class Fixed implements CatalogueService {
        @Override
        public Catalogue catalogue() {
            return LittleCatalogue.CATALOGUE;
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {
            };
        }
    }
}
