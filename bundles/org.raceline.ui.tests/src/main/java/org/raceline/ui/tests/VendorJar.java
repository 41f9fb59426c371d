package org.raceline.ui.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A bundle of another vendor, packed while the test runs. */
final class VendorJar {
    private final Manifest manifest = new Manifest();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    VendorJar(String symbolicName, String version) {
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        header("Bundle-ManifestVersion", "2");
        header("Bundle-SymbolicName", symbolicName + ";singleton:=true");
        header("Bundle-Version", version);
    }

    VendorJar header(String name, String value) {
        manifest.getMainAttributes().put(new Attributes.Name(name), value);
        return this;
    }

    /** A class of this test bundle, to be loaded anew by the vendor's. */
    VendorJar with(Class<?> type) throws IOException {
        var name = type.getName().replace('.', '/') + ".class";
        try (var in = type.getClassLoader().getResourceAsStream(name)) {
            entries.put(name, in.readAllBytes());
        }
        return this;
    }

    VendorJar with(String name, String text) {
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A page: its class, and the model fragment that puts it into a place of the window. */
    VendorJar page(String symbolicName, Class<?> part, String label, String parent) throws IOException {
        return page(symbolicName, part, label, parent, "");
    }

    /** The same with a picture, by its URI. */
    VendorJar page(String symbolicName, Class<?> part, String label, String parent, String picture) throws IOException {
        header("Bundle-ActivationPolicy", "lazy");
        header("Model-Fragment", "fragment.e4xmi");
        header("Require-Bundle", "org.eclipse.swt");
        header("Import-Package", "jakarta.annotation");
        with(part);
        return with("fragment.e4xmi", """
                <?xml version="1.0" encoding="UTF-8"?>
                <fragment:ModelFragments xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:basic="http://www.eclipse.org/ui/2010/UIModel/application/ui/basic" xmlns:fragment="http://www.eclipse.org/ui/2010/UIModel/fragment" xmi:id="_%1$s">
                  <fragments xsi:type="fragment:StringModelFragment" xmi:id="_f_%1$s" featurename="children" parentElementId="%4$s">
                    <elements xsi:type="basic:Part" xmi:id="_p_%1$s" elementId="%1$s.page" contributionURI="bundleclass://%1$s/%2$s" label="%3$s" iconURI="%5$s"/>
                  </fragments>
                </fragment:ModelFragments>
                """.formatted(symbolicName, part.getName(), label, parent, picture));
    }

    InputStream bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest)) {
            for (var entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
