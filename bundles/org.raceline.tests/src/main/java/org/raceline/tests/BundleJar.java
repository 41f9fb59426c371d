package org.raceline.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.osgi.framework.BundleActivator;
import org.raceline.core.connector.Connector;

/** A vendor's bundle, put together by a test out of classes of this bundle. */
final class BundleJar {
    private static final String RACELINE = ";version=\"[0.1.0,1.0.0)\"";
    private final String name;
    private final Manifest manifest = new Manifest();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final StringBuilder extensions = new StringBuilder();

    BundleJar(String name, String version) {
        this.name = name;
        header("Manifest-Version", "1.0");
        header("Bundle-ManifestVersion", "2");
        header("Bundle-SymbolicName", name + ";singleton:=true");
        header("Bundle-Version", version);
        header("Bundle-ActivationPolicy", "lazy");
        header("Import-Package", "org.osgi.framework,org.raceline.core.connector" + RACELINE + ",org.raceline.core.model" + RACELINE);
    }

    String name() {
        return name;
    }

    BundleJar header(String header, String value) {
        manifest.getMainAttributes().put(new Attributes.Name(header), value);
        return this;
    }

    /** A class and nothing that it uses. */
    BundleJar type(Class<?> type) {
        String path = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(path)) {
            entries.put(path, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    BundleJar activator(Class<? extends BundleActivator> type) {
        return type(type).header("Bundle-Activator", type.getName());
    }

    /** A connector, as the Declarative Services annotations would write it. */
    BundleJar connector(String id, Class<? extends Connector> type) {
        String path = "OSGI-INF/" + type.getName() + ".xml";
        entries.put(path, """
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%1$s">
                   <property name="connector.id" type="String" value="%2$s"/>
                   <service><provide interface="%3$s"/></service>
                   <implementation class="%1$s"/>
                </scr:component>
                """.formatted(type.getName(), id, Connector.class.getName()).getBytes(StandardCharsets.UTF_8));
        header("Require-Capability", "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.3.0)(!(version>=2.0.0)))\"");
        return header("Service-Component", path).type(type);
    }

    /** An extension of {@code org.raceline.core.catalogue}. */
    BundleJar catalogue(String elements) {
        return extension("org.raceline.core.catalogue", elements);
    }

    /** A connector's card. */
    BundleJar card(String id, String label, String files, String feeds) {
        return extension("org.raceline.core.connectors", """
                <connector id="%s" name="%s" rank="50" files="%s"><feeds metric="%s"/></connector>
                """.formatted(id, label, files, feeds));
    }

    private BundleJar extension(String point, String elements) {
        extensions.append("<extension point=\"").append(point).append("\">").append(elements).append("</extension>");
        return this;
    }

    InputStream open() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                add(jar, entry.getKey(), entry.getValue());
            }
            if (!extensions.isEmpty()) {
                add(jar, "plugin.xml", ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><?eclipse version=\"3.4\"?><plugin>" + extensions + "</plugin>")
                        .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void add(JarOutputStream jar, String path, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(path));
        jar.write(content);
        jar.closeEntry();
    }
}
