package org.raceline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raceline.core.model.Catalogue;
import org.raceline.core.model.Channel;

/** The catalogue of modules that a vendor put on the path. */
class ModuleCatalogueTest {
    private static final String CHANNELS = """
            <plugin><extension point="org.raceline.core.catalogue">
              <channel id="one" name="%one" media="paid"/><channel id="two" name="%two Two"/><channel id="three" name="%%three"/><channel id="four" name="%four"/>
            </extension></plugin>""";

    @TempDir
    Path folder;

    private Module module(String name, Map<String, String> resources) throws IOException {
        Path jar = folder.resolve(name + ".jar");
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file)) {
            for (Map.Entry<String, String> resource : resources.entrySet()) {
                out.putNextEntry(new JarEntry(resource.getKey()));
                out.write(resource.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        Configuration found = ModuleLayer.boot().configuration().resolve(ModuleFinder.of(jar), ModuleFinder.of(), Set.of(name));
        return ModuleLayer.boot().defineModulesWithOneLoader(found, ClassLoader.getSystemClassLoader()).findModule(name).orElseThrow();
    }

    private static Catalogue read(Locale locale, Module... modules) {
        return new ModuleCatalogue(Set.of(modules), locale).catalogue();
    }

    @Test
    void namesAreInTheUsersLanguageAsFarAsTheyAreTranslated() throws IOException {
        Module vendor = module("org.example.vendor", Map.of("plugin.xml", CHANNELS, "plugin.properties", "one=One\nfour=Four\n", "plugin_ru.properties", "one=Один\n"));
        assertThat(read(Locale.forLanguageTag("ru-RU"), vendor).channelsById().values()).extracting(Channel::name).containsExactly("Один", "Two", "%three", "Four");
        assertThat(read(Locale.ENGLISH, vendor).channelsById().values()).extracting(Channel::name).containsExactly("One", "Two", "%three", "Four");
        assertThat(read(Locale.ENGLISH, vendor).problems()).isEmpty();
    }

    @Test
    void ofTwoThatTakeTheSameIdOurOwnStands() throws IOException {
        String xml = "<plugin><extension point='org.raceline.core.catalogue'><channel id='c' name='%s'/></extension></plugin>";
        Catalogue catalogue = read(Locale.ENGLISH, module("a.vendor", Map.of("plugin.xml", xml.formatted("Theirs"))), module("org.raceline.x", Map.of("plugin.xml", xml.formatted("Ours"))));
        assertThat(catalogue.channelsById().get("c").name()).isEqualTo("Ours");
        assertThat(catalogue.problems()).hasSize(1);
    }

    @Test
    void aModuleThatCannotBeReadIsNamedAndTheOthersStand() throws IOException {
        Catalogue catalogue = read(Locale.ENGLISH, module("org.example.broken", Map.of("plugin.xml", "<plugin>")),
                module("org.example.sound", Map.of("plugin.xml", CHANNELS)), module("org.example.silent", Map.of("x", "y")));
        assertThat(catalogue.channelsById()).hasSize(4);
        assertThat(catalogue.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).contains("org.example.broken");
            assertThat(problem.remedy()).contains("plugin.xml");
        });
    }

    @Test
    void aPluginBringsMappingProfilesAndAWrongOneIsNamed() throws IOException {
        String xml = """
                <plugin>
                  <extension point="org.raceline.core.catalogue"><observed id="plays" unit="count" aggregation="sum" name="Plays" definition="Plays."/></extension>
                  <extension point="org.raceline.core.mappings">
                    <mapping id="vendor.plays" name="%plays"><observations date="Day"><metric id="plays" column="Plays"/></observations></mapping>
                    <mapping id="vendor.wrong" name="Wrong"><observations date="Day"><metric id="place" column="Plays"/></observations></mapping>
                  </extension>
                </plugin>""";
        Catalogue catalogue = read(Locale.ENGLISH, module("org.example.plays", Map.of("plugin.xml", xml, "plugin.properties", "plays=Podcast\n")));
        assertThat(catalogue.mapping("vendor.plays").orElseThrow().attribute("name")).isEqualTo("Podcast");
        assertThat(catalogue.mappingsById()).hasSize(1);
        assertThat(catalogue.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo("org.example.plays: the mapping \"vendor.wrong\" is left out. There is no metric \"place\".");
            assertThat(problem.remedy()).isEqualTo("Name one of these: plays.");
        });
    }
}
