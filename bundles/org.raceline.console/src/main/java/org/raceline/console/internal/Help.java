package org.raceline.console.internal;

import java.util.List;
import org.raceline.console.internal.answer.Answer;
import org.raceline.core.model.Issue;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** What there is to say where no command is named, and the help of those that are. */
final class Help {
    private final Session session;

    Help(Session session) {
        this.session = session;
    }

    /** Words without a known command: the overview, the help of a group, the version, or what is wrong. */
    int top(Selection selection) throws CommandException {
        String word = selection.command();
        boolean help = selection.rest().contains("--help") || selection.rest().contains("-h");
        if (!word.isEmpty() && Commands.isGroup(word)) {
            if (!help) {
                throw new CommandException(Issue.error(session.wording().text("error.group", word), session.wording().text("hint.help", word)));
            }
            print(overview(word));
            return Answer.DONE;
        }
        if (!word.isEmpty()) {
            throw new CommandException(Issue.error(session.wording().text("error.command", word), session.wording().text("hint.top")));
        }
        if (selection.rest().contains("--version")) {
            return version();
        }
        List<String> wrong = selection.rest().stream().filter(w -> w.startsWith("-") && !List.of("-h", "--help", "--verbose").contains(w)
                && !w.startsWith("--workspace") && !w.startsWith(Format.OPTION)).toList();
        if (!wrong.isEmpty()) {
            throw new CommandException(Issue.error(session.wording().text("error.option", wrong.getFirst()), session.wording().text("hint.top")));
        }
        print(overview(""));
        return help ? Answer.DONE : Answer.FAILED;
    }

    int version() {
        session.terminal().out().println("raceline " + session.collaborators().version());
        session.terminal().out().flush();
        return Answer.DONE;
    }

    /** Prints the help of a command. */
    void print(CommandSpec spec) {
        new CommandLine(spec).usage(session.terminal().out(), session.terminal().colour() ? Ansi.ON : Ansi.OFF);
        session.terminal().out().flush();
    }

    private CommandSpec overview(String group) {
        Options options = new Options("", session.wording());
        CommandSpec spec = options.spec();
        spec.usageMessage().header(session.wording().text("help.top"));
        for (String name : Commands.NAMES) {
            if (group.isEmpty() || name.startsWith(group + " ")) {
                spec.addSubcommand(name, new Options(name, session.wording()).spec());
            }
        }
        options.common(true);
        spec.usageMessage().customSynopsis("raceline " + (group.isEmpty() ? "" : group + " ") + session.wording().text("help.synopsis"))
                .footer("%n" + session.wording().text("help.periods").replace("%", "%%"), session.wording().text("help.status").replace("%", "%%"));
        return spec;
    }
}
