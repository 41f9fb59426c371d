package org.raceline.engine.internal.workspace;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;
import org.raceline.core.model.Person;

/** Turns identities into HMAC-SHA-256 codes that nobody without the workspace's key can make or compare. Not thread-safe. */
public final class Pseudonyms {
    /** Bytes of a short code: two of ten thousand million keys meet with a chance of one to 10^18. */
    private static final int SHORT = 16;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final byte[][] NAMES = Stream.of(Person.Identity.values()).map(identity -> (identity.name() + '\0').getBytes(StandardCharsets.US_ASCII)).toArray(byte[][]::new);
    private final Mac mac;
    private final boolean shortCodes;
    private String lastKind = "";
    /** What stands before the keys of that kind. */
    private byte[] begin = {};
    private final byte[] code = new byte[32];
    private final byte[] shortCode = new byte[SHORT];

    /** @param shortCodes whether the codes of natural keys are short; those of older workspaces are not */
    Pseudonyms(SecretKey key, boolean shortCodes) {
        this.shortCodes = shortCodes;
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same identity of the same kind, here some of the bytes as UTF-8, has the same code in every source of the workspace. */
    public byte[] of(Person.Identity identity, byte[] bytes, int from, int to) {
        mac.update(NAMES[identity.ordinal()]);
        mac.update(bytes, from, to - from);
        return mac.doFinal();
    }

    /** A code, in ASCII, for a natural key that may not be kept as it is, here some of the bytes as UTF-8; no identity has the same. */
    public byte[] key(String kind, byte[] bytes, int from, int to) {
        if (!kind.equals(lastKind)) {
            lastKind = kind;
            begin = ("KEY " + kind + '\0').getBytes(StandardCharsets.UTF_8);
        }
        try {
            mac.update(begin, 0, begin.length);
            mac.update(bytes, from, to - from);
            mac.doFinal(code, 0);
        } catch (ShortBufferException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (!shortCodes) {
            return HexFormat.of().formatHex(code).getBytes(StandardCharsets.US_ASCII);
        }
        System.arraycopy(code, 0, shortCode, 0, SHORT);
        return TEXT.encode(shortCode);
    }
}
