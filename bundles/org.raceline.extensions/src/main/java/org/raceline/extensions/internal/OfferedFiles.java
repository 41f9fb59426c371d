package org.raceline.extensions.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.raceline.core.service.Plugins.Addition;

/**
 * The files of a plug-in that is not installed yet, looked at without running them.
 *
 * @param signer who has signed all of them
 */
record OfferedFiles(Set<Addition> additions, Optional<String> signer) {
    /** Larger ones are not looked into. */
    private static final long MOST = 200L << 20;

    static OfferedFiles of(IInstallableUnit feature, URI repository) {
        Set<Addition> adds = EnumSet.noneOf(Addition.class);
        Set<Optional<String>> signers = new HashSet<>();
        for (Map.Entry<String, String> bundle : IncludedBundles.of(feature).entrySet()) {
            String file = "plugins/" + bundle.getKey() + "_" + bundle.getValue() + ".jar";
            try {
                signers.add(look(repository, file, adds));
            } catch (IOException | SecurityException unreadable) {
                signers.add(Optional.empty());
            }
        }
        return new OfferedFiles(adds, signers.size() == 1 ? signers.iterator().next() : Optional.empty());
    }

    private static Optional<String> look(URI repository, String file, Set<Addition> adds) throws IOException {
        if (repository.getScheme().equals("file")) {
            return look(Path.of(repository).resolve(file), adds);
        }
        String text = repository.toString();
        Path zip = Path.of(URI.create(text.substring("jar:".length(), text.indexOf("!/"))));
        Path copy = Files.createTempFile("raceline", ".jar");
        try (ZipFile all = new ZipFile(zip.toFile())) {
            ZipEntry entry = all.getEntry(file);
            if (entry == null || entry.getSize() > MOST) {
                return Optional.empty();
            }
            try (InputStream in = all.getInputStream(entry)) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return look(copy, adds);
        } finally {
            Files.delete(copy);
        }
    }

    private static Optional<String> look(Path jar, Set<Addition> adds) throws IOException {
        try (JarFile files = new JarFile(jar.toFile(), true)) {
            Manifest manifest = files.getManifest();
            adds.addAll(Additions.of(name -> manifest == null ? null : manifest.getMainAttributes().getValue(name), path -> {
                ZipEntry entry = files.getEntry(path);
                return entry == null ? null : files.getInputStream(entry);
            }));
            return signer(files);
        }
    }

    /** Reading a file whole is what checks its signature. */
    private static Optional<String> signer(JarFile files) throws IOException {
        Set<String> signers = new HashSet<>();
        for (JarEntry entry : Collections.list(files.entries())) {
            if (entry.isDirectory() || entry.getName().startsWith("META-INF/")) {
                continue;
            }
            try (InputStream in = files.getInputStream(entry)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            CodeSigner[] by = entry.getCodeSigners();
            if (by == null || !(by[0].getSignerCertPath().getCertificates().getFirst() instanceof X509Certificate certificate)) {
                return Optional.empty();
            }
            signers.add(certificate.getSubjectX500Principal().getName());
        }
        return signers.size() == 1 ? Optional.of(signers.iterator().next()) : Optional.empty();
    }
}
