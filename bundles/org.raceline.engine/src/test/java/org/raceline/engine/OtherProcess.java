package org.raceline.engine;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.raceline.containers.Containers;
import org.raceline.core.connector.Input;
import org.raceline.store.DuckDbEngine;

/** A second Java machine that runs a main class of the tests, with everything that these tests see. */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private OtherProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static OtherProcess start(Class<?> main, String... arguments) throws IOException {
        return start(main, List.of(), arguments);
    }

    static OtherProcess start(Class<?> main, List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(main), main.getName()));
        command.addAll(List.of(arguments));
        return new OtherProcess(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    private static String classPath(Class<?> main) {
        return Stream.of(main, LocalWorkspaces.class, Input.class, Containers.class, DuckDbEngine.class, DuckDBDriver.class).map(OtherProcess::place).distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The directory or jar of a class, also where test classes are patched into a module. */
    private static String place(Class<?> type) {
        String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        String url = type.getResource(file).toString();
        String root = url.substring(0, url.length() - type.getName().length() - ".class".length());
        try {
            return Path.of(new URI(root.startsWith("jar:") ? root.substring(4, root.indexOf("!/")) : root)).toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    long pid() {
        return process.pid();
    }

    /** The next line of its output; null at the end. */
    String readLine() throws IOException {
        return output.readLine();
    }

    /** As {@code kill -9} does; what it has written so far can still be read. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
