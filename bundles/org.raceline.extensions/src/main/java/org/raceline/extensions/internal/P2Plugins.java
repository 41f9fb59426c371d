package org.raceline.extensions.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.internal.provisional.configurator.Configurator;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.operations.InstallOperation;
import org.eclipse.equinox.p2.operations.ProfileChangeOperation;
import org.eclipse.equinox.p2.operations.ProvisioningSession;
import org.eclipse.equinox.p2.operations.UninstallOperation;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Progress;
import org.raceline.core.model.Texts;
import org.raceline.core.service.PluginException;
import org.raceline.core.service.Plugins;

/** Plug-ins by p2, applied to the running framework without a restart. Repositories on this computer only: no network. */
@Component(service = Plugins.class)
public final class P2Plugins implements Plugins {
    private static final String GROUP = ".feature.group";
    /** What the workbench cannot be without. */
    private static final Set<String> WORKBENCH = Set.of("org.raceline.product", "org.raceline.feature" + GROUP, "org.raceline.rcp.feature" + GROUP);

    private final Texts texts = new Texts(ResourceBundle.getBundle("org.raceline.extensions.internal.messages"));
    private final IProgressMonitor monitor = new NullProgressMonitor();
    private final BundleContext services;
    private final DisabledPlugins disabled;

    @Activate
    public P2Plugins(BundleContext services) throws IOException {
        this.services = services;
        disabled = new DisabledPlugins(services);
    }

    // Looked up when used: the bundle that offers the agent starts when its first class is loaded, and nothing is to wait for it.
    private <S> S service(Class<S> type) throws PluginException {
        ServiceReference<S> reference = services.getServiceReference(type);
        S service = reference == null ? null : services.getService(reference);
        if (service == null) {
            throw new PluginException(Issue.error(texts.text("no.profile"), texts.text("no.profile.remedy")));
        }
        return service;
    }

    private IProvisioningAgent agent() throws PluginException {
        return service(IProvisioningAgent.class);
    }

    @Override
    public List<Plugin> list() throws PluginException {
        return installed(false).stream().map(P2Plugins::plugin).sorted(Comparator.comparing(Plugin::id)).toList();
    }

    @Override
    public synchronized List<Installed> installed() throws PluginException {
        Set<IInstallableUnit> units = installed(true);
        List<Installed> all = new ArrayList<>();
        for (IInstallableUnit unit : installed(false)) {
            PluginBundles bundles = PluginBundles.of(unit, units, services);
            boolean enabled = !disabled.contains(plugin(unit).id());
            Optional<Issue> problem = enabled ? bundles.problem().map(reason -> Issue.error(texts.text("not.running", plugin(unit).name(), reason), texts.text("not.running.remedy")))
                    : Optional.empty();
            all.add(new Installed(description(unit, bundles.additions()), enabled, problem));
        }
        all.sort(Comparator.comparing(one -> one.about().plugin().id()));
        return all;
    }

    @Override
    public synchronized List<Offer> offers(String from) throws PluginException {
        URI repository = repository(from);
        Set<IInstallableUnit> there = installed(false);
        List<Offer> offers = new ArrayList<>();
        for (IInstallableUnit unit : offered(repository, from)) {
            OfferedFiles files = OfferedFiles.of(unit, repository);
            Optional<String> replaces = there.stream().filter(other -> other.getId().equals(unit.getId())).map(other -> other.getVersion().toString()).findAny();
            offers.add(new Offer(description(unit, files.additions()), files.signer(), replaces));
        }
        offers.sort(Comparator.comparing(one -> one.about().plugin().id()));
        return offers;
    }

    @Override
    public synchronized void enable(String id, boolean enabled) throws PluginException {
        IInstallableUnit unit = chosen(installed(false), List.of(id), texts.text("this.installation")).getFirst();
        PluginBundles bundles = PluginBundles.of(unit, installed(true), services);
        try {
            if (enabled) {
                disabled.remove(id);
                bundles.start();
            } else {
                disabled.put(id, bundles.names());
                bundles.stop();
            }
        } catch (BundleException | IOException e) {
            throw new PluginException(Issue.error(texts.text(enabled ? "not.running" : "not.stopped", plugin(unit).name(), PluginBundles.reason(e)), texts.text("not.running.remedy")), e);
        }
    }

    @Override
    public synchronized List<Plugin> install(String from, List<String> ids, Progress progress) throws PluginException {
        URI repository = repository(from);
        Set<IInstallableUnit> offered = offered(repository, from);
        Collection<IInstallableUnit> wanted = ids.isEmpty() ? offered : chosen(offered, ids, from);
        InstallOperation install = new InstallOperation(new ProvisioningSession(agent()), wanted);
        install.getProvisioningContext().setMetadataRepositories(repository);
        install.getProvisioningContext().setArtifactRepositories(repository);
        if (!run(install, "install.failed", from, new Watched(progress))) {
            return List.of();
        }
        return wanted.stream().map(P2Plugins::plugin).sorted(Comparator.comparing(Plugin::id)).toList();
    }

