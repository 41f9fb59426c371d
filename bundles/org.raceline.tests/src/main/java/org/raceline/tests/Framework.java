package org.raceline.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.raceline.core.connector.Connector;
import org.raceline.core.model.Catalogue;
import org.raceline.core.service.CatalogueService;
import org.raceline.core.service.Workspaces;

/** The running framework, and the bundles that a test adds to it. Closing takes these away and waits until they are gone. */
final class Framework implements AutoCloseable {
    private final BundleContext context = FrameworkUtil.getBundle(Framework.class).getBundleContext();
    private final List<Bundle> added = new ArrayList<>();
    private final Set<String> cardsBefore = cards();

    /** Bundles of Raceline itself, tests left out. */
    List<Bundle> ours() {
        return Arrays.stream(context.getBundles()).filter(b -> b.getSymbolicName().startsWith("org.raceline."))
                .filter(b -> !b.getSymbolicName().endsWith("tests")).toList();
    }

    <T> T service(Class<T> type) {
        ServiceReference<T> reference = Eventually.eventually("a service " + type.getName(), () -> context.getServiceReference(type), Objects::nonNull);
        return Objects.requireNonNull(context.getService(reference), () -> "the service " + type.getName() + " cannot be made");
    }

    Workspaces workspaces() {
        return service(Workspaces.class);
    }

    CatalogueService catalogues() {
        return service(CatalogueService.class);
    }

    Catalogue catalogue() {
        return catalogues().catalogue();
    }

    /** The property {@code connector.id} of every connector service, as often as it is there. */
    List<String> connectorServices() {
        try {
            Collection<ServiceReference<Connector>> references = context.getServiceReferences(Connector.class, null);
            return references.stream().map(r -> String.valueOf(r.getProperty("connector.id"))).sorted().toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Installs and starts a bundle as p2 does: its classes are loaded when somebody asks for them. */
    Bundle install(BundleJar jar) throws BundleException {
        Bundle bundle = context.installBundle("test:" + jar.name(), jar.open());
        added.add(bundle);
        bundle.start(Bundle.START_ACTIVATION_POLICY);
        return bundle;
    }

    /** Installs a connector and waits until card and service are there. */
    Bundle plug(BundleJar jar, String connector) throws BundleException {
        Bundle bundle = install(jar);
        awaitConnector(connector);
        return bundle;
    }

    void awaitCard(String connector) {
        Eventually.eventually("card of " + connector, this::cards, ids -> ids.contains(connector));
    }

    void awaitConnector(String connector) {
        Eventually.eventually("card and service of " + connector, () -> List.of(cards(), connectorServices()),
                seen -> seen.stream().allMatch(ids -> ids.contains(connector)));
    }

    void remove(Bundle bundle) throws BundleException {
        added.remove(bundle);
        bundle.uninstall();
    }

    private Set<String> cards() {
        return catalogue().connectors().stream().map(card -> card.id()).collect(Collectors.toSet());
    }

    @Override
    public void close() throws BundleException {
        for (Bundle bundle : List.copyOf(added)) {
            remove(bundle);
        }
        Eventually.eventually("the cards that were there before", this::cards, cardsBefore::equals);
    }
}
