package org.raceline.engine.internal.gate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.raceline.core.model.Person;
import org.raceline.core.store.TouchpointFact;

/**
 * Touchpoints on their way from one thread to another: what each says stands in arrays, one after the other, since the second thread
 * would wait for every single object that the first one has just made. Ids, labels and the like are the same few texts again and again
 * and stay objects. Keys and persons are UTF-8.
 */
final class TouchpointBatch {
    private static final int MOST = 512;
    /** Bytes of keys and persons beyond which it is full, however few its touchpoints are. */
    private static final int MOST_BYTES = 1 << 20;
    private static final int NUMBERS = 3;

    private int count;
    private final boolean[] hidden = new boolean[MOST];
    private final String[] kinds = new String[MOST];
    private final String[] currencies = new String[MOST];
    private final String[][] exclusions = new String[MOST][];
    private final int[] offsets = new int[MOST];
    /** Of each touchpoint its time, its lines. */
    private final long[] numbers = new long[MOST * NUMBERS];
    /** Where the labels, the amounts and the texts (its key, then its persons) of each touchpoint end. */
    private final int[] labelEnds = new int[MOST];
    private final int[] amountEnds = new int[MOST];
    private final int[] textEnds = new int[MOST];
    private String[] dimensions = new String[MOST * 4];
    private String[] labels = new String[MOST * 4];
    private String[] quantities = new String[MOST * 4];
    private long[] amounts = new long[MOST * 4];
    private Person.Identity[] identities = new Person.Identity[MOST * 2];
    private int[] ends = new int[MOST * 2];
    private byte[] bytes = new byte[MOST * 64];

    boolean isFull() {
        return count == MOST || length() > MOST_BYTES;
    }

    int count() {
        return count;
    }

    private int length() {
        return count == 0 ? 0 : ends[textEnds[count - 1] - 1];
    }

    void add(PendingTouchpoint touchpoint) {
        TouchpointFact fact = touchpoint.fact;
        hidden[count] = touchpoint.hidden;
        kinds[count] = fact.kind;
        currencies[count] = fact.currency;
        exclusions[count] = fact.exclusions.isEmpty() ? null : fact.exclusions.toArray(String[]::new);
        offsets[count] = fact.offsetSeconds;
        numbers[count * NUMBERS] = fact.localMicros;
        numbers[count * NUMBERS + 1] = fact.firstLine;
        numbers[count * NUMBERS + 2] = fact.lastLine;
        addLabels(fact);
        addAmounts(fact);
        int text = count == 0 ? 0 : textEnds[count - 1];
        add(text++, null, fact.key);
        for (int i = 0; i < touchpoint.persons.size(); i++) {
            Person person = touchpoint.persons.get(i);
            add(text++, person.identity(), person.value());
        }
        textEnds[count] = text;
        count++;
    }

    private void addLabels(TouchpointFact fact) {
        int at = count == 0 ? 0 : labelEnds[count - 1];
        int size = fact.slice.size();
        if (at + size > labels.length) {
            dimensions = Arrays.copyOf(dimensions, 2 * (at + size));
            labels = Arrays.copyOf(labels, 2 * (at + size));
        }
        for (int i = 0; i < size; i++) {
            dimensions[at + i] = fact.slice.name(i);
            labels[at + i] = fact.slice.value(i);
        }
        labelEnds[count] = at + size;
    }

    private void addAmounts(TouchpointFact fact) {
        int at = count == 0 ? 0 : amountEnds[count - 1];
        int size = fact.amounts.size();
        if (at + size > amounts.length) {
            quantities = Arrays.copyOf(quantities, 2 * (at + size));
            amounts = Arrays.copyOf(amounts, 2 * (at + size));
        }
        for (int i = 0; i < size; i++) {
            quantities[at + i] = fact.amounts.name(i);
            amounts[at + i] = fact.amounts.value(i);
        }
        amountEnds[count] = at + size;
    }

    private void add(int text, Person.Identity identity, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        if (text == ends.length) {
            ends = Arrays.copyOf(ends, 2 * text);
            identities = Arrays.copyOf(identities, 2 * text);
        }
        int from = from(text);
        if (from + utf8.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(from + utf8.length, 2 * bytes.length));
        }
        System.arraycopy(utf8, 0, bytes, from, utf8.length);
        identities[text] = identity;
        ends[text] = from + utf8.length;
    }

    /** Fills in all but the key and the person. */
    void fill(int touchpoint, TouchpointFact fact) {
        fact.clear();
        fact.kind = kinds[touchpoint];
        fact.currency = currencies[touchpoint];
        if (exclusions[touchpoint] != null) {
            fact.exclusions.addAll(Arrays.asList(exclusions[touchpoint]));
        }
        fact.offsetSeconds = offsets[touchpoint];
        fact.localMicros = numbers[touchpoint * NUMBERS];
        fact.firstLine = numbers[touchpoint * NUMBERS + 1];
        fact.lastLine = numbers[touchpoint * NUMBERS + 2];
        for (int i = touchpoint == 0 ? 0 : labelEnds[touchpoint - 1]; i < labelEnds[touchpoint]; i++) {
            fact.slice.put(dimensions[i], labels[i]);
        }
        for (int i = touchpoint == 0 ? 0 : amountEnds[touchpoint - 1]; i < amountEnds[touchpoint]; i++) {
            fact.amounts.put(quantities[i], amounts[i]);
        }
    }

    /** Whether its key is to be kept as a code only. */
    boolean isHidden(int touchpoint) {
        return hidden[touchpoint];
    }

    /** Its key among the texts. */
    int key(int touchpoint) {
        return touchpoint == 0 ? 0 : textEnds[touchpoint - 1];
    }

    /** The text after its last person; the first one comes after the key. */
    int personsEnd(int touchpoint) {
        return textEnds[touchpoint];
    }

    /** What kind of person a text names. */
    Person.Identity identity(int text) {
        return identities[text];
    }

    /** All texts. */
    byte[] bytes() {
        return bytes;
    }

    /** Where a text begins. */
    int from(int text) {
        return text == 0 ? 0 : ends[text - 1];
    }

    /** Where a text ends. */
    int to(int text) {
        return ends[text];
    }

    void clear() {
        count = 0;
        if (bytes.length > 2 * MOST_BYTES) {
            bytes = new byte[MOST * 64];
        }
    }
}
