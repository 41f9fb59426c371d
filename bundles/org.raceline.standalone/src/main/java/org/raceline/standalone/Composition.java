package org.raceline.standalone;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.raceline.console.Collaborators;
import org.raceline.console.ReportWriter;
import org.raceline.console.Sample;
import org.raceline.core.service.CatalogueService;
import org.raceline.core.service.UserWorkspace;
import org.raceline.core.service.Workspaces;
import org.raceline.core.store.StoreEngine;
import org.raceline.engine.LocalWorkspaces;
import org.raceline.engine.PathInput;
import org.raceline.format.Formats;
import org.raceline.report.ReportFormat;
import org.raceline.sample.SampleShop;

/** Puts the program together. */
final class Composition {
    private final Locale locale;
    private final CatalogueService catalogue;

    Composition(Locale locale) {
        this.locale = locale;
        catalogue = new ModuleCatalogue(ModuleLayer.boot().modules(), locale);
    }

    Collaborators collaborators() {
        Path home = UserWorkspace.directory(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
        return new Collaborators(this::workspaces, catalogue, PathInput::new, Composition::sample, reports(), Optional::empty, home, version());
    }

    private Workspaces workspaces() {
        StoreEngine engine = ServiceLoader.load(StoreEngine.class).findFirst().orElseThrow(() -> new IllegalStateException("no store on the module path"));
        return new LocalWorkspaces(catalogue, new LoadedConnectors(), engine, Clock.systemUTC(), System.getProperty("user.name"), "raceline");
    }

    private static Sample sample() {
        return new Sample(SampleShop.exports().stream().map(e -> new Sample.Export(e.file(), e.source(), e.currency(), e.settings(), e::open)).toList(),
                SampleShop.targets(), SampleShop.notes());
    }

    private Map<String, ReportWriter> reports() {
        Map<String, ReportWriter> reports = new LinkedHashMap<>();
        for (ReportFormat format : ReportFormat.values()) {
            reports.put(format.id(), (workspace, analysis, period, comparison, timeFromLeft, to) -> format.write(workspace, analysis, period, comparison,
                    timeFromLeft ? Formats.timeFromLeft(locale) : locale, to));
        }
        return reports;
    }

    private static String version() {
        return Composition.class.getModule().getDescriptor().rawVersion().orElse("");
    }
}
