package org.raceline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A library has the same version in the poms, for the module path, and in the target platform, for the product. */
class VersionTest {
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern PROPERTY = Pattern.compile("<([a-z0-9.]+\\.version)>([^<]+)</");

    @Test
    void pomsAndTargetPlatformAgree() throws IOException {
        String target = Files.readString(Bundles.ROOT.resolve("target-platform/target-platform.target"));
        String poms = Files.readString(Bundles.ROOT.resolve("bundles/modules-parent.xml"));
        for (Bundles.Bundle bundle : Bundles.all()) {
            poms += Files.readString(bundle.folder().resolve("pom.xml"));
        }
        Map<String, String> inPoms = versions(poms);
        Map<String, String> inTarget = versions(target);
        inTarget.keySet().retainAll(inPoms.keySet());
        assertThat(inTarget.keySet()).contains("de.siegmar:fastcsv", "info.picocli:picocli", "com.ibm.icu:icu4j");
        inTarget.forEach((library, version) -> assertThat(inPoms.get(library)).as(library).isEqualTo(version));
    }

    private static Map<String, String> versions(String xml) {
        Map<String, String> properties = new HashMap<>();
        Matcher property = PROPERTY.matcher(xml);
        while (property.find()) {
            properties.put("${" + property.group(1) + "}", property.group(2));
        }
        Map<String, String> found = new HashMap<>();
        Matcher dependency = DEPENDENCY.matcher(xml);
        while (dependency.find()) {
            String version = dependency.group(3);
            found.put(dependency.group(1) + ":" + dependency.group(2), properties.getOrDefault(version, version));
        }
        return found;
    }
}
