package org.raceline.console.internal;

import java.io.IOException;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.raceline.console.internal.answer.Answer;
import org.raceline.console.internal.answer.Listing;
import org.raceline.console.internal.output.Page.Cell;
import org.raceline.console.internal.output.Style;
import org.raceline.core.service.Workspace;
import org.raceline.core.service.WorkspaceException;

/** Lists the settings of the workspace, or sets one. */
final class SettingsCommand implements Command {
    private static final String WEEK_START = "week-start";
    /** Saturday by the Persian calendar, else Monday. */
    private static final String USUAL = "usual";

    private final boolean sets;

    /** @param sets else it lists */
    SettingsCommand(boolean sets) {
        this.sets = sets;
    }

    private record Setting(String id, String value, List<String> choices) {
    }

    @Override
    public void declare(Options options) {
        if (sets) {
            options.explain("command.settings.set.more").words("NAME", "1").words("VALUE", "1");
        } else {
            options.explain("command.settings.list.more");
        }
    }

    @Override
    public Answer answer(Call call) throws CommandException, WorkspaceException, IOException {
        List<String> days = Stream.concat(Stream.of(USUAL), Arrays.stream(DayOfWeek.values()).map(SettingsCommand::id)).toList();
        Workspace workspace = call.workspace();
        if (sets) {
            String name = call.words().getFirst();
            String value = call.words().getLast();
            if (!name.equals(WEEK_START)) {
                throw call.usage("error.choice", "NAME", name, WEEK_START);
            }
            if (!days.contains(value)) {
                throw call.usage("error.choice", name, value, String.join(", ", days));
            }
            workspace.weekStart(Optional.of(days.indexOf(value)).filter(day -> day > 0).map(DayOfWeek::of));
        }
        return new Listing<>("settings", List.of(new Setting(WEEK_START, workspace.chosenWeekStart().map(SettingsCommand::id).orElse(USUAL), days)),
                (json, setting) -> json.member("id", setting.id()).member("value", setting.value()).member("choices", setting.choices()),
                List.of("id", "value", "choices"),
                (csv, setting) -> csv.text(setting.id()).text(setting.value()).text(String.join(" ", setting.choices())),
                List.of("setting", "value", "choices"),
                (setting, wording) -> List.of(Cell.left(setting.id()), Cell.left(setting.value(), Style.STRONG), Cell.left(String.join(", ", setting.choices()), Style.FAINT)), "");
    }

    private static String id(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
