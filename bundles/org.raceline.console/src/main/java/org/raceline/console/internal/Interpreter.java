package org.raceline.console.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.Silent;
import org.raceline.console.internal.output.CsvWriter;
import org.raceline.console.internal.output.JsonWriter;
import org.raceline.console.internal.output.Page;
import org.raceline.console.internal.output.Wording;
import org.raceline.core.model.Issue;
import org.raceline.core.service.PluginException;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;
import org.raceline.core.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Carries out the words of one command after the other and writes the answers. */
public final class Interpreter {
    private final Session session;
    private final Wording wording;

    public Interpreter(Session session) {
        this.session = session;
        wording = session.wording();
    }

    /** Carries out one command, which may be a batch, and closes the workspaces that it opened. */
    public int run(List<String> words) {
        int status = run(words, Defaults.NONE);
        for (Workspace workspace : session.open()) {
            try {
                workspace.close();
            } catch (RuntimeException e) {
                status = fail(error("error.unexpected", e.getClass().getName()), e, Format.TEXT, Defaults.NONE, words.contains("--verbose"));
            }
        }
        return status;
    }

    /** Returns the exit status; whatever goes wrong is said on standard error and, in JSON, answered. */
    int run(List<String> words, Defaults defaults) {
        Format format = Format.askedBy(words, defaults.format());
        boolean verbose = words.contains("--verbose");
        try {
            return carryOut(Selection.of(words), defaults);
        } catch (CommandException e) {
            return fail(e.issue(), e, format, defaults, verbose);
        } catch (WorkspaceException e) {
            return fail(e.issue(), e, format, defaults, verbose);
        } catch (PluginException e) {
            return fail(e.issue(), e, format, defaults, verbose);
        } catch (StoreException e) {
            return fail(Issue.error(e.getMessage(), wording.text("error.store.remedy")), e, format, defaults, verbose);
        } catch (IOException | UncheckedIOException e) {
            return fail(error("error.io", reason(e)), e, format, defaults, verbose);
        } catch (RuntimeException | LinkageError e) {
            return fail(error("error.unexpected", e.getClass().getName()), e, format, defaults, verbose);
        }
    }

    private int carryOut(Selection selection, Defaults defaults) throws CommandException, WorkspaceException, PluginException, IOException {
        Optional<Command> command = Commands.command(selection.command(), this);
        if (command.isEmpty()) {
            return new Help(session).top(selection);
        }
        Options options = new Options(selection.command(), wording);
        command.get().declare(options);
        options.common(command.get().answersInFormat());
        if (selection.rest().stream().takeWhile(w -> !w.equals("--")).anyMatch(w -> w.equals("--help") || w.equals("-h"))) {
            new Help(session).print(options.spec());
            return Answer.DONE;
        }
        Call call = parse(selection, options.spec(), defaults, !command.get().answersInFormat());
        if (call.has("--version")) {
            return new Help(session).version();
        }
        Answer answer = command.get().answer(call);
        if (!(answer instanceof Silent)) {
            print(answer, call.format());
        }
        return answer.status();
    }

    private Call parse(Selection selection, CommandSpec spec, Defaults defaults, boolean ownFormat) throws CommandException {
        CommandLine line = new CommandLine(spec).setExpandAtFiles(false).setInterpolateVariables(false);
        try {
            return new Call(selection.command(), line.parseArgs(selection.rest().toArray(String[]::new)), session, defaults, ownFormat);
        } catch (ParameterException wrong) {
            throw new CommandException(Issue.error(Mistake.of(wrong, wording), wording.text("hint.help", selection.command())), wrong);
        }
    }

    private void print(Answer answer, Format format) {
        switch (format) {
            case JSON -> {
                JsonWriter json = new JsonWriter();
                answer.json(json);
                write(json.text() + "\n");
            }
            case CSV -> {
                CsvWriter csv = new CsvWriter();
                answer.csv(csv);
                write(csv.text());
            }
            case TEXT -> {
                Page page = new Page(session.terminal().colour());
                answer.text(page, wording);
                write(page.text());
            }
        }
    }

    private void write(String text) {
        session.terminal().out().print(text);
        session.terminal().out().flush();
    }

    /** Says what went wrong. */
    int fail(Issue issue, Throwable cause, Format format, Defaults defaults, boolean verbose) {
        String line = (issue.what() + " " + issue.remedy()).strip();
        String where = defaults.line() > 0 ? wording.text("error.line", Integer.toString(defaults.line()), line) : line;
        session.terminal().err().println(where.lines().collect(Collectors.joining(" ", "raceline: ", "")));
        if (verbose && cause != null) {
            cause.printStackTrace(session.terminal().err());
        }
        session.terminal().err().flush();
        if (format == Format.JSON) {
            write(new JsonWriter().object().member("error", issue.what()).member("remedy", issue.remedy()).endObject().text() + "\n");
        }
        return Answer.FAILED;
    }

    private Issue error(String key, Object... arguments) {
        return Issue.error(wording.text(key, arguments), wording.text(key + ".remedy", arguments));
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
