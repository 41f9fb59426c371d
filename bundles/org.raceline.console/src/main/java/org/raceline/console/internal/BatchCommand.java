package org.raceline.console.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.raceline.console.internal.Words.Unfinished;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.Silent;

/** Carries out one command a line; workspaces stay open between them. */
final class BatchCommand implements Command {
    private final Interpreter interpreter;

    BatchCommand(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    @Override
    public void declare(Options options) {
        options.explain("command.batch.more").words("FILE|-", "1");
    }

    @Override
    public Answer answer(Call call) throws CommandException, IOException {
        if (call.defaults().line() > 0) {
            throw call.impossible("error.batch");
        }
        String from = call.words().getFirst();
        if (from.equals("-")) {
            return new Silent(all(call.terminal().in(), call));
        }
        try (InputStream file = Files.newInputStream(call.path(from))) {
            return new Silent(all(file, call));
        }
    }

    private int all(InputStream in, Call call) throws CommandException, IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        Format format = call.format();
        int worst = Answer.DONE;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String unmarked = number == 0 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            worst = Math.max(worst, one(unmarked, new Defaults(call.value("--workspace"), format, ++number), call));
        }
        return worst;
    }

    private int one(String line, Defaults defaults, Call call) {
        try {
            List<String> words = Words.split(line);
            return words.isEmpty() ? Answer.DONE : interpreter.run(words, defaults);
        } catch (Unfinished unfinished) {
            CommandException wrong = call.impossible("error.quote");
            Format format = Format.askedBy(List.of(line.split("[\\s'\"]+")), defaults.format());
            return interpreter.fail(wrong.issue(), unfinished, format, defaults, call.has("--verbose"));
        }
    }
}
