package org.raceline.ui.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.graphics.Point;
import org.raceline.charts.Theme;
import org.raceline.core.service.UserWorkspace;

/**
 * The window's words on the command line.
 *
 * @param screenshot a file to write a picture of the window to, which then closes
 * @param page       to open; empty: the one of last time
 * @param press      controls to press one after the other before the picture is taken, by their ids
 * @param language   tag of the language, with its settings where there are any: {@code fa}, {@code en-u-ca-persian}; empty: the chosen one
 * @param size       of the window; empty: as it was last time
 * @param firstCard  says how long the first figure took, and closes the window
 * @param empty      opens an empty window instead, says how long that took, and closes it
 */
public record Arguments(Path workspace, Optional<Path> screenshot, Optional<String> page, List<String> press, Optional<String> language, Optional<Theme> theme,
        Optional<Point> size, boolean firstCard, boolean empty) {

    public static Arguments of(String[] words) {
        List<String> all = new ArrayList<>();
        for (String word : words) {
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            all.add(equals < 0 ? word : word.substring(0, equals));
            if (equals >= 0) {
                all.add(word.substring(equals + 1));
            }
        }
        Path home = UserWorkspace.directory(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
        return new Arguments(value(all, "--workspace").map(Path::of).orElse(home).toAbsolutePath().normalize(),
                value(all, "--screenshot").map(Path::of),
                value(all, "--page"), value(all, "--press").map(ids -> List.of(ids.split(","))).orElse(List.of()), value(all, "--language"),
                value(all, "--theme").map(name -> name.toUpperCase(Locale.ROOT).equals(Theme.DARK.name()) ? Theme.DARK : Theme.LIGHT),
                value(all, "--size").filter(size -> size.matches("\\d{3,4}x\\d{3,4}")).map(Arguments::point),
                all.contains("--first-card"), all.contains("--empty-window"));
    }

    private static Optional<String> value(List<String> words, String name) {
        int at = words.indexOf(name);
        return at >= 0 && at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
    }

    private static Point point(String size) {
        String[] sides = size.split("x");
        return new Point(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }
}
