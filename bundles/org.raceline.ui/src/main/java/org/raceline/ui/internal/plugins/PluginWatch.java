package org.raceline.ui.internal.plugins;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.raceline.ui.internal.session.WindowSession;

/** An addon of the application: everything that watches plug-ins, from the window's start to its end. */
public class PluginWatch {
    private final PageRemoval removals;
    private final StartWatch starts;
    private final FragmentWatch fragments;
    private final ComponentWatch components;
    private final CatalogueWatch catalogue;

    @Inject
    public PluginWatch(MApplication application, Display display, WindowSession session) {
        BundleContext bundles = FrameworkUtil.getBundle(PluginWatch.class).getBundleContext();
        removals = new PageRemoval(bundles, display);
        starts = new StartWatch(bundles, session.notices());
        fragments = new FragmentWatch(bundles, application, display, session.notices());
        components = new ComponentWatch(bundles, session.notices());
        catalogue = new CatalogueWatch(bundles, session.notices(), session::catalogue);
    }

    @PostConstruct
    void open() {
        fragments.open();
        components.open();
        catalogue.open();
    }

    @PreDestroy
    void close() {
        removals.close();
        starts.close();
        fragments.close();
        components.close();
        catalogue.close();
    }
}
