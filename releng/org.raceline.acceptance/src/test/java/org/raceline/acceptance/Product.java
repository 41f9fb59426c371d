package org.raceline.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A built copy of Raceline, run as its users run it: by its launcher, in a process of its own. */
record Product(Path home) {
    private static final Path ROOT = Path.of(System.getProperty("raceline.root", "../..")).toAbsolutePath().normalize();

    /** What a run left behind. */
    record Outcome(int exit, String out, String err) {
        String everything() {
            return "exit " + exit + "\n" + out + "\n" + err;
        }
    }

    /** The product for Linux that the reactor made. */
    static Product built() {
        return new Product(ROOT.resolve("releng/org.raceline.product/target/products/org.raceline.product/linux/gtk/x86_64/raceline"));
    }

    static Path root() {
        return ROOT;
    }

    /** A copy that may be changed. */
    Product copy(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(home.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return new Product(to);
    }

    Path launcher() {
        return home.resolve("raceline");
    }

    /** Runs the launcher in a folder. */
    Outcome run(Path in, String... words) {
        List<String> command = new ArrayList<>(List.of(launcher().toString()));
        command.addAll(Arrays.asList(words));
        return run(in, "", Map.of(), command);
    }

    static Outcome run(Path in, String input, Map<String, String> environment, List<String> command) {
        try {
            Path out = Files.createTempFile("raceline-out", ".txt");
            Path err = Files.createTempFile("raceline-err", ".txt");
            try {
                ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
                builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
                builder.environment().putAll(environment);
                Process process = builder.start();
                try (var stdin = process.getOutputStream()) {
                    stdin.write(input.getBytes(StandardCharsets.UTF_8));
                }
                if (!process.waitFor(180, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("no end: " + command);
                }
                return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A jar among the product's plug-ins, by symbolic name. */
    Path plugin(String name) {
        try (Stream<Path> plugins = Files.list(home.resolve("plugins"))) {
            return plugins.filter(p -> p.getFileName().toString().startsWith(name + "_")).findAny().orElseThrow(() -> new IllegalStateException("no " + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
