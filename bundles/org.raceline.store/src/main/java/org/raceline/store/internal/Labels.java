package org.raceline.store.internal;

import java.util.Arrays;

/** The different values among texts, by number; each is kept once. */
final class Labels implements AutoCloseable {
    private static final int FIRST_LENGTH = 256;

    private final Texts texts;
    private String[] values = new String[FIRST_LENGTH];
    private int[] numbers = new int[FIRST_LENGTH];

    /** @param most how many there may be at most */
    Labels(int most) {
        texts = new Texts(most);
    }

    int number(String value) {
        int mask = values.length - 1;
        int slot = spread(value) & mask;
        for (String there = values[slot]; there != null; there = values[slot]) {
            if (there.equals(value)) {
                return numbers[slot];
            }
            slot = slot + 1 & mask;
        }
        values[slot] = value;
        numbers[slot] = texts.add(value);
        if (texts.count() > values.length / 2) {
            grow();
        }
        return texts.count() - 1;
    }

    private static int spread(String value) {
        int hash = value.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 16;
    }

    private void grow() {
        String[] before = values;
        int[] numbersBefore = numbers;
        values = new String[2 * before.length];
        numbers = new int[2 * before.length];
        int mask = values.length - 1;
        for (int i = 0; i < before.length; i++) {
            if (before[i] != null) {
                int slot = spread(before[i]) & mask;
                while (values[slot] != null) {
                    slot = slot + 1 & mask;
                }
                values[slot] = before[i];
                numbers[slot] = numbersBefore[i];
            }
        }
    }

    Texts texts() {
        return texts;
    }

    void clear() {
        texts.clear();
        Arrays.fill(values, null);
    }

    @Override
    public void close() {
        texts.close();
    }
}
