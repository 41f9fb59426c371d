package org.raceline.catalogue.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IRegistryEventListener;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.CatalogueReader;
import org.raceline.core.model.Declaration;
import org.raceline.core.service.CatalogueService;

/** The catalogue as the extension registry has it now. The only class that reads the registry. */
@Component(service = CatalogueService.class)
public final class RegistryCatalogue implements CatalogueService {
    private static final System.Logger LOG = System.getLogger(RegistryCatalogue.class.getName());
    private static final List<String> POINTS = List.of("org.raceline.core.catalogue", "org.raceline.core.connectors", "org.raceline.core.mappings");

    private final IExtensionRegistry registry;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    // One for each point: the registry knows a listener only once, and forgets the second point.
    private final List<IRegistryEventListener> changes = new ArrayList<>();
    private final AtomicInteger generation = new AtomicInteger();
    private volatile Catalogue current;

    @Activate
    public RegistryCatalogue(@Reference IExtensionRegistry registry) {
        this.registry = registry;
        for (String point : POINTS) {
            IRegistryEventListener listener = new Changes();
            changes.add(listener);
            registry.addListener(listener, point);
        }
    }

    @Deactivate
    void stop() {
        changes.forEach(registry::removeListener);
    }

    @Override
    public Catalogue catalogue() {
        Catalogue known = current;
        while (known == null) {
            int seen = generation.get();
            known = keep(read(), seen);
        }
        return known;
    }

    /** What changed while it was read must not be forgotten: then it is read again. */
    private synchronized Catalogue keep(Catalogue read, int seen) {
        if (seen != generation.get()) {
            return null;
        }
        current = read;
        return read;
    }

    private synchronized void forget() {
        generation.incrementAndGet();
        current = null;
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private Catalogue read() {
        List<Contribution> contributions = new ArrayList<>();
        for (String id : POINTS) {
            IExtensionPoint point = registry.getExtensionPoint(id);
            for (IExtension extension : point == null ? new IExtension[0] : point.getExtensions()) {
                try {
                    contributions.add(contribution(extension));
                } catch (InvalidRegistryObjectException goneMeanwhile) {
                    // Its going is told to the listeners, and the catalogue read again.
                }
            }
        }
        contributions.sort(Comparator.comparing(Contribution::rank));
        return CatalogueReader.read(contributions.stream().flatMap(contribution -> contribution.declarations().stream()).toList());
    }

    /**
     * @param rank the registry keeps no order; the platform's own come first, so that a vendor cannot take their ids
     */
    private record Contribution(String rank, List<Declaration> declarations) {
    }

    private static Contribution contribution(IExtension extension) {
        String contributor = extension.getContributor().getName();
        List<Declaration> declarations = new ArrayList<>();
        for (IConfigurationElement element : extension.getConfigurationElements()) {
            declarations.add(declaration(element));
        }
        return new Contribution((contributor.startsWith("org.raceline.") ? "0" : "1") + contributor, declarations);
    }

    private static Declaration declaration(IConfigurationElement element) {
        Map<String, String> attributes = new HashMap<>();
        for (String name : element.getAttributeNames()) {
            attributes.put(name, element.getAttribute(name));
        }
        List<Declaration> children = new ArrayList<>();
        for (IConfigurationElement child : element.getChildren()) {
            children.add(declaration(child));
        }
        return new Declaration(element.getContributor().getName(), element.getName(), attributes, children);
    }

    private final class Changes implements IRegistryEventListener {
        private void changed() {
            forget();
            for (Runnable listener : listeners) {
                try {
                    listener.run();
                } catch (RuntimeException | LinkageError thrown) {
                    LOG.log(System.Logger.Level.WARNING, "A listener of the catalogue failed", thrown);
                }
            }
        }

        @Override
        public void added(IExtension[] extensions) {
            changed();
        }

        @Override
        public void removed(IExtension[] extensions) {
            changed();
        }

        @Override
        public void added(IExtensionPoint[] points) {
            changed();
        }

        @Override
        public void removed(IExtensionPoint[] points) {
            changed();
        }
    }
}
