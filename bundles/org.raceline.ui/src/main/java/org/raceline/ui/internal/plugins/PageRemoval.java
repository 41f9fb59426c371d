package org.raceline.ui.internal.plugins;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/**
 * Lets whoever stops a page wait until the window has let go of it. The workbench takes pages out in an event of its own; a
 * page that comes back before that, in this version or in the next, would be given the old description, and lose it at once.
 */
final class PageRemoval implements SynchronousBundleListener, AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;

    private final BundleContext bundles;
    private final Display display;

    PageRemoval(BundleContext bundles, Display display) {
        this.bundles = bundles;
        this.display = display;
        bundles.addBundleListener(this);
    }

    @Override
    public void close() {
        bundles.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() != BundleEvent.STOPPED || event.getBundle().getHeaders("").get(FragmentWatch.HEADER) == null || display.isDisposed()
                || display.getThread() == Thread.currentThread()) {
            return;
        }
        CountDownLatch followed = new CountDownLatch(1);
        try {
            display.asyncExec(followed::countDown);
            if (!followed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                ILog.get().warn("The window did not let go of a page of " + event.getBundle().getSymbolicName() + " in time");
            }
        } catch (SWTException windowGone) {
            ILog.get().info("A page went after its window: " + event.getBundle().getSymbolicName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
