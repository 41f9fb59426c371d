package org.raceline.console.internal;

import java.util.List;
import org.raceline.console.internal.output.Wording;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What a command takes; built by calls, because reading annotations would cost more than most commands take. */
final class Options {
    private static final int WIDTH = 100;

    private final CommandSpec spec;
    private final Wording wording;

    Options(String command, Wording wording) {
        this.wording = wording;
        spec = CommandSpec.create().name(("raceline " + command).strip());
        spec.usageMessage().width(WIDTH).sortOptions(false).sortSynopsis(false).abbreviateSynopsis(true)
                .synopsisHeading(wording.text("help.usage") + " ")
                .optionListHeading("%n" + plain("help.options") + "%n")
                .parameterListHeading("%n" + plain("help.words") + "%n")
                .commandListHeading("%n" + plain("help.commands") + "%n");
        if (!command.isEmpty()) {
            spec.usageMessage().header(plain("command." + command.replace(' ', '.')));
        }
    }

    /** Paragraphs for the help. */
    Options explain(String... keys) {
        String[] paragraphs = new String[keys.length];
        for (int i = 0; i < keys.length; i++) {
            paragraphs[i] = (i == 0 ? "%n" : "") + plain(keys[i]);
        }
        spec.usageMessage().description(paragraphs);
        return this;
    }

    /** An option with a value. Its description stands under {@code option.<name>}. */
    Options value(String label, String... names) {
        spec.addOption(OptionSpec.builder(names).paramLabel(label).arity("1").type(String.class).description(describe(names)).build());
        return this;
    }

    /** The option {@code --format}, which does not mean the same for every command. */
    Options format(String label, String key) {
        return option(label, key, Format.OPTION);
    }

    /** An option with a value that does not mean the same for every command. Its description stands under a key. */
    Options option(String label, String key, String name) {
        spec.addOption(OptionSpec.builder(name).paramLabel(label).arity("1").type(String.class).description(plain(key)).build());
        return this;
    }

    /** The options for days, and for the calendar in which months are told. */
    Options period() {
        return value("P", "--period").calendar();
    }

    Options calendar() {
        return value("gregorian|persian", "--calendar");
    }

    /** An option that may be given several times. */
    Options values(String label, String... names) {
        spec.addOption(OptionSpec.builder(names).paramLabel(label).arity("1").type(List.class).auxiliaryTypes(String.class)
                .description(describe(names)).build());
        return this;
    }

    /** An option that is there or not. */
    Options flag(String... names) {
        spec.addOption(OptionSpec.builder(names).arity("0").type(boolean.class).description(describe(names)).build());
        return this;
    }

    /** The words after the options; called again, those after these. */
    Options words(String label, String arity) {
        int first = spec.positionalParameters().size();
        spec.addPositional(PositionalParamSpec.builder().paramLabel(label).arity(arity).required(!arity.startsWith("0")).index(arity.endsWith("*") ? first + "..*" : Integer.toString(first))
                .type(List.class).auxiliaryTypes(String.class).description(plain("word." + label)).build());
        return this;
    }

    /** The option {@code --currency}, which does not mean the same for every command. */
    Options currency(String key) {
        spec.addOption(OptionSpec.builder("--currency").paramLabel("ISO").arity("1").type(String.class).description(plain(key)).build());
        return this;
    }

    /** What every command takes. */
    Options common(boolean format) {
        value("DIR", "--workspace");
        if (format) {
            format("text|json|csv", "option.format");
        }
        return flag("--verbose").flag("-h", "--help").flag("--version");
    }

    CommandSpec spec() {
        return spec;
    }

    private String describe(String... names) {
        String name = names[names.length - 1];
        return plain("option." + name.substring(2));
    }

    private String plain(String key) {
        return wording.text(key).replace("%", "%%");
    }
}
