package org.raceline.engine.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.raceline.core.model.Person;

/** Codes are the same for ever: whoever came with an earlier version is known, and the same key is not another touchpoint. */
class PseudonymsTest {
    private static final SecretKey SECRET = new SecretKeySpec("a secret of thirty-two bytes....".getBytes(StandardCharsets.US_ASCII), "AES");

    @Test
    void personsAndKeysHaveTheCodesThatTheyAlwaysHad() throws GeneralSecurityException {
        for (boolean shortCodes : new boolean[] {true, false}) {
            Pseudonyms pseudonyms = new Pseudonyms(SECRET, shortCodes);
            for (String text : new String[] {"T-1", "", "каждый 💡", "x".repeat(100), "T-1"}) {
                byte[] around = ("before" + text + "after").getBytes(StandardCharsets.UTF_8);
                int to = around.length - "after".length();
                assertThat(pseudonyms.of(Person.Identity.EMAIL, around, 6, to)).isEqualTo(hmac("EMAIL\0" + text));
                assertThat(pseudonyms.of(Person.Identity.CUSTOMER_NUMBER, around, 6, to)).isEqualTo(hmac("CUSTOMER_NUMBER\0" + text));
                assertThat(pseudonyms.key("order", around, 6, to)).asString(StandardCharsets.US_ASCII).isEqualTo(code("KEY order\0" + text, shortCodes));
                assertThat(pseudonyms.key("lead", around, 6, to)).asString(StandardCharsets.US_ASCII).isEqualTo(code("KEY lead\0" + text, shortCodes));
            }
        }
    }

    private static String code(String text, boolean isShort) throws GeneralSecurityException {
        byte[] all = hmac(text);
        return isShort ? Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, 16)) : HexFormat.of().formatHex(all);
    }

    private static byte[] hmac(String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(SECRET);
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
