package org.raceline.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.Settings;
import org.raceline.core.model.Quantity;
import org.raceline.core.model.Touchpoint;

/**
 * 10,000 damaged copies of a good file, each read by a connector and by a slow reader that shares no code with it: nothing is thrown
 * but a refusal, every line is accounted for, and what is loaded of the lines that were not rejected is, fact for fact, what the slow
 * reader reads on them. Extend it once a format.
 */
public abstract class MutantsContract {
    private static final int MUTANTS = 10_000;

    /** A new instance. */
    protected abstract Connector connector();

    /** Small good files of the format; the mutants are shared out among them. */
    protected abstract List<BytesInput> fixtures();

    /** What the user said of the source; by default nothing. */
    protected Settings settings() {
        return Settings.NONE;
    }

    /**
     * The slow reader: writes the facts that stand on the lines which the connector read. It may ask the choices where the file leaves
     * something open.
     *
     * @throws Unreadable if a line was loaded on which it reads nothing
     */
    protected abstract void read(SlowFile file, Choices choices, RecordingSink facts);

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    public void damagedFilesAreReadAsASlowReaderReadsThemOrNotAtAll() {
        for (BytesInput fixture : fixtures()) {
            check(fixture, MUTANTS / fixtures().size());
        }
    }

    /** A file cut after any of its bytes gives what stands before the cut, and says so unless the cut is at the end of a line. */
    @Test
    public void cutFilesAreReadAsASlowReaderReadsThemAndSayThatTheyAreCut() {
        for (BytesInput fixture : fixtures()) {
            IntStream.range(1, fixture.bytes().length).parallel().forEach(length -> checkCut(fixture, length));
        }
    }

    private void checkCut(BytesInput fixture, int length) {
        byte[] bytes = fixture.bytes();
        byte[] cut = fixture.cut(length).bytes();
        Optional<RecordingSink> read = readByConnector(fixture.name(), cut);
        if (read.isPresent()) {
            check(cut, read.get(), fixture.name() + " cut after " + length + " bytes");
            boolean told = !read.get().reports.isEmpty() || !read.get().rejects.isEmpty();
            boolean atLineEnd = cut[length - 1] == '\n' || bytes[length] == '\n' || bytes[length] == '\r';
            boolean inRecord = read.get().stretches.stream().max(Comparator.comparingLong(RecordingSink.Stretch::last))
                    .filter(last -> last.fate().equals("record")).isPresent();
            assertTrue(told || atLineEnd || !inRecord, fixture.name() + " cut after " + length + " bytes is read without a word");
        }
    }

    /** What a mutant lost and whether it says anything else. */
    private record Outcome(int kept, boolean changed) {
    }

    /** All processors look at mutants; which ones there are does not depend on it. */
    private void check(BytesInput fixture, int count) {
        RecordingSink whole = readByConnector(fixture.name(), fixture.bytes()).orElseThrow();
        int facts = whole.touchpoints.size() + whole.observations.size();
        assertTrue(facts > 0, fixture.name() + " holds facts");
        check(fixture.bytes(), whole, fixture.name());
        List<String> before = facts(whole);
        Mutants mutants = new Mutants(fixture, 20_261_122);
        List<byte[]> all = Stream.generate(mutants::next).limit(count).toList();
        List<Outcome> outcomes = IntStream.range(0, count).parallel().mapToObj(i -> look(fixture.name(), i, all.get(i), before)).toList();
        long kept = outcomes.stream().mapToLong(Outcome::kept).sum();
        long changed = outcomes.stream().filter(Outcome::changed).count();
        assertTrue(kept > count / 5L * facts, fixture.name() + ": damage costs what it damages, but " + kept + " of " + (long) count * facts + " facts are left");
        assertTrue(changed > count / 20, fixture.name() + ": the mutants differ, but only " + changed + " of " + count + " do");
    }

    private Outcome look(String name, int number, byte[] mutant, List<String> before) {
        try {
            if (number % 10 == 0) {
                connector().recognise(new BytesInput(name, mutant));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Optional<RecordingSink> read = readByConnector(name, mutant);
        if (read.isEmpty()) {
            return new Outcome(0, false);
        }
        check(mutant, read.get(), "mutant " + number + " of " + name);
        List<String> found = facts(read.get());
        return new Outcome(Math.min(before.size(), found.size()), !before.equals(found));
    }

    private Optional<RecordingSink> readByConnector(String name, byte[] bytes) {
        BytesInput input = new BytesInput(name, bytes);
        RecordingSink sink = new RecordingSink();
        try {
            connector().read(List.of(input), settings(), sink);
            return Optional.of(sink);
        } catch (ConnectorException refused) {
            assertFalse(refused.issue().remedy().isBlank(), "a refusal says what to do");
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (RuntimeException | StackOverflowError crash) {
            return fail("the connector fails on:\n" + new String(bytes, StandardCharsets.UTF_8), crash);
        }
    }

    private void check(byte[] bytes, RecordingSink sink, String name) {
        List<String> found = facts(sink);
        Set<List<String>> possible = new HashSet<>();
        Set<String> obstacles = new TreeSet<>();
        Choices choices = new Choices();
        do {
            RecordingSink slow = new RecordingSink();
            try {
                read(SlowFile.of(bytes, sink, choices), choices, slow);
                possible.add(facts(slow));
            } catch (Unreadable obstacle) {
                obstacles.add(obstacle.getMessage());
            }
        } while (choices.advance());
        if (!possible.contains(found)) {
            fail(name + " is read otherwise than by the slow reader: " + difference(found, possible, obstacles)
                    + "\naccounted for as " + sink.stretches + "\nin\n" + new String(bytes, StandardCharsets.UTF_8));
        }
        boolean evidenceLost = !sink.rejects.isEmpty() || settings().locale().isPresent();
        assertTrue(possible.size() == 1 || evidenceLost, () -> name + " can be read in several ways and one was taken: "
                + possible + "\nin\n" + new String(bytes, StandardCharsets.UTF_8));
    }

    private static String difference(List<String> found, Set<List<String>> possible, Set<String> obstacles) {
        List<String> only = new ArrayList<>(found);
        List<String> missing = new ArrayList<>();
        for (List<String> one : possible.stream().limit(1).toList()) {
            missing.addAll(one);
            only.forEach(missing::remove);
            one.forEach(only::remove);
        }
        return "\nwritten, and not there: " + only + "\nthere, and not written: " + missing + (obstacles.isEmpty() ? "" : "\nthe slow reader says: " + obstacles);
    }

    /** All that was written, as text in order of the text. */
    private static List<String> facts(RecordingSink sink) {
        Stream<String> observations = sink.observations.stream().map(o -> o.observation().metric() + ' ' + o.observation().period() + ' '
                + o.observation().slice().values() + ' ' + value(o.observation().quantity()));
        return Stream.concat(observations, sink.touchpoints.stream().map(MutantsContract::text)).sorted().toList();
    }

    private static String value(Quantity quantity) {
        return quantity.value().stripTrailingZeros() + " " + quantity.unit().symbol();
    }

    private static String text(Touchpoint t) {
        TreeMap<String, String> quantities = new TreeMap<>();
        t.quantities().forEach((id, quantity) -> quantities.put(id, value(quantity)));
        return t.kind() + ' ' + t.key() + ' ' + t.at() + t.offset().map(offset -> " " + offset).orElse("")
                + t.person().map(person -> " " + person.identity() + ":" + person.value()).orElse("") + ' ' + t.slice().values() + ' ' + quantities + ' '
                + new TreeSet<>(t.exclusions());
    }
}
