package org.raceline.ui.internal.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.raceline.ui.Preferences;

/** The preferences among what is kept, and who has to know of them. */
public final class UserPreferences implements Preferences {
    private final Choices choices;
    private final List<Consumer<Preference>> listeners = new CopyOnWriteArrayList<>();
    private Runnable closes = () -> { };
    private boolean restarting;

    UserPreferences(Choices choices) {
        this.choices = choices;
    }

    @Override
    public String get(Preference preference) {
        return choices.get(preference);
    }

    @Override
    public void set(Preference preference, String value) {
        if (!get(preference).equals(value)) {
            choices.set(preference, value);
            listeners.forEach(listener -> listener.accept(preference));
        }
    }

    void onChange(Consumer<Preference> listener) {
        listeners.add(listener);
    }

    void onRestart(Runnable next) {
        closes = next;
    }

    boolean isRestarting() {
        return restarting;
    }

    @Override
    public void restart() {
        restarting = true;
        closes.run();
    }
}
