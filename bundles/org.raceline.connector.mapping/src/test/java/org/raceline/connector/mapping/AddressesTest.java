package org.raceline.connector.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The shape of an address, held against a pattern that says the same. */
class AddressesTest {
    private static final Pattern SHAPE = Pattern.compile("[^\\s\\p{Cntrl}@,;<>\"]{1,64}@[^\\s\\p{Cntrl}@,;<>\"]{1,190}\\.[^\\s\\p{Cntrl}@,;<>\"]{2,63}");
    private static final String SIGNS = "ab.@-+ ,;<>\"\t\u00a0\u00e9.@";

    @Test
    void theShapeIsThatOfThePattern() {
        Random random = new Random(3);
        int addresses = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            boolean expected = SHAPE.matcher(text).matches();
            assertThat(Addresses.isOne(text.toString())).as(text.toString()).isEqualTo(expected);
            addresses += expected ? 1 : 0;
        }
        assertThat(addresses).isGreaterThan(20);
    }

    @Test
    void eachPartHasItsLimit() {
        for (int name : new int[] {1, 64, 65}) {
            for (int host : new int[] {1, 180, 190, 191}) {
                for (int end : new int[] {1, 2, 63, 64}) {
                    String text = "n".repeat(name) + "@" + "h".repeat(host) + "." + "e".repeat(end);
                    assertThat(Addresses.isOne(text)).as(text).isEqualTo(text.length() <= 254 && SHAPE.matcher(text).matches());
                }
            }
        }
    }
}
