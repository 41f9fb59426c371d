package org.raceline.ui.internal.session;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.graphics.Rectangle;
import org.osgi.service.prefs.BackingStoreException;
import org.raceline.charts.Theme;
import org.raceline.core.analysis.Comparison;

/** What the user has chosen, kept from one start of the window to the next. */
public final class Choices {
    private static final String NODE = "org.raceline.ui";

    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);

    public PeriodChoice period() {
        return PeriodChoice.of(node.get("period", ""));
    }

    public void period(PeriodChoice choice) {
        node.put("period", choice.id());
    }

    public Comparison comparison() {
        String id = node.get("comparison", "");
        return Stream.of(Comparison.values()).filter(c -> c.id().equals(id)).findFirst().orElse(Comparison.PREVIOUS);
    }

    public void comparison(Comparison choice) {
        node.put("comparison", choice.id());
    }

    public Theme theme() {
        return node.get("theme", "").equals(id(Theme.DARK)) ? Theme.DARK : Theme.LIGHT;
    }

    public void theme(Theme choice) {
        node.put("theme", id(choice));
    }

    private static String id(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    /** Id of the page that was open. */
    public String page() {
        return node.get("page", "");
    }

    public void page(String id) {
        node.put("page", id);
    }

    /** Where the window was. */
    public Optional<Rectangle> window() {
        String[] parts = node.get("window", "").split(" ");
        try {
            return parts.length == 4 ? Optional.of(new Rectangle(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]), Integer.parseInt(parts[3]))) : Optional.empty();
        } catch (NumberFormatException spoilt) {
            return Optional.empty();
        }
    }

    public void window(Rectangle bounds) {
        node.put("window", bounds.x + " " + bounds.y + " " + bounds.width + " " + bounds.height);
    }

    /** Writes them down. */
    public void save() {
        try {
            node.flush();
        } catch (BackingStoreException unwritable) {
            ILog.get().warn("The window's choices could not be kept", unwritable);
        }
    }
}
