package org.raceline.ui.extensions.internal;

import java.util.function.Consumer;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Progress;
import org.raceline.core.service.PluginException;
import org.raceline.core.service.Plugins;
import org.raceline.ui.Busy;

/** Asks the service of plug-ins on a thread of its own, one thing at a time: an installation may take long. */
final class Work {
    private final Control page;
    private final Consumer<String> step;
    private final Runnable changed;
    private volatile boolean cancelled;
    private boolean working;

    /** Something asked of the service. */
    interface Question<T> {
        T ask(Plugins plugins, Progress progress) throws PluginException;
    }

    /**
     * @param step    told what is done at the moment
     * @param changed called when work begins and when it ends
     */
    Work(Control page, Consumer<String> step, Runnable changed) {
        this.page = page;
        this.step = step;
        this.changed = changed;
    }

    boolean isWorking() {
        return working;
    }

    void cancel() {
        cancelled = true;
    }

    /** Answers are given on the user interface's thread; nothing is begun while something else runs. */
    <T> void begin(Question<T> question, Consumer<T> answer, Consumer<Issue> failed) {
        if (working) {
            return;
        }
        working(true);
        cancelled = false;
        changed.run();
        Thread.ofVirtual().name("plug-ins").start(() -> {
            Runnable outcome = ask(question, answer, failed);
            later(() -> {
                working(false);
                outcome.run();
                changed.run();
            });
        });
    }

    private void working(boolean now) {
        working = now;
        Busy.set(page, now);
    }

    private <T> Runnable ask(Question<T> question, Consumer<T> answer, Consumer<Issue> failed) {
        BundleContext bundles = FrameworkUtil.getBundle(Work.class).getBundleContext();
        ServiceReference<Plugins> reference = bundles.getServiceReference(Plugins.class);
        Plugins plugins = reference == null ? null : bundles.getService(reference);
        if (plugins == null) {
            return () -> failed.accept(Issue.error(Words.text("absent"), Words.text("absent.remedy")));
        }
        try {
            T told = question.ask(plugins, new Steps());
            return () -> answer.accept(told);
        } catch (PluginException e) {
            return () -> failed.accept(e.issue());
        } catch (RuntimeException | LinkageError e) {
            return () -> failed.accept(Issue.error(Words.text("unexpected", String.valueOf(e.getMessage())), Words.text("unexpected.remedy")));
        } finally {
            bundles.ungetService(reference);
        }
    }

    private void later(Runnable what) {
        try {
            page.getDisplay().asyncExec(() -> {
                if (!page.isDisposed()) {
                    what.run();
                }
            });
        } catch (SWTException pageGone) {
            cancelled = true;
        }
    }

    /** How far it is, told to the page. */
    private final class Steps implements Progress {
        private String last = "";

        @Override
        public void worked(String what, long done, long total) {
            if (!what.isBlank() && !what.equals(last)) {
                last = what;
                later(() -> step.accept(what));
            }
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }
}
