import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Recognition.Certainty;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Touchpoint;
import org.raceline.testkit.BytesInput;
import org.raceline.testkit.RecordingSink;

/**
 * Cuts files off and reads what is left: at the border of each record (of at most 1,000 of them) and at 200 bytes by chance, always the
 * same ones. What stands before the last record must be read as in the whole file; the last one too, or else a problem is told.
 * A cut at a border leaves a file that may be whole. Words: files.
 */
final class Prefix {
    private static final int BORDERS = 1_000;
    private static final int BYTES = 200;

    private Prefix() {
    }

    public static void main(String[] words) throws IOException {
        boolean sound = true;
        for (String word : words) {
            byte[] bytes = Files.readAllBytes(Path.of(word));
            BytesInput input = new BytesInput(Path.of(word).getFileName().toString(), bytes);
            Optional<Connector> connector = connector(input);
            if (connector.isEmpty()) {
                System.out.println(input.name() + ": of no known kind");
                continue;
            }
            sound &= sweep(connector.get(), input);
        }
        System.exit(sound ? 0 : 1);
    }

    private static Optional<Connector> connector(BytesInput input) throws IOException {
        Optional<Connector> best = Optional.empty();
        Certainty certainty = Certainty.NO;
        for (Connector connector : ServiceLoader.load(Connector.class)) {
            Certainty here = connector.recognise(input).certainty();
            if (here.compareTo(certainty) > 0) {
                certainty = here;
                best = Optional.of(connector);
            }
        }
        return best;
    }

    private static boolean sweep(Connector connector, BytesInput input) throws IOException {
        Optional<RecordingSink> whole = read(connector, input);
        if (whole.isEmpty()) {
            System.out.println(input.name() + ": refused as a whole");
            return true;
        }
        Map<String, Integer> facts = count(facts(whole.get(), Long.MAX_VALUE));
        Set<Integer> borders = borders(input, whole.get());
        Set<Integer> lengths = new TreeSet<>(borders);
        Random random = new Random(20_261_122);
        for (int i = 0; i < BYTES; i++) {
            lengths.add(1 + random.nextInt(Math.max(1, input.bytes().length - 1)));
        }
        int refused = 0;
        int told = 0;
        List<String> silent = new ArrayList<>();
        Map<Integer, Map<String, Integer>> parts = new HashMap<>();
        for (int length : lengths) {
            Optional<RecordingSink> cut = read(connector, input.cut(length));
            if (cut.isEmpty()) {
                refused++;
                continue;
            }
            RecordingSink sink = cut.get();
            long last = sink.stretches.stream().mapToLong(RecordingSink.Stretch::first).max().orElse(0);
            boolean problem = !sink.reports.isEmpty() || !sink.rejects.isEmpty();
            told += problem ? 1 : 0;
            Map<String, Integer> right = around(connector, input, length, facts, parts);
            boolean border = borders.contains(length) || isAtLineEnd(input.bytes(), length);
            String wrong = others(facts(sink, last), right);
            String lastWrong = others(facts(sink, Long.MAX_VALUE), right);
            if (!wrong.isEmpty()) {
                silent.add("after " + length + " bytes, before the last record: " + wrong);
            } else if (!lastWrong.isEmpty() && !problem && !border) {
                silent.add("after " + length + " bytes, in the last record: " + lastWrong);
            } else if (!problem && !border && !facts(sink, Long.MAX_VALUE).isEmpty()) {
                silent.add("after " + length + " bytes: not a word");
            }
        }
        System.out.printf("%s (%s): %d cuts, %d refused, %d told, %d wrong%n", input.name(), connector.getClass().getSimpleName(), lengths.size(), refused, told,
                silent.size());
        silent.stream().limit(5).forEach(line -> System.out.println("  " + line));
        return silent.isEmpty();
    }

    /**
     * The facts of the whole file, and those of it up to the blank lines before and after a cut: of tables that say the same the fullest
     * is loaded, and which that is depends on how many are left.
     */
    private static Map<String, Integer> around(Connector connector, BytesInput input, int length, Map<String, Integer> whole,
            Map<Integer, Map<String, Integer>> parts) throws IOException {
        Map<String, Integer> all = new HashMap<>(whole);
        for (int border : new int[] {blankLine(input.bytes(), length, -1), blankLine(input.bytes(), length, 1)}) {
            if (!parts.containsKey(border)) {
                parts.put(border, count(read(connector, input.cut(border)).map(sink -> facts(sink, Long.MAX_VALUE)).orElse(List.of())));
            }
            parts.get(border).forEach((fact, times) -> all.merge(fact, times, Math::max));
        }
        return all;
    }

    private static int blankLine(byte[] bytes, int from, int step) {
        int at = from;
        while (at > 1 && at < bytes.length && !(bytes[at - 1] == '\n' && (bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '#'))) {
            at += step;
        }
        return at;
    }

    private static boolean isAtLineEnd(byte[] bytes, int length) {
        return bytes[length - 1] == '\n' || bytes[length] == '\n' || bytes[length] == '\r' || bytes[length - 1] == 0 && length > 1 && bytes[length - 2] == '\n';
    }

    /** The bytes at which records end, of some of them where there are many. */
    private static Set<Integer> borders(BytesInput input, RecordingSink whole) {
        List<Integer> ends = new ArrayList<>(List.of(0));
        for (int i = 0; i < input.bytes().length; i++) {
            if (input.bytes()[i] == '\n') {
                ends.add(i + 1);
            }
        }
        List<Long> lines = whole.stretches.stream().map(RecordingSink.Stretch::last).sorted().toList();
        Set<Integer> borders = new HashSet<>();
        int step = Math.max(1, lines.size() / BORDERS);
        for (int i = 0; i < lines.size(); i += step) {
            int line = Math.toIntExact(lines.get(i));
            if (line < ends.size() && ends.get(line) < input.bytes().length) {
                borders.add(ends.get(line));
            }
        }
        return borders;
    }

    private static Optional<RecordingSink> read(Connector connector, BytesInput input) throws IOException {
        RecordingSink sink = new RecordingSink();
        sink.input(input);
        try {
            connector.read(List.of(input), Settings.NONE, sink);
            return Optional.of(sink);
        } catch (ConnectorException refused) {
            return Optional.empty();
        }
    }

    /** The facts of records that begin before a line. */
    private static List<String> facts(RecordingSink sink, long before) {
        List<String> facts = new ArrayList<>();
        for (RecordingSink.Observed fact : sink.observations) {
            if (fact.observation().line() < before) {
                facts.add(fact.observation().metric() + fact.observation().period() + fact.observation().slice().values() + fact.observation().quantity());
            }
        }
        for (Touchpoint fact : sink.touchpoints) {
            if (fact.line() < before) {
                facts.add(fact.toString());
            }
        }
        return facts;
    }

    private static Map<String, Integer> count(List<String> facts) {
        Map<String, Integer> counts = new HashMap<>();
        facts.forEach(fact -> counts.merge(fact, 1, Integer::sum));
        return counts;
    }

    /** One that is not among others, or not as often. Personal data is not in its text. */
    private static String others(List<String> some, Map<String, Integer> all) {
        for (Map.Entry<String, Integer> fact : count(some).entrySet()) {
            if (fact.getValue() > all.getOrDefault(fact.getKey(), 0)) {
                return fact.getKey().replaceAll("key=[^,]*", "key=…");
            }
        }
        return "";
    }
}
