package org.raceline.console;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.raceline.core.connector.Input;
import org.raceline.core.service.CatalogueService;
import org.raceline.core.service.Plugins;
import org.raceline.core.service.Workspaces;

/**
 * What the commands ask of the rest of the product. Suppliers are called by the first command that needs them.
 *
 * @param workspaces opens workspaces
 * @param files      makes what is imported of a path; opening it tells what is wrong with it
 * @param reports    by format: {@code html}, {@code png}, …; the first is the one that is written where none is asked for
 * @param plugins    empty where this runtime cannot install anything
 * @param home       the workspace of commands that name none
 * @param version    of the product
 */
public record Collaborators(Supplier<Workspaces> workspaces, CatalogueService catalogue, Function<Path, Input> files,
        Supplier<Sample> sample, Map<String, ReportWriter> reports, Supplier<Optional<Plugins>> plugins, Path home, String version) {
    public Collaborators {
        reports = Collections.unmodifiableMap(new LinkedHashMap<>(reports));
    }
}
