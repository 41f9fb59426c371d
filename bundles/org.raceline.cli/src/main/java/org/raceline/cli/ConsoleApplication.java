package org.raceline.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.raceline.console.Collaborators;
import org.raceline.console.Console;
import org.raceline.console.ReportWriter;
import org.raceline.console.Sample;
import org.raceline.console.Terminal;
import org.raceline.core.service.CatalogueService;
import org.raceline.core.service.Plugins;
import org.raceline.core.service.UserWorkspace;
import org.raceline.core.service.Workspaces;
import org.raceline.engine.PathInput;
import org.raceline.format.Formats;
import org.raceline.format.Languages;
import org.raceline.report.ReportFormat;
import org.raceline.sample.SampleShop;

/** The terminal's way in: hands the words of the command line to the console, and to it the services that are there. */
public final class ConsoleApplication implements IApplication {
    private static final Locale LOCALE = Languages.spoken(Locale.getDefault());

    private final BundleContext services = FrameworkUtil.getBundle(ConsoleApplication.class).getBundleContext();

    @Override
    public Object start(IApplicationContext context) {
        context.applicationRunning();
        // Sentences of bundles that are told no language are in that of the process.
        Locale.setDefault(LOCALE);
        String[] words = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return new Console(collaborators(), Terminal.ofProcess(LOCALE)).run(List.of(words));
    }

    @Override
    public void stop() {
        // Nothing runs beside start().
    }

    private Collaborators collaborators() {
        Path home = UserWorkspace.directory(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
        return new Collaborators(() -> required(Workspaces.class), new LateCatalogue(() -> required(CatalogueService.class)), PathInput::new,
                ConsoleApplication::sample, reports(), () -> service(Plugins.class), home, version());
    }

    private <S> Optional<S> service(Class<S> type) {
        ServiceReference<S> reference = services.getServiceReference(type);
        return Optional.ofNullable(reference == null ? null : services.getService(reference));
    }

    private <S> S required(Class<S> type) {
        return service(type).orElseThrow(() -> new IllegalStateException("no service " + type.getName()));
    }

    private static Sample sample() {
        return new Sample(SampleShop.exports().stream().map(e -> new Sample.Export(e.file(), e.source(), e.currency(), e.settings(), e::open)).toList(),
                SampleShop.targets(), SampleShop.notes());
    }

    private static Map<String, ReportWriter> reports() {
        Map<String, ReportWriter> reports = new LinkedHashMap<>();
        for (ReportFormat format : ReportFormat.values()) {
            reports.put(format.id(), (workspace, analysis, period, comparison, timeFromLeft, to) -> format.write(workspace, analysis, period, comparison,
                    timeFromLeft ? Formats.timeFromLeft(LOCALE) : LOCALE, to));
        }
        return reports;
    }

    private String version() {
        return services.getBundle().getVersion().toString();
    }
}
