package org.raceline.engine.internal.workspace;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import org.raceline.core.model.Person;

/** Turns identities into HMAC-SHA-256 codes that nobody without the workspace's key can make or compare. Not thread-safe. */
public final class Pseudonyms {
    /** Bytes of a short code: two of ten thousand million keys meet with a chance of one to 10^18. */
    private static final int SHORT = 16;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final byte[] KEY = "KEY ".getBytes(StandardCharsets.US_ASCII);
    private final Hmac hmac;
    private final boolean shortCodes;
    private final byte[] code = new byte[Hmac.CODE];
    private String lastKind = "";
    private byte[] kindBytes = {};

    /** @param shortCodes whether the codes of natural keys are short; those of older workspaces are not */
    Pseudonyms(SecretKey key, boolean shortCodes) {
        this.shortCodes = shortCodes;
        hmac = new Hmac(key.getEncoded());
    }

    /** The same identity of the same kind has the same code in every source of the workspace. */
    public byte[] of(Person person) {
        byte[] own = new byte[Hmac.CODE];
        hmac.add(person.identity().name().getBytes(StandardCharsets.US_ASCII)).add((byte) 0).add(person.value().getBytes(StandardCharsets.UTF_8)).finish(own);
        return own;
    }

    /** A code for a natural key that may not be kept as it is; no identity has the same. */
    public String key(String kind, String key) {
        if (!kind.equals(lastKind)) {
            lastKind = kind;
            kindBytes = kind.getBytes(StandardCharsets.UTF_8);
        }
        hmac.add(KEY).add(kindBytes).add((byte) 0).add(key.getBytes(StandardCharsets.UTF_8)).finish(code);
        return shortCodes ? TEXT.encodeToString(Arrays.copyOf(code, SHORT)) : HexFormat.of().formatHex(code);
    }
}
