package org.raceline.connector.ga;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/**
 * Distinct names, each with a number, kept in twelve bytes a name however long it is: 64 bits of its digest stand for it, so that
 * among half a million names two are taken for one with a chance of less than one in a hundred million.
 */
final class Fingerprints {
    private final MessageDigest digest;
    private final int limit;
    private long[] prints = new long[1 << 10];
    private int[] numbers = new int[1 << 10];
    private int size;

    /** @param limit how many names it takes */
    Fingerprints(int limit) {
        this.limit = limit;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /**
     * Notes a name.
     *
     * @param number kept with a new name
     * @param both   joins the number that is there with the one that comes
     * @return whether the name is new
     */
    boolean add(String name, int number, IntBinaryOperator both) {
        int at = slot(print(name));
        if (prints[at] != 0) {
            numbers[at] = both.applyAsInt(numbers[at], number);
            return false;
        }
        prints[at] = print(name);
        numbers[at] = number;
        if (++size * 2 > prints.length) {
            grow();
        }
        return true;
    }

    boolean isFull() {
        return size >= limit;
    }

    int size() {
        return size;
    }

    /** The numbers of all names, in no order. */
    IntStream numbers() {
        return IntStream.range(0, prints.length).filter(at -> prints[at] != 0).map(at -> numbers[at]);
    }

    private long print(String name) {
        long print = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8))).getLong();
        return print == 0 ? 1 : print;
    }

    private int slot(long print) {
        int at = (int) (print & prints.length - 1);
        while (prints[at] != 0 && prints[at] != print) {
            at = at + 1 & prints.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] before = prints;
        int[] with = numbers;
        prints = new long[before.length * 2];
        numbers = new int[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int at = slot(before[i]);
                prints[at] = before[i];
                numbers[at] = with[i];
            }
        }
    }
}
