package org.raceline.console.internal;

import org.raceline.console.internal.output.Wording;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with words, in a sentence. */
final class Mistake {
    private Mistake() {
    }

    static String of(ParameterException wrong, Wording wording) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> {
                String word = unmatched.getUnmatched().getFirst();
                yield wording.text(word.startsWith("-") ? "error.option" : "error.word", word);
            }
            case OverwrittenOptionException twice -> wording.text("error.twice", name(twice.getOverwritten()));
            case MissingParameterException missing when !missing.getMissing().isEmpty() -> {
                ArgSpec first = missing.getMissing().getFirst();
                yield first instanceof OptionSpec ? wording.text("error.value", name(first)) : wording.text("error.missing", first.paramLabel());
            }
            default -> wording.text("error.words", wrong.getMessage().lines().findFirst().orElse(""));
        };
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
