package org.raceline.cli;

import java.util.function.Supplier;
import org.raceline.core.model.Catalogue;
import org.raceline.core.service.CatalogueService;

/** Looks for the catalogue when it is first asked: most words of the command line need none, and reading it takes time. */
record LateCatalogue(Supplier<CatalogueService> service) implements CatalogueService {
    @Override
    public Catalogue catalogue() {
        return service.get().catalogue();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return service.get().onChange(listener);
    }
}
