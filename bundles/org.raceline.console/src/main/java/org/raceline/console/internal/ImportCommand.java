package org.raceline.console.internal;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.ImportAnswer;
import org.raceline.core.connector.Input;
import org.raceline.core.service.ImportRequest;
import org.raceline.core.service.WorkspaceException;

/** Lets files in. */
final class ImportCommand implements Command {
    @Override
    public void declare(Options options) {
        options.explain("command.import.more").words("FILE", "1..*").value("ID", "--connector").value("NAME", "--source").value("PROFILE", "--mapping").value("ISO", "--currency")
                .value("ID", "--zone").value("TAG", "--locale").value("DATE", "--first-day").values("KEY=VALUE", "--set").flag("--alone").flag("--dry-run");
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        return read(call, call.has("--dry-run"));
    }

    ImportAnswer read(Call call, boolean dryRun) throws CommandException, WorkspaceException, IOException {
        List<Input> inputs = new ArrayList<>();
        for (String file : call.words()) {
            inputs.add(call.collaborators().files().apply(call.path(file)));
        }
        ImportRequest request = request(call, inputs, dryRun);
        try (ProgressLine progress = new ProgressLine(call.terminal())) {
            return new ImportAnswer(call.workspace().imports().run(request, progress), dryRun, call.catalogue());
        }
    }

    private static ImportRequest request(Call call, List<Input> inputs, boolean dryRun) throws CommandException {
        Optional<String> connector = call.value("--connector");
        if (connector.isPresent() && call.catalogue().connector(connector.get()).isEmpty()) {
            throw call.impossible("error.connector", connector.get());
        }
        ImportRequest request = new ImportRequest(inputs, connector, call.value("--source"), call.currency(), zone(call), locale(call), firstDay(call), settings(call),
                dryRun).alone(call.has("--alone"));
        Optional<String> mapping = call.value("--mapping");
        return mapping.isEmpty() ? request : request.mappedBy(call.collaborators().files().apply(call.path(mapping.get())));
    }

    private static Optional<ZoneId> zone(Call call) throws CommandException {
        Optional<String> id = call.value("--zone");
        try {
            return id.map(ZoneId::of);
        } catch (DateTimeException unknown) {
            throw call.usage("error.zone", id.orElse(""));
        }
    }

    static Optional<Locale> locale(Call call) throws CommandException {
        Optional<String> tag = call.value("--locale");
        try {
            return tag.map(t -> new Locale.Builder().setLanguageTag(t.replace('_', '-')).build());
        } catch (IllformedLocaleException unknown) {
            throw call.usage("error.locale", tag.orElse(""));
        }
    }

    private static Optional<LocalDate> firstDay(Call call) throws CommandException {
        Optional<String> day = call.value("--first-day");
        try {
            return day.map(LocalDate::parse);
        } catch (DateTimeException noDate) {
            throw call.usage("error.day", day.orElse(""));
        }
    }

    private static Map<String, String> settings(Call call) throws CommandException {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String setting : call.values("--set")) {
            int equals = setting.indexOf('=');
            if (equals < 1 || settings.containsKey(setting.substring(0, equals))) {
                throw call.usage("error.setting", setting);
            }
            settings.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return settings;
    }
}
