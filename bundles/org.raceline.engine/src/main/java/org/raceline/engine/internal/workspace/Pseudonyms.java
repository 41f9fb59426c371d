package org.raceline.engine.internal.workspace;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.raceline.core.model.Person;

/** Turns identities into HMAC-SHA-256 codes that nobody without the workspace's key can make or compare. Not thread-safe. */
public final class Pseudonyms {
    /** Bytes of a short code: two of ten thousand million keys meet with a chance of one to 10^18. */
    private static final int SHORT = 16;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final byte[] KEY = "KEY ".getBytes(StandardCharsets.US_ASCII);
    private final Mac mac;
    private final boolean shortCodes;
    private String lastKind = "";
    private byte[] kindBytes = {};

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

    /** The same identity of the same kind has the same code in every source of the workspace. */
    public byte[] of(Person person) {
        mac.update(person.identity().name().getBytes(StandardCharsets.US_ASCII));
        mac.update((byte) 0);
        return mac.doFinal(person.value().getBytes(StandardCharsets.UTF_8));
    }

    /** A code for a natural key that may not be kept as it is; no identity has the same. */
    public String key(String kind, String key) {
        if (!kind.equals(lastKind)) {
            lastKind = kind;
            kindBytes = kind.getBytes(StandardCharsets.UTF_8);
        }
        mac.update(KEY);
        mac.update(kindBytes);
        mac.update((byte) 0);
        byte[] code = mac.doFinal(key.getBytes(StandardCharsets.UTF_8));
        return shortCodes ? TEXT.encodeToString(Arrays.copyOf(code, SHORT)) : HexFormat.of().formatHex(code);
    }
}
