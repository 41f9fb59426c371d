package org.raceline.engine.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.raceline.core.model.Person;
import org.raceline.core.store.TouchpointFact;

/** What a batch holds is what its touchpoints said, whatever they said and whatever the batch held before. */
class TouchpointBatchTest {
    private final TouchpointBatch batch = new TouchpointBatch();

    @Test
    void touchpointsComeOutAsTheyWentIn() {
        for (int round = 0; round < 5; round++) {
            Random random = new Random(round);
            List<String> said = new ArrayList<>();
            PendingTouchpoint touchpoint = new PendingTouchpoint();
            batch.clear();
            while (!batch.isFull()) {
                said.add(said(touchpoint, random));
                batch.add(touchpoint);
            }
            assertThat(told()).isEqualTo(said).hasSize(512);
        }
    }

    @Test
    void longKeysFillItSooner() {
        PendingTouchpoint touchpoint = new PendingTouchpoint();
        touchpoint.fact.key = "k".repeat(600_000);
        batch.add(touchpoint);
        assertThat(batch.isFull()).isFalse();
        touchpoint.fact.key = "k".repeat(3_000_000);
        batch.add(touchpoint);
        assertThat(batch.isFull()).isTrue();
        batch.clear();
        assertThat(batch.isFull()).isFalse();
        assertThat(batch.bytes()).hasSizeLessThan(600_000);
    }

    /** Makes it one that states anything, some of it far more than others do. */
    private static String said(PendingTouchpoint touchpoint, Random random) {
        touchpoint.clear();
        TouchpointFact fact = touchpoint.fact;
        touchpoint.hidden = random.nextBoolean();
        fact.kind = "kind" + random.nextInt(3);
        fact.key = List.of("T-" + random.nextInt(), "ключ", "\0", "x".repeat(random.nextInt(500)), "💡").get(random.nextInt(5));
        fact.at(LocalDateTime.of(1900 + random.nextInt(300), 1 + random.nextInt(12), 1, 0, 0).plusNanos(random.nextInt(1_000) * 86_399_999_000L));
        fact.offsetSeconds = random.nextBoolean() ? TouchpointFact.NO_OFFSET : random.nextInt(36_000);
        fact.currency = random.nextBoolean() ? "" : "EUR";
        fact.firstLine = random.nextLong(1L << 40);
        fact.lastLine = fact.firstLine + random.nextInt(5);
        for (int i = random.nextInt(4) * random.nextInt(8); i > 0; i--) {
            fact.slice.put("dimension" + i, "value" + random.nextInt(100));
            fact.amounts.put("quantity" + i, random.nextLong());
        }
        for (int i = random.nextInt(4) / 3 * random.nextInt(3); i > 0; i--) {
            fact.exclusions.add("reason" + i);
        }
        for (int i = random.nextInt(4) / 2 * random.nextInt(5); i > 0; i--) {
            touchpoint.persons.add(new Person(Person.Identity.values()[random.nextInt(3)], "Zoë" + random.nextInt(1_000)));
        }
        String persons = touchpoint.persons.stream().map(person -> person.identity() + person.value()).toList().toString();
        return text(fact) + touchpoint.hidden + fact.key + persons;
    }

    private List<String> told() {
        List<String> told = new ArrayList<>();
        TouchpointFact fact = new TouchpointFact();
        for (int i = 0; i < batch.count(); i++) {
            batch.fill(i, fact);
            List<String> persons = new ArrayList<>();
            for (int text = batch.key(i) + 1; text < batch.personsEnd(i); text++) {
                persons.add(batch.identity(text) + text(text));
            }
            told.add(text(fact) + batch.isHidden(i) + text(batch.key(i)) + persons);
        }
        return told;
    }

    private String text(int text) {
        return new String(batch.bytes(), batch.from(text), batch.to(text) - batch.from(text), StandardCharsets.UTF_8);
    }

    private static String text(TouchpointFact fact) {
        return fact.kind + " " + fact.at() + " " + fact.offsetSeconds + " " + fact.currency + " " + fact.firstLine + "-" + fact.lastLine + fact.slice + fact.amounts + fact.exclusions;
    }
}
