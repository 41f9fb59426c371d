package org.raceline.console.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.AuthoritiesAnswer;
import org.raceline.core.model.Source;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** Lets a source speak for a metric, or for all that it states. */
final class AuthorityCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.sources.authority.more").words("METRIC", "0..1").words("SOURCE", "0..1").flag("--all").flag("--clear");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        boolean all = call.has("--all");
        boolean clear = call.has("--clear");
        List<String> words = call.words();
        int wanted = (all ? 0 : 1) + (clear ? 0 : 1);
        if (words.size() < wanted) {
            throw call.usage("error.missing", words.isEmpty() && !all ? "METRIC" : "SOURCE");
        }
        if (words.size() > wanted) {
            throw call.usage("error.word", words.get(wanted));
        }
        Workspace workspace = call.workspace();
        Optional<String> source = clear ? Optional.empty() : Optional.of(id(call, words.getLast(), workspace.sources()));
        if (all) {
            workspace.prefer(source);
            return new AuthoritiesAnswer(workspace.authorities());
        }
        String metric = words.getFirst();
        workspace.authority(metric, source);
        return new AuthoritiesAnswer(workspace.authorities().stream().filter(a -> a.metric().equals(metric)).toList());
    }

    /** A source may also be named as in {@code import --source}, where only one has the name. */
    private static String id(Call call, String word, List<Source> sources) throws CommandException {
        List<String> named = sources.stream().filter(s -> s.name().equals(word)).map(Source::id).toList();
        if (named.isEmpty() || sources.stream().anyMatch(s -> s.id().equals(word))) {
            return word;
        }
        if (named.size() > 1) {
            throw call.impossible("error.source", word, String.join(", ", named));
        }
        return named.getFirst();
    }
}
