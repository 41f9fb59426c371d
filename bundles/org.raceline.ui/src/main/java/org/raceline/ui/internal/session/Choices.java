package org.raceline.ui.internal.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.graphics.Rectangle;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;
import org.raceline.core.analysis.Comparison;
import org.raceline.core.model.Slice;
import org.raceline.ui.PageState;
import org.raceline.ui.PeriodChoice;
import org.raceline.ui.Preferences.Preference;
import org.raceline.ui.Selection;

/** What the user has chosen, kept from one start of the window to the next: some for all workspaces, some for this one. */
public final class Choices {
    private static final String NODE = "org.raceline.ui";

    private final IEclipsePreferences user = InstanceScope.INSTANCE.getNode(NODE);
    private final IEclipsePreferences own;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("raceline choices").factory());

    public Choices(Path workspace) {
        own = InstanceScope.INSTANCE.getNode(NODE + ".workspace." + hash(workspace.toString()));
    }

    /** Short, and fit for a file's name. */
    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    public Selection selection() {
        String comparison = own.get("comparison", "");
        Preferences filter = own.node("filter");
        TreeMap<String, String> values = new TreeMap<>();
        try {
            for (String dimension : filter.keys()) {
                values.put(dimension, filter.get(dimension, ""));
            }
        } catch (BackingStoreException unreadable) {
            ILog.get().warn("The filter of last time could not be read", unreadable);
        }
        return new Selection(new PeriodChoice(own.get("period", get(Preference.PERIOD))),
                Comparison.ALL.stream().filter(c -> c.id().equals(comparison)).findFirst().orElse(Comparison.PREVIOUS), Slice.of(values));
    }

    public void selection(Selection now) {
        own.put("period", now.period().id());
        own.put("comparison", now.comparison().id());
        Preferences filter = own.node("filter");
        try {
            filter.clear();
        } catch (BackingStoreException unwritable) {
            ILog.get().warn("The filter could not be kept", unwritable);
        }
        now.filter().values().forEach(filter::put);
        save();
    }

    /** What a page keeps. */
    PageState state(String page) {
        Preferences node = own.node("pages").node(page);
        return new PageState() {
            @Override
            public Optional<String> get(String key) {
                return Optional.ofNullable(node.get(key, null));
            }

            @Override
            public void put(String key, String value) {
                if (value.isEmpty()) {
                    node.remove(key);
                } else {
                    node.put(key, value);
                }
                save();
            }
        };
    }

    /** Empty where nothing was chosen. */
    public String get(Preference preference) {
        return user.get(key(preference), "");
    }

    void set(Preference preference, String value) {
        if (value.isEmpty()) {
            user.remove(key(preference));
        } else {
            user.put(key(preference), value);
        }
        save();
    }

    private static String key(Preference preference) {
        return preference.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Id of the page that was open. */
    public String page() {
        return own.get("page", "");
    }

    public void page(String id) {
        own.put("page", id);
        save();
    }

    /** The workspaces that were opened, newest first. */
    public List<Path> recent() {
        return RecentWorkspaces.parse(user.get("recent", ""));
    }

    void opened(Path workspace) {
        user.put("recent", RecentWorkspaces.with(user.get("recent", ""), workspace));
        save();
    }

    /** Whether the window took the whole screen. */
    public boolean isMaximized() {
        return own.getBoolean("maximized", false);
    }

    public void maximized(boolean now) {
        own.putBoolean("maximized", now);
    }

    /** Where this workspace's window was, or else another one's. */
    public Optional<Rectangle> window() {
        String[] parts = own.get("window", user.get("window", "")).split(" ");
        try {
            return parts.length == 4 ? Optional.of(new Rectangle(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]), Integer.parseInt(parts[3]))) : Optional.empty();
        } catch (NumberFormatException spoilt) {
            return Optional.empty();
        }
    }

    public void window(Rectangle bounds) {
        String place = bounds.x + " " + bounds.y + " " + bounds.width + " " + bounds.height;
        own.put("window", place);
        user.put("window", place);
    }

    /** Writes them down, on a thread of its own. */
    private void save() {
        if (!writer.isShutdown()) {
            writer.execute(this::write);
        }
    }

    private void write() {
        try {
            user.flush();
            own.flush();
            writeLanguage();
        } catch (BackingStoreException | IOException unwritable) {
            ILog.get().warn("The window's choices could not be kept", unwritable);
        }
    }

    /** The launcher reads it before there is a platform that could read preferences. */
    private void writeLanguage() throws IOException {
        Location area = Platform.getInstanceLocation();
        if (area != null && area.getURL() != null && area.getURL().getProtocol().equals("file")) {
            Path file = Path.of(area.getURL().getPath()).resolve("language");
            String language = get(Preference.LANGUAGE);
            if (language.isEmpty()) {
                Files.deleteIfExists(file);
            } else if (!Files.isRegularFile(file) || !Files.readString(file).strip().equals(language)) {
                Files.writeString(file, language + "\n");
            }
        }
    }

    /** Writes down what is not yet, and no more. */
    void close() throws InterruptedException {
        save();
        writer.shutdown();
        writer.awaitTermination(10, TimeUnit.SECONDS);
    }
}
