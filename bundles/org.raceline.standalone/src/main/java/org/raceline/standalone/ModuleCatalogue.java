package org.raceline.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javax.xml.stream.XMLStreamException;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.CatalogueReader;
import org.raceline.core.model.Declaration;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Texts;
import org.raceline.core.service.CatalogueService;

/** The catalogue as the modules of a program declare it, each in its own {@code plugin.xml}. It never changes. Any thread. */
final class ModuleCatalogue implements CatalogueService {
    private final Collection<Module> modules;
    private final Locale locale;
    private volatile Catalogue read;

    /** @param modules the JDK's own among them are passed over */
    ModuleCatalogue(Collection<Module> modules, Locale locale) {
        this.modules = modules;
        this.locale = locale;
    }

    @Override
    public Catalogue catalogue() {
        Catalogue known = read;
        if (known == null) {
            read = known = read();
        }
        return known;
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return () -> {
        };
    }

    private Catalogue read() {
        Texts texts = new Texts(ResourceBundle.getBundle("org.raceline.standalone.messages", locale.getLanguage().equals("en") ? Locale.ROOT : locale));
        List<Declaration> declarations = new ArrayList<>();
        List<Issue> problems = new ArrayList<>();
        for (Module module : contributors()) {
            try (InputStream in = module.getResourceAsStream("plugin.xml")) {
                if (in != null) {
                    declarations.addAll(PluginXml.read(in, module.getName(), Translations.of(module, locale)::resolve));
                }
            } catch (IOException | XMLStreamException unreadable) {
                problems.add(Issue.error(texts.text("unreadable", module.getName(), unreadable.getMessage()), texts.text("unreadable.remedy", module.getName())));
            }
        }
        Catalogue catalogue = CatalogueReader.read(declarations);
        problems.addAll(catalogue.problems());
        return new Catalogue(catalogue.metricsById(), catalogue.kpisById(), catalogue.dimensionsById(), catalogue.channelsById(), catalogue.kindsById(),
                catalogue.connectorsById(), catalogue.mappingsById(), problems);
    }

    /** Our own modules first, so that no other can take their ids. */
    private List<Module> contributors() {
        return modules.stream().filter(m -> m.isNamed() && !m.getName().startsWith("java.") && !m.getName().startsWith("jdk."))
                .sorted(Comparator.comparing((Module m) -> !m.getName().startsWith("org.raceline.")).thenComparing(Module::getName)).toList();
    }
}
