package org.raceline.engine.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class HmacTest {

    @Test
    void itsCodesAreThoseOfThePlatform() throws GeneralSecurityException {
        Random random = new Random(11);
        for (int keyLength = 1; keyLength <= 64; keyLength += 9) {
            byte[] key = bytes(random, keyLength);
            Hmac hmac = new Hmac(key);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (int length = 0; length < 1_000; length += 1 + random.nextInt(40)) {
                byte[] one = bytes(random, length);
                byte[] other = bytes(random, random.nextInt(70));
                byte[] code = new byte[40];
                hmac.add(one).add((byte) 7).add(other).finish(code);
                mac.update(one);
                mac.update((byte) 7);
                assertThat(code).startsWith(mac.doFinal(other)).endsWith(new byte[8]);
            }
        }
    }

    @Test
    void aKeyThatWouldBeHashedItselfIsRefused() {
        assertThatThrownBy(() -> new Hmac(new byte[65])).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
