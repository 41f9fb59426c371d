package org.raceline.core.connector;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * SipHash-2-4 of 128 bits with a key of its own: who writes a file cannot choose texts whose codes meet. Keeps its last answer; not
 * thread-safe.
 */
final class KeyedHash {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long key0;
    private final long key1;
    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long high;
    private long low;

    KeyedHash(long key0, long key1) {
        this.key0 = key0;
        this.key1 = key1;
    }

    /** With a key that nobody knows. */
    static KeyedHash secret() {
        SecureRandom random = new SecureRandom();
        return new KeyedHash(random.nextLong(), random.nextLong());
    }

    /** Of the UTF-16 code units, least significant byte first. */
    void of(String text) {
        begin();
        int length = text.length();
        int i = 0;
        for (; i + 4 <= length; i += 4) {
            take(text.charAt(i) | (long) text.charAt(i + 1) << 16 | (long) text.charAt(i + 2) << 32 | (long) text.charAt(i + 3) << 48);
        }
        long last = 2L * length << 56;
        for (int shift = 0; i < length; i++, shift += 16) {
            last |= (long) text.charAt(i) << shift;
        }
        end(last);
    }

    void of(byte[] bytes) {
        of(bytes, 0, bytes.length);
    }

    /** Of some bytes among others. */
    void of(byte[] bytes, int from, int to) {
        begin();
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            take((long) EIGHT.get(bytes, i));
        }
        long last = (long) (to - from) << 56;
        for (int shift = 0; i < to; i++, shift += 8) {
            last |= (bytes[i] & 0xFFL) << shift;
        }
        end(last);
    }

    /** The first 64 bits. */
    long high() {
        return high;
    }

    /** The last 64 bits. */
    long low() {
        return low;
    }

    private void begin() {
        v0 = key0 ^ 0x736f6d6570736575L;
        v1 = key1 ^ 0x646f72616e646f6dL ^ 0xEE;
        v2 = key0 ^ 0x6c7967656e657261L;
        v3 = key1 ^ 0x7465646279746573L;
    }

    private void end(long last) {
        take(last);
        v2 ^= 0xEE;
        rounds();
        high = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xDD;
        rounds();
        low = v0 ^ v1 ^ v2 ^ v3;
    }

    private void take(long word) {
        v3 ^= word;
        round();
        round();
        v0 ^= word;
    }

    private void rounds() {
        round();
        round();
        round();
        round();
    }

    private void round() {
        v0 += v1;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v3;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 += v3;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 += v1;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v2 = Long.rotateLeft(v2, 32);
    }
}
