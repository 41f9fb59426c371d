package org.raceline.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.raceline.core.connector.Connector;
import org.raceline.core.connector.ConnectorException;
import org.raceline.core.connector.ConnectorId;
import org.raceline.core.connector.Recognition.Certainty;
import org.raceline.core.connector.Settings;

/**
 * What every connector must do. Extend it in a connector's own tests, name the connector and some whole, good example files of at
 * least two records each; everything else follows.
 */
public abstract class ConnectorContract {

    /** A new instance. */
    protected abstract Connector connector();

    /** Good files of its kind, in an encoding in which line ends are single bytes. */
    protected abstract List<BytesInput> examples();

    /** What the user said of the source; by default nothing. */
    protected Settings settings() {
        return Settings.NONE;
    }

    private RecordingSink read(BytesInput input) throws IOException, ConnectorException {
        RecordingSink sink = new RecordingSink();
        sink.input(input);
        connector().read(List.of(input), settings(), sink);
        return sink;
    }

    @Test
    public void itSaysItsId() {
        ConnectorId id = connector().getClass().getAnnotation(ConnectorId.class);
        assertTrue(id != null && !id.value().isBlank(), "the class carries @ConnectorId");
    }

    @Test
    public void itKnowsItsOwnFilesAndNoOthers() throws IOException {
        for (BytesInput example : examples()) {
            assertEquals(Certainty.CERTAIN, connector().recognise(example).certainty(), example.name());
        }
        for (String other : List.of("", "\n", "hello", "a,b\n1,2\n", "{\"a\":1}", "%PDF-1.7\n", "\u0000\u0001\u0002")) {
            assertEquals(Certainty.NO, connector().recognise(BytesInput.of("other.csv", other)).certainty(), "other content");
        }
    }

    @Test
    public void everyLineIsAccountedForOnce() throws IOException, ConnectorException {
        for (BytesInput example : examples()) {
            assertAccounted(example, read(example));
        }
    }

    private static void assertAccounted(BytesInput input, RecordingSink sink) {
        Map<Long, Integer> wanted = new TreeMap<>();
        for (long line = 1; line <= input.lines(); line++) {
            wanted.put(line, 1);
        }
        assertEquals(wanted, sink.claims(), input.name() + ": how often each physical line is claimed");
    }

    @Test
    public void goodFilesHoldFactsAndNoRejects() throws IOException, ConnectorException {
        for (BytesInput example : examples()) {
            RecordingSink sink = read(example);
            assertFalse(sink.observations.isEmpty() && sink.touchpoints.isEmpty(), example.name() + " holds facts");
            assertTrue(sink.rejects.isEmpty(), () -> example.name() + ": " + sink.rejects);
        }
    }

    @Test
    public void twoReadsAreEqual() throws IOException, ConnectorException {
        for (BytesInput example : examples()) {
            RecordingSink first = read(example);
            RecordingSink second = read(example);
            assertEquals(first.observations, second.observations);
            assertEquals(first.touchpoints, second.touchpoints);
            assertEquals(first.stretches, second.stretches);
        }
    }

    @Test
    public void theComputersLocaleAndZoneChangeNothing() throws IOException, ConnectorException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (BytesInput example : examples()) {
                RecordingSink before = read(example);
                for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "de-DE")) {
                    Locale.setDefault(Locale.forLanguageTag(tag));
                    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                    RecordingSink after = read(example);
                    assertEquals(before.observations, after.observations, tag);
                    assertEquals(before.touchpoints, after.touchpoints, tag);
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** A file cut anywhere is refused, or its whole records are loaded and every line is accounted for; nothing else is thrown. */
    @Test
    public void aFileThatIsCutShortHarmsNothing() throws IOException {
        for (BytesInput example : examples()) {
            int step = Math.max(1, example.bytes().length / 300);
            for (int length = 1; length < example.bytes().length; length += step) {
                BytesInput cut = example.cut(length);
                try {
                    assertAccounted(cut, read(cut));
                } catch (ConnectorException refused) {
                    assertFalse(refused.issue().remedy().isBlank(), "a refusal says what to do");
                } catch (RuntimeException e) {
                    fail(example.name() + " cut after " + length + " bytes", e);
                }
            }
        }
    }

    @Test
    public void rejectsAndReportsSayWhatToDo() throws IOException, ConnectorException {
        for (BytesInput example : examples()) {
            for (int part = 1; part < 10; part++) {
                BytesInput cut = example.cut(example.bytes().length * part / 10);
                try {
                    RecordingSink sink = read(cut);
                    sink.rejects.forEach(issue -> assertFalse(issue.remedy().isBlank(), issue.what()));
                } catch (ConnectorException refused) {
                    assertFalse(refused.issue().what().isBlank());
                }
            }
        }
    }
}
