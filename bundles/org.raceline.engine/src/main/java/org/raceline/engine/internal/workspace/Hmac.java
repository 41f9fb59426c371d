package org.raceline.engine.internal.workspace;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * HMAC-SHA-256 of short messages (RFC 2104), many of them with one key: each is put together behind the key's block, so that two calls
 * of the hash do. Not thread-safe.
 */
final class Hmac {
    static final int CODE = 32;
    private static final int BLOCK = 64;
    private static final int ROOM = 256;

    private final MessageDigest hash;
    private final byte[] outer = new byte[BLOCK + CODE];
    private byte[] inner = new byte[BLOCK + ROOM];
    private int length = BLOCK;

    /** @param key of at most 64 bytes */
    Hmac(byte[] key) {
        if (key.length > BLOCK) {
            throw new IllegalArgumentException("the key is too long");
        }
        try {
            hash = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        for (int i = 0; i < BLOCK; i++) {
            byte own = i < key.length ? key[i] : 0;
            inner[i] = (byte) (own ^ 0x36);
            outer[i] = (byte) (own ^ 0x5C);
        }
    }

    Hmac add(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, inner, length, bytes.length);
        length += bytes.length;
        return this;
    }

    Hmac add(byte one) {
        room(1);
        inner[length++] = one;
        return this;
    }

    private void room(int wanted) {
        if (length + wanted > inner.length) {
            inner = Arrays.copyOf(inner, Math.max(2 * inner.length, length + wanted));
        }
    }

    /** The code of what was added since the last one, in the first {@link #CODE} bytes of an array. */
    void finish(byte[] code) {
        try {
            hash.update(inner, 0, length);
            length = BLOCK;
            hash.digest(outer, BLOCK, CODE);
            hash.update(outer, 0, outer.length);
            hash.digest(code, 0, CODE);
        } catch (DigestException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
