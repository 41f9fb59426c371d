package org.raceline.console.internal;

import java.util.List;
import java.util.Optional;

/** Every command by name. A name may have two words. */
final class Commands {
    /** In the order of the help. */
    static final List<String> NAMES = List.of("demo", "import", "imports", "imports undo", "scorecard", "metric", "funnel", "sources", "sources authority", "connectors",
            "catalogue", "quarantine list", "quarantine export", "quarantine retry", "report", "install", "uninstall", "plugins", "batch");

    private Commands() {
    }

    /** Makes a command; only the classes of the one that is asked for are loaded. */
    static Optional<Command> command(String name, Interpreter interpreter) {
        return Optional.ofNullable(switch (name) {
            case "demo" -> new DemoCommand();
            case "import" -> new ImportCommand();
            case "imports" -> new ImportsCommand();
            case "imports undo" -> new UndoCommand();
            case "scorecard" -> new ScorecardCommand();
            case "metric" -> new MetricCommand();
            case "funnel" -> new FunnelCommand();
            case "sources" -> new SourcesCommand();
            case "sources authority" -> new AuthorityCommand();
            case "connectors" -> new ConnectorsCommand();
            case "catalogue" -> new CatalogueCommand();
            case "quarantine list" -> new QuarantineCommand();
            case "quarantine export" -> new QuarantineExportCommand();
            case "quarantine retry" -> new QuarantineRetryCommand();
            case "report" -> new ReportCommand();
            case "install" -> new InstallCommand();
            case "uninstall" -> new UninstallCommand();
            case "plugins" -> new PluginsCommand();
            case "batch" -> new BatchCommand(interpreter);
            default -> null;
        });
    }

    /** Whether a word only becomes a command with the next one. */
    static boolean isGroup(String word) {
        return NAMES.stream().anyMatch(n -> n.startsWith(word + " "));
    }
}
