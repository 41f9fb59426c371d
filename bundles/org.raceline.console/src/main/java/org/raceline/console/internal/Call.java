package org.raceline.console.internal;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raceline.console.Collaborators;
import org.raceline.console.Terminal;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.model.Calendar;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.ExchangeRate;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Months;
import org.raceline.core.model.Period;
import org.raceline.core.service.Analysis;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.format.Formats;
import picocli.CommandLine.ParseResult;

/** The words of one command as they were understood, and what the command may use. */
final class Call {
    private static final int DEFAULT_DAYS = 30;
    private static final String PERSIAN = "persian";

    private final String command;
    private final ParseResult parsed;
    private final Session session;
    private final Defaults defaults;
    private final Format format;

    /** @param ownFormat whether {@code --format} does not speak of the answer */
    Call(String command, ParseResult parsed, Session session, Defaults defaults, boolean ownFormat) throws CommandException {
        this.command = command;
        this.parsed = parsed;
        this.session = session;
        this.defaults = defaults;
        Optional<String> asked = ownFormat ? Optional.empty() : value(Format.OPTION);
        format = asked.isEmpty() ? defaults.format()
                : Format.of(asked.get()).orElseThrow(() -> usage("error.choice", Format.OPTION, asked.get(), "text, json, csv"));
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(parsed.matchedOptionValue(option, null));
    }

    List<String> values(String option) {
        return parsed.matchedOptionValue(option, List.of());
    }

    /** The words between the commas of an option's value; none where it is not given. */
    List<String> list(String option) {
        return value(option).map(text -> Arrays.stream(text.split(",")).map(String::strip).toList()).orElse(List.of());
    }

    boolean has(String option) {
        return parsed.hasMatchedOption(option);
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        parsed.matchedPositionals().forEach(each -> words.addAll(each.getValue()));
        return words;
    }

    /** The format of the answer. */
    Format format() {
        return format;
    }

    /** One of a few words; the first of them where none is given. */
    String choice(String option, List<String> choices) throws CommandException {
        String asked = value(option).orElse(choices.getFirst());
        if (!choices.contains(asked)) {
            throw usage("error.choice", option, asked, String.join(", ", choices));
        }
        return asked;
    }

    Comparison comparison() throws CommandException {
        String id = choice("--compare", Comparison.ALL.stream().map(Comparison::id).toList());
        return Comparison.ALL.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow().by(months());
    }

    /** Of which months, quarters and years are meant. */
    Calendar calendar(Workspace workspace) throws CommandException {
        return new Calendar(months(), workspace.weekStart(months()));
    }

    private Months months() throws CommandException {
        return choice("--calendar", List.of("gregorian", PERSIAN)).equals(PERSIAN) ? new Formats(Locale.forLanguageTag("fa")).months() : Months.ISO;
    }

    /** The asked period, else the last thirty days that end on the newest day with data. */
    Period period(Workspace workspace) throws CommandException {
        Optional<String> asked = value("--period");
        return asked.isEmpty() ? Period.ending(workspace.today(), DEFAULT_DAYS)
                : Period.parse(asked.get(), workspace.today(), calendar(workspace)).orElseThrow(() -> usage("error.period", asked.get()));
    }

    /** The currency of money that states none, if told. */
    Optional<String> currency() throws CommandException {
        Optional<String> code = value("--currency").map(c -> c.toUpperCase(Locale.ROOT));
        try {
            code.ifPresent(Currency::getInstance);
            return code;
        } catch (IllegalArgumentException unknown) {
            throw usage("error.currency", code.orElse(""));
        }
    }

    /** The analysis of a workspace in the asked calendar, with all money in the asked currency if one is asked for. */
    Analysis analysis(Workspace workspace) throws CommandException {
        Optional<String> currency = currency();
        if (currency.isPresent() && !ExchangeRate.isCurrency(currency.get())) {
            throw usage("error.currency", currency.get());
        }
        Analysis analysis = workspace.analysis().by(months());
        return currency.map(analysis::in).orElse(analysis);
    }

    Path path(String text) throws CommandException {
        try {
            return Path.of(text);
        } catch (InvalidPathException notAPath) {
            throw usage("error.path", text);
        }
    }

    /** The directory that the words or the batch around them name. */
    Optional<Path> namedDirectory() throws CommandException {
        Optional<String> named = value("--workspace").or(defaults::workspace);
        return named.isPresent() ? Optional.of(path(named.get())) : Optional.empty();
    }

    /** The named workspace, else the user's own. */
    Workspace workspace() throws CommandException, WorkspaceException, IOException {
        return workspace(namedDirectory().orElse(session.collaborators().home()));
    }

    Workspace workspace(Path directory) throws WorkspaceException, IOException {
        if (format == Format.TEXT) {
            wording().prepare();
        }
        return session.workspace(directory);
    }

    Collaborators collaborators() {
        return session.collaborators();
    }

    /** With the KPI packs of the workspace, where that was opened. */
    Catalogue catalogue() throws CommandException {
        return session.opened(namedDirectory().orElse(session.collaborators().home())).map(Workspace::catalogue)
                .orElseGet(() -> session.collaborators().catalogue().catalogue());
    }

    Terminal terminal() {
        return session.terminal();
    }

    Wording wording() {
        return session.wording();
    }

    Defaults defaults() {
        return defaults;
    }

    /** Words that cannot be understood: says so under a key, and where the help is. */
    CommandException usage(String key, Object... arguments) {
        return new CommandException(Issue.error(wording().text(key, arguments), wording().text("hint.help", command)));
    }

    /** Something that cannot be done, with the remedy under {@code <key>.remedy}; both get the same arguments. */
    CommandException impossible(String key, Object... arguments) {
        return new CommandException(Issue.error(wording().text(key, arguments), wording().text(key + ".remedy", arguments)));
    }
}
