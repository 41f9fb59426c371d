package org.raceline.ui.internal.session;

import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.raceline.core.model.Issue;

/** What the user should know of the program itself: plug-ins that failed, contributions that were left out. Any thread. */
public final class Notices {
    private static final int MOST = 100;

    private final Display display;
    private final Map<String, List<Issue>> byOrigin = new LinkedHashMap<>();
    private final Deque<Said> earlier = new ArrayDeque<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** A sentence and when it was said, by the computer's clock. */
    public record Said(LocalTime at, String sentence) {
    }

    public Notices(Display display) {
        this.display = display;
    }

    /** Everything there is to say of one origin; an empty list takes back what was said. */
    public void say(String origin, List<Issue> issues) {
        synchronized (byOrigin) {
            List<Issue> before = issues.isEmpty() ? byOrigin.remove(origin) : byOrigin.put(origin, List.copyOf(issues));
            if (before == null ? issues.isEmpty() : before.equals(issues)) {
                return;
            }
        }
        try {
            display.asyncExec(() -> listeners.forEach(Runnable::run));
        } catch (SWTException windowGone) {
            listeners.clear();
        }
    }

    /** Something was said in passing; it can be read again until the window closes. */
    void passed(String sentence) {
        synchronized (byOrigin) {
            earlier.addFirst(new Said(LocalTime.now(), sentence));
            if (earlier.size() > MOST) {
                earlier.removeLast();
            }
        }
    }

    /** What was said in passing, newest first. */
    public List<Said> earlier() {
        synchronized (byOrigin) {
            return List.copyOf(earlier);
        }
    }

    public List<Issue> all() {
        synchronized (byOrigin) {
            List<Issue> all = new ArrayList<>();
            byOrigin.values().forEach(all::addAll);
            return all;
        }
    }

    /** Calls a listener on the user interface's thread after each change. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
