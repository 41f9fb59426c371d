import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Kills the import of a large file at a random moment, again and again, and looks each time at what is left. Ten imports go
 * into one workspace, so that some are killed while it is made; they take turns among the kinds of {@link CrashFile}. Words:
 * launcher, number of kills.
 */
final class Crash {
    private static final int KILLS_OF_A_WORKSPACE = 10;
    private static final Pattern FILE_OF_IMPORT = Pattern.compile("\"file\":\"([^\"]+)\"[^{}]*\"records\":\\{\"touchpoints\":(\\d+),\"observations\":(\\d+)");
    private static final Pattern VALUE = Pattern.compile("\"metric\":\"([a-z_]+)\"[^}]*\\},\"slice\":\\{\\},\"value\":\"(\\d+)");
    private final RandomGenerator chance = RandomGenerator.getDefault();
    private final Path launcher;
    private final Path folder;
    private final Path temporary;
    private final Set<String> promised = new TreeSet<>();
    private final Set<String> lost = new TreeSet<>();
    private Path workspace;
    private int partial;
    private int unopened;

    private Crash(Path launcher, Path folder) throws IOException {
        this.launcher = launcher;
        this.folder = folder;
        temporary = Files.createDirectory(folder.resolve("tmp"));
        workspace = folder.resolve("workspace");
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("raceline-crash");
        int kills = Integer.parseInt(words[1]);
        boolean sound;
        try {
            Crash crash = new Crash(Path.of(words[0]), folder);
            crash.all(kills);
            Set<String> left = list(crash.temporary);
            left.forEach(file -> System.out.println("left behind: " + file));
            sound = crash.lost.isEmpty() && crash.partial == 0 && crash.unopened == 0 && left.isEmpty();
            System.out.printf("%d kills, %d lost, %d partial, %d failed to open, %d files left%n", kills, crash.lost.size(), crash.partial, crash.unopened, left.size());
        } finally {
            delete(folder);
        }
        System.exit(sound ? 0 : 1);
    }

    private void all(int kills) throws IOException, InterruptedException {
        long[] durations = new long[CrashFile.values().length];
        for (CrashFile kind : CrashFile.values()) {
            durations[kind.ordinal()] = undisturbed(kind, -1 - kind.ordinal());
        }
        int finished = 0;
        for (int kill = 1; kill <= kills; kill++) {
            CrashFile kind = CrashFile.of(kill);
            switch (kill % KILLS_OF_A_WORKSPACE) {
                case 1 -> {
                    delete(workspace);
                    workspace = folder.resolve("workspace-" + kill);
                    promised.clear();
                }
                // The computer may be busier than it was; and whatever the first kill left must take an import.
                case 2 -> durations[kind.ordinal()] = undisturbed(kind, -10 - kill);
                default -> {
                }
            }
            Path file = kind.write(folder, kill);
            long duration = durations[kind.ordinal()];
            Process process = importing(file);
            // A little beyond the end, so that the last moments are hit as often as the others.
            boolean ended = process.waitFor(chance.nextLong(duration + duration / 10), TimeUnit.NANOSECONDS);
            process.destroyForcibly().waitFor();
            finished += ended ? 1 : 0;
            note(file);
            look(kill);
            Files.delete(file);
        }
        System.out.printf("%d of %d were done before they could be killed; the imports left alone took %s ms%n", finished, kills,
                LongStream.of(durations).mapToObj(nanos -> Long.toString(TimeUnit.NANOSECONDS.toMillis(nanos))).collect(Collectors.joining(", ")));
    }

    /** Imports without a kill; the answer is how long that takes. */
    private long undisturbed(CrashFile kind, int number) throws IOException, InterruptedException {
        Path file = kind.write(folder, number);
        long begin = System.nanoTime();
        Process process = importing(file);
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("the import fails even undisturbed: " + Files.readString(folder.resolve("out.txt")));
        }
        long duration = System.nanoTime() - begin;
        note(file);
        look(number);
        return duration;
    }

    /** Remembers what the command said to be imported. */
    private void note(Path file) throws IOException {
        if (Files.readString(folder.resolve("out.txt")).contains("\"status\":\"imported\"")) {
            promised.add(file.getFileName().toString());
        }
    }

    /** Opens the workspace: every promised import is there, each import is whole, and there is nothing beside them. */
    private void look(int number) throws IOException, InterruptedException {
        Path words = Files.writeString(folder.resolve("words.txt"), "imports\nmetric orders leads page_views --period 1990-01-01..2029-12-31\n");
        Path answer = folder.resolve("answer.txt");
        Process process = start(answer, "batch", words.toString(), "--format", "json", "--workspace", workspace.toString());
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            unopened++;
            System.out.printf("after import %d: %s%n", number, Files.readString(answer).strip());
            return;
        }
        String said = Files.readString(answer);
        List<MatchResult> imports = FILE_OF_IMPORT.matcher(said).results().toList();
        Set<String> there = imports.stream().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
        for (String file : promised) {
            if (!there.contains(file) && lost.add(file)) {
                System.out.printf("after import %d: %s is lost%n", number, file);
            }
        }
        boolean whole = imports.stream().allMatch(m -> Integer.parseInt(m.group(2)) == CrashFile.of(m.group(1)).touchpoints
                && Integer.parseInt(m.group(3)) == CrashFile.of(m.group(1)).observations);
        Map<String, Long> values = VALUE.matcher(said).results().collect(Collectors.toMap(m -> m.group(1), m -> Long.parseLong(m.group(2))));
        for (CrashFile kind : CrashFile.values()) {
            long counted = imports.stream().filter(m -> CrashFile.of(m.group(1)) == kind).count() * kind.counted;
            whole &= values.getOrDefault(kind.metric, 0L) == counted;
        }
        if (!whole) {
            partial++;
            System.out.printf("after import %d: %s of %s%n", number, values, there);
        }
    }

    private Process importing(Path file) throws IOException {
        return start(folder.resolve("out.txt"), "import", file.toString(), "--format", "json", "--workspace", workspace.toString());
    }

    private Process start(Path out, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("RACELINE_VMARGS", "-Djava.io.tmpdir=" + temporary);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static Set<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
