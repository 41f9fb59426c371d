package org.raceline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raceline.architecture.Bundles.Bundle;

/** What a bundle says of itself, to OSGi and to the module system. */
class ManifestTest {

    static List<Bundle> bundles() {
        return Bundles.all();
    }

    static List<Bundle> modules() {
        return Bundles.all().stream().filter(Bundle::isModule).toList();
    }

    @Test
    void thereAreModuleBundlesAndPluginBundles() {
        assertThat(bundles()).extracting(Bundle::name).contains("org.raceline.core", "org.raceline.store", "org.raceline.catalogue", "org.raceline.ui");
        assertThat(modules()).extracting(Bundle::name).contains("org.raceline.core", "org.raceline.standalone").doesNotContain("org.raceline.ui");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleExportsToOsgiWhatItExportsToTheModulePath(Bundle bundle) throws IOException {
        try (InputStream in = Files.newInputStream(bundle.classes().resolve("module-info.class"))) {
            Set<String> exported = ModuleDescriptor.read(in).exports().stream().map(ModuleDescriptor.Exports::source).collect(Collectors.toCollection(TreeSet::new));
            assertThat(bundle.packages("Export-Package")).isEqualTo(exported);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void internalsAreNeverExported(Bundle bundle) {
        assertThat(bundle.header("Export-Package").contains("x-friends") ? Set.of() : bundle.packages("Export-Package"))
                .noneMatch(p -> p.contains(".internal"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aBundleIsActivatedLazilyAndHasNoActivator(Bundle bundle) {
        assertThat(bundle.header("Bundle-ActivationPolicy")).isEqualTo("lazy");
        assertThat(bundle.header("Bundle-Activator")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aBundleWithExtensionsIsASingleton(Bundle bundle) {
        boolean extends_ = Files.exists(bundle.folder().resolve("plugin.xml")) || Files.exists(bundle.classes().resolve("plugin.xml"));
        assertThat(!extends_ || bundle.header("Bundle-SymbolicName").contains("singleton:=true")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void annotationsAreNotImportedAtRunTime(Bundle bundle) {
        assertThat(bundle.packages("Import-Package")).noneMatch(p -> p.contains("annotations") && p.startsWith("org.osgi"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aBundleHasAModuleName(Bundle bundle) {
        assertThat(bundle.isModule() || bundle.header("Automatic-Module-Name").equals(bundle.name())).isTrue();
    }
}