    @Override
    public synchronized List<Plugin> uninstall(List<String> ids) throws PluginException {
        Collection<IInstallableUnit> gone = chosen(installed(false), ids, texts.text("this.installation"));
        run(new UninstallOperation(new ProvisioningSession(agent()), gone), "uninstall.failed", String.join(", ", ids), new NullProgressMonitor());
        for (String id : ids) {
            forget(id);
        }
        return gone.stream().map(P2Plugins::plugin).sorted(Comparator.comparing(Plugin::id)).toList();
    }

    private void forget(String id) throws PluginException {
        try {
            disabled.remove(id);
        } catch (IOException e) {
            throw new PluginException(Issue.error(texts.text("not.written", id), texts.text("apply.failed.remedy")), e);
        }
    }

    /** Says whether it was done, and not cancelled. */
    private boolean run(ProfileChangeOperation operation, String failure, String subject, IProgressMonitor watch) throws PluginException {
        IStatus status = operation.resolveModal(watch);
        if (status.getSeverity() < IStatus.ERROR && operation.hasResolved() && !watch.isCanceled()) {
            status = operation.getProvisioningJob(watch).runModal(watch);
        }
        if (status.getSeverity() == IStatus.CANCEL || status.isOK() && watch.isCanceled() && !operation.hasResolved()) {
            return false;
        }
        if (status.getSeverity() >= IStatus.ERROR) {
            throw new PluginException(Issue.error(texts.text(failure, subject, reason(status)), texts.text(failure + ".remedy")), status.getException());
        }
        try {
            service(Configurator.class).applyConfiguration();
        } catch (IOException e) {
            throw new PluginException(Issue.error(texts.text("apply.failed", subject), texts.text("apply.failed.remedy")), e);
        }
        return true;
    }

    /** The innermost message: the outer ones only say that something went wrong. */
    private static String reason(IStatus status) {
        IStatus inner = status;
        while (inner.getChildren().length > 0) {
            inner = inner.getChildren()[0];
        }
        return inner.getMessage();
    }

    /** @param workbench whether it is among them */
    private Set<IInstallableUnit> installed(boolean workbench) throws PluginException {
        IProfile profile = agent().getService(IProfileRegistry.class).getProfile(IProfileRegistry.SELF);
        if (profile == null) {
            throw new PluginException(Issue.error(texts.text("no.profile"), texts.text("no.profile.remedy")));
        }
        return profile.query(new UserVisibleRootQuery(), monitor).toSet().stream().filter(u -> workbench || !WORKBENCH.contains(u.getId())).collect(Collectors.toSet());
    }

    private Set<IInstallableUnit> offered(URI repository, String from) throws PluginException {
        try {
            Set<IInstallableUnit> groups = new HashSet<>(agent().getService(IMetadataRepositoryManager.class).loadRepository(repository, monitor)
                    .query(QueryUtil.createLatestQuery(QueryUtil.createIUGroupQuery()), monitor).toSet());
            groups.removeIf(u -> WORKBENCH.contains(u.getId()) || QueryUtil.isProduct(u));
            if (groups.isEmpty()) {
                throw new PluginException(Issue.error(texts.text("nothing.offered", from), texts.text("no.repository.remedy")));
            }
            return groups;
        } catch (ProvisionException e) {
            throw new PluginException(Issue.error(texts.text("no.repository", from), texts.text("no.repository.remedy")), e);
        }
    }

    private List<IInstallableUnit> chosen(Set<IInstallableUnit> among, List<String> ids, String where) throws PluginException {
        List<IInstallableUnit> chosen = new ArrayList<>();
        for (String id : ids) {
            chosen.add(among.stream().filter(u -> plugin(u).id().equals(id)).findAny().orElseThrow(() -> new PluginException(Issue.error(
                    texts.text("no.such.plugin", id, where),
                    texts.text("no.such.plugin.remedy", among.stream().map(u -> plugin(u).id()).sorted().collect(Collectors.joining(", ")))))));
        }
        return chosen;
    }

    private URI repository(String from) throws PluginException {
        if (from.startsWith("file:")) {
            return URI.create(from);
        }
        Path path;
        try {
            path = Path.of(from).toAbsolutePath();
        } catch (RuntimeException noPath) {
            throw new PluginException(Issue.error(texts.text("no.repository", from), texts.text("no.repository.remedy")), noPath);
        }
        if (!Files.exists(path)) {
            throw new PluginException(Issue.error(texts.text("not.there", from), texts.text("no.repository.remedy")));
        }
        boolean zip = Files.isRegularFile(path) && path.toString().toLowerCase(Locale.ROOT).matches(".*\\.(zip|jar)");
        return zip ? URI.create("jar:" + path.toUri() + "!/") : path.toUri();
    }

    private static Description description(IInstallableUnit unit, Set<Addition> adds) {
        String vendor = unit.getProperty(IInstallableUnit.PROP_PROVIDER, null);
        String purpose = unit.getProperty(IInstallableUnit.PROP_DESCRIPTION, null);
        return new Description(plugin(unit), vendor == null ? "" : vendor, purpose == null ? "" : purpose.strip(), adds);
    }

    private static Plugin plugin(IInstallableUnit unit) {
        String id = unit.getId().endsWith(GROUP) ? unit.getId().substring(0, unit.getId().length() - GROUP.length()) : unit.getId();
        String name = unit.getProperty(IInstallableUnit.PROP_NAME, null);
        return new Plugin(id, name == null ? id : name, unit.getVersion().toString());
    }
}
