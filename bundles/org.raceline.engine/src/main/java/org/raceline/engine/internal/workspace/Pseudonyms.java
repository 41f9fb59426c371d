package org.raceline.engine.internal.workspace;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.raceline.core.model.Person;

/** Turns identities into HMAC-SHA-256 codes that nobody without the workspace's key can make or compare. Not thread-safe. */
public final class Pseudonyms {
    private final Mac mac;

    Pseudonyms(SecretKey key) {
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
        mac.update("KEY ".getBytes(StandardCharsets.US_ASCII));
        mac.update(kind.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return HexFormat.of().formatHex(mac.doFinal(key.getBytes(StandardCharsets.UTF_8)));
    }
}
