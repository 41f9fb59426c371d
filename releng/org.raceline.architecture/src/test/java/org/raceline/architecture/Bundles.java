package org.raceline.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bundles of this reactor, as built. */
final class Bundles {
    static final Path ROOT = Path.of(System.getProperty("raceline.root", "../..")).normalize();

    private Bundles() {
    }

    /** One bundle: its folder and its symbolic name. */
    record Bundle(Path folder) {
        String name() {
            return folder.getFileName().toString();
        }

        Path classes() {
            return folder.resolve("target/classes");
        }

        boolean isModule() {
            return Files.exists(classes().resolve("module-info.class"));
        }

        Attributes manifest() {
            Path built = classes().resolve("META-INF/MANIFEST.MF");
            Path found = Files.exists(built) ? built : folder.resolve("META-INF/MANIFEST.MF");
            try (InputStream in = Files.newInputStream(found)) {
                return new Manifest(in).getMainAttributes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String header(String name) {
            String value = manifest().getValue(name);
            return value == null ? "" : value;
        }

        /** Package names of a manifest header, without attributes. */
        Set<String> packages(String header) {
            return Arrays.stream(header(header).replaceAll("\"[^\"]*\"", "").split(","))
                    .map(clause -> clause.split(";")[0].strip()).filter(p -> !p.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Every bundle of ours that holds code; not the repackaged database, not the tests. */
    static List<Bundle> all() {
        try (Stream<Path> folders = Files.list(ROOT.resolve("bundles"))) {
            return folders.filter(f -> Files.isDirectory(f.resolve("target/classes/org/raceline")))
                    .filter(f -> !f.getFileName().toString().endsWith("tests"))
                    .sorted().map(Bundle::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JavaClasses classes() {
        return new ClassFileImporter().importPaths(all().stream().map(Bundle::classes).toList());
    }
}
