package org.raceline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read says the same in every language: every sentence is there, with all of its places, and every plural has its forms. */
class TranslationTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d+");
    private static final String PLURAL = "one '";

    static Stream<Path> translations() throws IOException {
        try (Stream<Path> bundles = Files.walk(Bundles.ROOT.resolve("bundles")); Stream<Path> features = Files.walk(Bundles.ROOT.resolve("features"))) {
            return Stream.concat(bundles, features).filter(file -> file.getFileName().toString().matches("\\w+_(ru|fa)\\.properties"))
                    .filter(file -> Stream.of("target", "test").noneMatch(folder -> file.toString().contains("/" + folder + "/"))).sorted().toList().stream();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The platform reads their texts byte by byte, so other letters than those of ASCII have to be escaped. */
    @Test
    void everyFeatureIsNamedInEveryLanguageByTextsThatThePlatformCanRead() throws IOException {
        try (Stream<Path> folders = Files.list(Bundles.ROOT.resolve("features"))) {
            for (Path feature : folders.filter(folder -> Files.exists(folder.resolve("feature.xml"))).toList()) {
                assertThat(feature.resolve("feature.xml")).content().contains("label=\"%feature.name\"", "<description>%feature.description<");
                for (String texts : List.of("feature.properties", "feature_ru.properties", "feature_fa.properties")) {
                    assertThat(feature.resolve(texts)).content().contains("feature.name=", "feature.description=").matches("\\p{ASCII}+");
                    assertThat(feature.resolve("build.properties")).content().contains(texts);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everySentenceIsThereWithAllOfItsPlaces(Path file) throws IOException {
        Properties english = read(file.resolveSibling(file.getFileName().toString().replaceAll("_(ru|fa)\\.", ".")));
        Properties translated = read(file);
        assertThat(translated.stringPropertyNames()).as("%s", file).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(translated.getProperty(key))).as("%s in %s", key, file).isEqualTo(places(english.getProperty(key)));
            boolean plural = english.getProperty(key).startsWith(PLURAL);
            assertThat(translated.getProperty(key).startsWith(PLURAL)).as("%s in %s is a plural", key, file).isEqualTo(plural);
            List<String> forms = file.getFileName().toString().contains("_ru.") ? List.of("one '", "few '", "other '") : List.of("one '", "other '");
            if (plural) {
                assertThat(translated.getProperty(key)).as("%s in %s", key, file).contains(forms);
            }
        }
    }
}
