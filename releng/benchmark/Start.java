import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long the product takes to its first answer, beside the same product doing nothing. Words: launcher, runs of each side. */
final class Start {
    /** A window that could show no card says another sentence, and is no answer. */
    private static final Pattern SINCE_START = Pattern.compile("(?:first card with its value|empty window) after (\\d+) ms");
    private final Path launcher;
    private final int runs;
    private final Path folder;
    private final Path workspace;
    private boolean met = true;

    private Start(Path launcher, int runs, Path folder) {
        this.launcher = launcher;
        this.runs = runs;
        this.folder = folder;
        workspace = folder.resolve("sample");
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("raceline-start");
        Start start = new Start(Path.of(words[0]), Integer.parseInt(words[1]), folder);
        try {
            start.all();
        } finally {
            delete(folder);
        }
        System.exit(start.met ? 0 : 1);
    }

    private void all() throws IOException, InterruptedException {
        run("demo", "--workspace", workspace.toString());
        compare("raceline scorecard", "an empty application in the same Equinox", 200,
                () -> run("scorecard", "--workspace", workspace.toString()).milliseconds(),
                () -> run("-application", "org.raceline.cli.empty").milliseconds());
        if (System.getenv("DISPLAY") == null && System.getProperty("os.name").equals("Linux")) {
            System.out.println("The window was not timed: there is no display, and no xvfb-run.");
            met = false;
            return;
        }
        compare("first card with its value", "an empty window of the same product", 140,
                () -> run("--workspace", workspace.toString(), "--first-card").told(),
                () -> run("--workspace", workspace.toString(), "--empty-window").told());
    }

    private interface Timed {
        long milliseconds() throws IOException, InterruptedException;
    }

    /** Both sides by turns, after one run of each that does not count. */
    private void compare(String what, String against, int goal, Timed whole, Timed empty) throws IOException, InterruptedException {
        List<Long> wholes = new ArrayList<>();
        List<Long> empties = new ArrayList<>();
        whole.milliseconds();
        empty.milliseconds();
        for (int i = 0; i < runs; i++) {
            empties.add(empty.milliseconds());
            wholes.add(whole.milliseconds());
        }
        say(what, wholes);
        say(against, empties);
        long percent = Math.ceilDiv(100 * median(wholes), median(empties));
        boolean good = percent <= goal;
        met &= good;
        System.out.printf("%-42s %d.%02d, at most %d.%02d: %s%n%n", "ratio of the medians", percent / 100, percent % 100, goal / 100, goal % 100,
                good ? "met" : "NOT MET");
    }

    private static void say(String what, List<Long> times) {
        System.out.printf("%-42s %5d ms median of %d (%s)%n", what, median(times), times.size(),
                times.stream().sorted().map(String::valueOf).reduce((a, b) -> a + " " + b).orElse(""));
    }

    private static long median(List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** A run that ended well: the wall time from the launcher's start to its end, and what it printed. */
    private record Run(long milliseconds, String out) {
        /** The time since the start of the virtual machine that it printed itself. */
        long told() {
            Matcher time = SINCE_START.matcher(out);
            if (!time.find()) {
                throw new IllegalStateException("it told no time: " + out);
            }
            return Long.parseLong(time.group(1));
        }
    }

    private Run run(String... words) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(out.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        // The window keeps its state in the home folder; this must not be the user's.
        builder.environment().put("RACELINE_VMARGS", "-Duser.home=" + folder);
        long begin = System.nanoTime();
        Process process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("no end after two minutes: " + command + "\n" + Files.readString(out));
        }
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        String said = Files.readString(out);
        if (process.exitValue() != 0) {
            throw new IllegalStateException("exit " + process.exitValue() + ": " + command + "\n" + said);
        }
        return new Run(milliseconds, said);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
