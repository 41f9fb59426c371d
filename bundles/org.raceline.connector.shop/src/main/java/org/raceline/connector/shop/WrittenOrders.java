package org.raceline.connector.shop;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.raceline.core.connector.KeyTable;
import org.raceline.tables.Row;

/** What was written of one file: the name of each order and a fingerprint of its rows, so that none counts twice. */
final class WrittenOrders implements AutoCloseable {

    /** What is known of an order. */
    enum Known {
        NEW, /** Written before with the same cells. */ REPEATED, /** Its name was written before with other cells. */ CONTRADICTED
    }

    private final boolean mayRepeat;
    private final KeyTable fingerprints = new KeyTable();
    private final MessageDigest digest;

    /** @param mayRepeat whether an order may come twice; else nothing is remembered and every one is new */
    WrittenOrders(boolean mayRepeat) {
        this.mayRepeat = mayRepeat;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** An order begins. */
    void begin() {
        digest.reset();
    }

    /** Takes in a row of the order that has begun. */
    void add(Row row) {
        if (mayRepeat) {
            digest.update(String.join("\0", row.cells()).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }

    /** Writes down the order that has begun, unless its name is known. */
    Known end(String name) {
        if (!mayRepeat) {
            return Known.NEW;
        }
        long fingerprint = ByteBuffer.wrap(digest.digest()).getLong() >>> 25 | 1L << 39;
        long before = fingerprints.putIfAbsent(name, fingerprint);
        return before == 0 ? Known.NEW : before == fingerprint ? Known.REPEATED : Known.CONTRADICTED;
    }

    @Override
    public void close() {
        fingerprints.close();
    }
}
