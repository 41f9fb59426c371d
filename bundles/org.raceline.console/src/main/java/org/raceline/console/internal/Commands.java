package org.raceline.console.internal;

import java.util.List;
import java.util.Optional;

/** Every command by name. A name may have two words. */
final class Commands {
    /** In the order of the help. */
    static final List<String> NAMES = List.of("demo", "import", "imports", "imports undo", "record", "record list", "scorecard", "metric", "explain", "funnel", "attribution", "matrix", "changes", "completeness", "cohorts", "repeat", "segments", "leads", "experiment", "sources", "sources authority", "target list", "target set", "target remove", "note list", "note add", "note show", "note remove", "currency show", "currency base", "rates list", "rates import", "rates set", "rates remove", "connectors",
            "catalogue", "catalogue packs", "catalogue check", "catalogue add", "catalogue remove", "mapping list", "mapping suggest", "mapping check", "quarantine list", "quarantine export", "quarantine retry", "report", "settings list", "settings set", "install", "uninstall", "plugins", "batch");

    private Commands() {
    }

    /** Makes a command; only the classes of the one that is asked for are loaded. */
    static Optional<Command> command(String name, Interpreter interpreter) {
        return Optional.ofNullable(switch (name) {
            case "demo" -> new DemoCommand();
            case "import" -> new ImportCommand();
            case "imports" -> new ImportsCommand();
            case "imports undo" -> new UndoCommand();
            case "record" -> new RecordCommand();
            case "record list" -> new RecordListCommand();
            case "scorecard" -> new ScorecardCommand();
            case "metric" -> new MetricCommand();
            case "explain" -> new ExplainCommand();
            case "funnel" -> new FunnelCommand();
            case "attribution" -> new AttributionCommand();
            case "matrix" -> new MatrixCommand();
            case "changes" -> new ChangesCommand();
            case "completeness" -> new CompletenessCommand();
            case "cohorts" -> new CohortsCommand();
            case "repeat" -> new RepeatCommand();
            case "segments" -> new SegmentsCommand();
            case "leads" -> new LeadsCommand();
            case "experiment" -> new ExperimentCommand();
            case "sources" -> new SourcesCommand();
            case "sources authority" -> new AuthorityCommand();
            case "target list" -> new TargetListCommand();
            case "target set" -> new TargetSetCommand();
            case "target remove" -> new TargetRemoveCommand();
            case "note list" -> new NoteListCommand();
            case "note add" -> new NoteAddCommand();
            case "note show" -> new NoteShowCommand();
            case "note remove" -> new NoteRemoveCommand();
            case "currency show" -> new CurrencyShowCommand();
            case "currency base" -> new CurrencyBaseCommand();
            case "rates list" -> new RatesListCommand();
            case "rates import" -> new RatesImportCommand();
            case "rates set" -> new RatesSetCommand();
            case "rates remove" -> new RatesRemoveCommand();
            case "connectors" -> new ConnectorsCommand();
            case "catalogue" -> new CatalogueCommand();
            case "catalogue packs" -> new PackListCommand();
            case "catalogue check" -> new PackCheckCommand();
            case "catalogue add" -> new PackAddCommand();
            case "catalogue remove" -> new PackRemoveCommand();
            case "mapping list" -> new MappingListCommand();
            case "mapping suggest" -> new MappingSuggestCommand();
            case "mapping check" -> new MappingCheckCommand();
            case "quarantine list" -> new QuarantineCommand();
            case "quarantine export" -> new QuarantineExportCommand();
            case "quarantine retry" -> new QuarantineRetryCommand();
            case "report" -> new ReportCommand();
            case "settings list" -> new SettingsCommand(false);
            case "settings set" -> new SettingsCommand(true);
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
