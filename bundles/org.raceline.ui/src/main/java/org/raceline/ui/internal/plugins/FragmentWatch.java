package org.raceline.ui.internal.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.MApplicationElement;
import org.eclipse.e4.ui.model.fragment.MModelFragment;
import org.eclipse.e4.ui.model.fragment.MModelFragments;
import org.eclipse.e4.ui.model.fragment.MStringModelFragment;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.raceline.core.model.Issue;
import org.raceline.ui.internal.Words;
import org.raceline.ui.internal.session.Notices;

/** Finds pages that the workbench has left out without a word: their place does not exist, or their model cannot be read. */
final class FragmentWatch implements BundleTrackerCustomizer<Bundle>, AutoCloseable {
    static final String HEADER = "Model-Fragment";
    private static final int AGAIN_MILLIS = 250;
    private static final int MOST_LOOKS = 40;

    private final MApplication application;
    private final Display display;
    private final Notices notices;
    private final BundleTracker<Bundle> tracker;
    /** The bundles that are there, each with a mark of its newest coming. */
    private final Map<Bundle, Object> comings = new ConcurrentHashMap<>();

    FragmentWatch(BundleContext bundles, MApplication application, Display display, Notices notices) {
        this.application = application;
        this.display = display;
        this.notices = notices;
        tracker = new BundleTracker<>(bundles, Bundle.STARTING | Bundle.ACTIVE, this);
    }

    void open() {
        tracker.open();
    }

    @Override
    public void close() {
        tracker.close();
    }

    @Override
    public Bundle addingBundle(Bundle bundle, BundleEvent event) {
        String header = bundle.getHeaders("").get(HEADER);
        if (header == null) {
            return null;
        }
        Object coming = new Object();
        comings.put(bundle, coming);
        // The workbench merges the fragment in an event of its own, which may be queued after this one.
        later(() -> later(() -> check(bundle, coming, header.split(";")[0].strip(), MOST_LOOKS)));
        return bundle;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
        // Lazy start-up of the same bundle.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
        comings.remove(bundle);
        notices.say(origin(bundle), List.of());
    }

    private void later(Runnable what) {
        try {
            display.asyncExec(what);
        } catch (SWTException windowGone) {
            tracker.close();
        }
    }

    private static String origin(Bundle bundle) {
        return "fragment " + bundle.getSymbolicName();
    }

    private void check(Bundle bundle, Object coming, String path, int looks) {
        if (comings.get(bundle) != coming) {
            return;
        }
        URI uri = path.startsWith("platform:") ? URI.createURI(path) : URI.createPlatformPluginURI(bundle.getSymbolicName() + '/' + path, false);
        Resource read = ((EObject) application).eResource().getResourceSet().getResource(uri, false);
        if (read == null && looks > 1) {
            // On a busy computer the workbench comes to it later.
            display.timerExec(AGAIN_MILLIS, () -> check(bundle, coming, path, looks - 1));
            return;
        }
        List<Issue> issues = new ArrayList<>();
        if (read == null || read.getContents().isEmpty() || !read.getErrors().isEmpty() || !(read.getContents().getFirst() instanceof MModelFragments fragments)) {
            issues.add(Issue.error(Words.TEXTS.text("fragment.unreadable", bundle.getSymbolicName(), path), Words.TEXTS.text("fragment.remedy", bundle.getSymbolicName())));
        } else {
            for (MModelFragment fragment : fragments.getFragments()) {
                check(bundle, fragment, issues);
            }
        }
        notices.say(origin(bundle), issues);
        if (!comings.containsKey(bundle)) {
            // It went while it was looked at, and what was said of it was taken back before it was said.
            notices.say(origin(bundle), List.of());
        }
    }

    /** What found its place has left the fragment, or a copy of it is in the model. */
    private void check(Bundle bundle, MModelFragment fragment, List<Issue> issues) {
        List<String> homeless = fragment.getElements().stream().map(MApplicationElement::getElementId).filter(id -> !isInModel(id)).toList();
        if (!homeless.isEmpty() && fragment instanceof MStringModelFragment named) {
            issues.add(Issue.error(
                    Words.TEXTS.text("fragment.parent", bundle.getSymbolicName(), homeless.stream().collect(Collectors.joining(", ")), named.getParentElementId()),
                    Words.TEXTS.text("fragment.remedy", bundle.getSymbolicName())));
        }
    }

    private boolean isInModel(String id) {
        Iterable<EObject> all = ((EObject) application)::eAllContents;
        for (EObject element : all) {
            if (element instanceof MApplicationElement known && known.getElementId() != null && known.getElementId().equals(id)) {
                return true;
            }
        }
        return false;
    }
}
