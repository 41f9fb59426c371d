package org.raceline.containers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;

/** A file in memory. */
record Bytes(String name, byte[] bytes) implements Input {

    static Bytes of(String name, String text) {
        return new Bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What fills a file. */
    @FunctionalInterface
    interface Filling {
        void into(OutputStream out) throws IOException;
    }

    static byte[] gzip(Filling filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            filling.into(packed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] gzip(String text) {
        return gzip(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** An archive of paths and contents, which are a text, bytes or a {@link Filling}. */
    static byte[] zip(Object... pathsAndContents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < pathsAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) pathsAndContents[i]));
                switch (pathsAndContents[i + 1]) {
                    case String text -> zip.write(text.getBytes(StandardCharsets.UTF_8));
                    case byte[] bytes -> zip.write(bytes);
                    case Filling filling -> filling.into(zip);
                    default -> throw new IllegalArgumentException();
                }
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** So many megabytes of spaces. */
    static Filling megabytes(int count) {
        byte[] spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        return out -> {
            for (int i = 0; i < count; i++) {
                out.write(spaces);
            }
        };
    }

    /** The first bytes only. */
    Bytes cut(int length) {
        return new Bytes(name, Arrays.copyOf(bytes, length));
    }

    Bytes named(String other) {
        return new Bytes(other, bytes);
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** Everything inside: name and text, after checking that each is as long as it says. */
    Map<String, String> opened() throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Input each : Containers.open(this, Limits.DEFAULT)) {
            texts.put(each.name(), text(each));
        }
        return texts;
    }

    /** The same, with what could be opened; remarks go to the list. */
    Map<String, String> opened(List<Issue> remarks) throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Input each : Containers.open(this, Limits.DEFAULT, remarks::add)) {
            texts.put(each.name(), text(each));
        }
        return texts;
    }

    static String text(Input input) throws IOException {
        try (InputStream in = input.open()) {
            byte[] read = in.readAllBytes();
            if (read.length != input.size()) {
                throw new AssertionError(input.name() + " says " + input.size() + " bytes, but has " + read.length);
            }
            return new String(read, StandardCharsets.UTF_8);
        }
    }

    /** Why it is not opened; the issue has a remedy and names a file. */
    Issue refusal() throws IOException {
        return refusal(Limits.DEFAULT);
    }

    Issue refusal(Limits limits) throws IOException {
        try {
            Containers.open(this, limits);
        } catch (ContainerException refused) {
            Issue issue = refused.issue();
            if (issue.remedy().isEmpty() || issue.file().isEmpty()) {
                throw new AssertionError(issue);
            }
            return issue;
        }
        throw new AssertionError("not refused");
    }

    /** Remarks as texts with the file they are about. */
    static List<String> texts(List<Issue> remarks) {
        return new ArrayList<>(remarks.stream().map(remark -> remark.file() + ": " + remark.what()).toList());
    }
}
