package org.raceline.core.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyTableTest {

    /** Published answers of SipHash-2-4-128 for the key 00 01 … 0f and the messages of so many bytes 00 01 …. */
    @Test
    void theHashIsTheOneThatIsKnownToBeSafe() {
        KeyedHash hash = new KeyedHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
        hash.of(new byte[0]);
        assertThat(code(hash)).isEqualTo("a3817f04ba25a8e66df67214c7550293");
        hash.of(new byte[] {0});
        assertThat(code(hash)).isEqualTo("da87c1d86b99af44347659119b22fc45");
        hash.of(new byte[] {0, 1});
        assertThat(code(hash)).isEqualTo("8177228da4a45dc7fca38bdef60affe4");
    }

    @Test
    void aTextIsItsCodeUnits() {
        KeyedHash hash = new KeyedHash(1, 2);
        for (int length = 0; length < 20; length++) {
            StringBuilder text = new StringBuilder();
            byte[] bytes = new byte[2 * length];
            for (int i = 0; i < length; i++) {
                text.append((char) (0x4100 + 257 * i));
                bytes[2 * i] = (byte) (257 * i);
                bytes[2 * i + 1] = (byte) (0x4100 + 257 * i >> 8);
            }
            hash.of(bytes);
            String ofBytes = code(hash);
            hash.of(text.toString());
            assertThat(code(hash)).isEqualTo(ofBytes);
        }
    }

    @Test
    void itAnswersAsAMapDoes() {
        Random random = new Random(5);
        Map<String, Long> expected = new HashMap<>();
        try (KeyTable table = new KeyTable()) {
            for (int i = 0; i < 300_000; i++) {
                String key = "key " + random.nextInt(40_000);
                if (random.nextInt(3) == 0) {
                    table.remove(key);
                    expected.remove(key);
                } else {
                    long number = 1 + random.nextLong(KeyTable.MOST);
                    Long before = expected.putIfAbsent(key, number);
                    assertThat(table.putIfAbsent(key, number)).isEqualTo(before == null ? 0 : before);
                }
            }
            assertThat(table.size()).isEqualTo(expected.size());
            for (int i = 0; i < 40_000; i++) {
                assertThat(table.get("key " + i)).isEqualTo(expected.getOrDefault("key " + i, 0L));
            }
        }
    }

    @Test
    void aMillionKeysAreAllKnown() {
        try (KeyTable table = new KeyTable()) {
            for (int i = 1; i <= 1_000_000; i++) {
                assertThat(table.putIfAbsent(Integer.toString(i), i)).isZero();
            }
            for (int i = 1; i <= 1_000_000; i++) {
                assertThat(table.get(Integer.toString(i))).isEqualTo(i);
            }
            assertThat(table.get("0")).isZero();
        }
    }

    /** Close numbers, far ones, zeros before them, several beginnings, no digits at all. */
    @Test
    void keysThatEndInDigitsAreKnownByAllOfTheirText() {
        Random random = new Random(7);
        Map<String, Long> expected = new HashMap<>();
        try (KeyTable table = new KeyTable()) {
            for (int i = 0; i < 400_000; i++) {
                String key = numbered(random, i);
                switch (random.nextInt(8)) {
                    case 0 -> {
                        table.remove(key);
                        expected.remove(key);
                    }
                    case 1 -> assertThat(table.get(key)).as(key).isEqualTo(expected.getOrDefault(key, 0L));
                    default -> {
                        long number = 1 + random.nextLong(KeyTable.MOST);
                        Long before = expected.putIfAbsent(key, number);
                        assertThat(table.putIfAbsent(key, number)).as(key).isEqualTo(before == null ? 0 : before);
                    }
                }
            }
            assertThat(table.size()).isEqualTo(expected.size());
            expected.forEach((key, number) -> assertThat(table.get(key)).as(key).isEqualTo(number));
        }
    }

    /** Whether keys are close together changes while they come; which way a key went does not. */
    @Test
    void keysThatCameWhileTheyWereFarFromEachOtherAreKnownLater() {
        try (KeyTable table = new KeyTable()) {
            for (int i = 1; i <= 200; i++) {
                assertThat(table.putIfAbsent("T-" + (1_000_000_000 + 1_000_000 * i), i)).isZero();
            }
            for (int i = 1; i < 200_000; i++) {
                table.putIfAbsent("T-" + (1_001_000_000 + i), 1_000 + i);
            }
            for (int i = 1; i <= 200; i++) {
                assertThat(table.putIfAbsent("T-" + (1_000_000_000 + 1_000_000 * i), 500)).isEqualTo(i);
                assertThat(table.get("T-" + (1_000_000_000 + 1_000_000 * i))).isEqualTo(i);
            }
        }
    }

    private static String numbered(Random random, int i) {
        return switch (random.nextInt(7)) {
            case 0 -> "T-" + (100_000_000 + i);
            case 1 -> "T-" + (100_000_000 + random.nextInt(i + 1));
            case 2 -> "" + random.nextInt(20_000);
            case 3 -> "%05d".formatted(random.nextInt(20_000));
            case 4 -> "far" + random.nextLong(Long.MAX_VALUE);
            case 5 -> (char) ('a' + random.nextInt(26)) + "-" + random.nextInt(3_000);
            default -> "text" + random.nextInt(20_000) + "x";
        };
    }

    @Test
    void severalKeysAmongOtherBytesHaveTheNumbersThatEachHas() {
        try (KeyTable table = new KeyTable()) {
            int count = 50_000;
            byte[] bytes = new byte[count * 32];
            int[] from = new int[count];
            int[] to = new int[count];
            for (int i = 0; i < count; i++) {
                byte[] key = (i % 2 == 0 ? "key " + i : "person" + i + "@example.org").getBytes(StandardCharsets.UTF_8);
                from[i] = i == 0 ? 0 : to[i - 1] + 1;
                to[i] = from[i] + key.length;
                System.arraycopy(key, 0, bytes, from[i], key.length);
                if (i % 3 == 0) {
                    assertThat(table.putIfAbsent(key, i + 1)).isZero();
                } else if (i % 3 == 1) {
                    assertThat(table.putIfAbsent(bytes, from[i], to[i], i + 1)).isZero();
                }
            }
            long[] numbers = new long[count];
            table.get(bytes, from, to, count, numbers);
            for (int i = 0; i < count; i++) {
                assertThat(numbers[i]).isEqualTo(i % 3 == 2 ? 0 : i + 1).isEqualTo(table.get(bytes, from[i], to[i]));
            }
        }
    }

    @Test
    void numbersBeyondItsReachAreRefused() {
        try (KeyTable table = new KeyTable()) {
            assertThatThrownBy(() -> table.putIfAbsent("a", 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> table.putIfAbsent("a", KeyTable.MOST + 1)).isInstanceOf(IllegalArgumentException.class);
            assertThat(table.putIfAbsent("a", KeyTable.MOST)).isZero();
            assertThat(table.get("a")).isEqualTo(KeyTable.MOST);
            assertThat(table.putIfAbsent("1", KeyTable.MOST)).isZero();
            assertThat(table.get("1")).isEqualTo(KeyTable.MOST);
            assertThatThrownBy(() -> table.putIfAbsent("2", KeyTable.MOST + 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String code(KeyedHash hash) {
        return "%016x%016x".formatted(Long.reverseBytes(hash.high()), Long.reverseBytes(hash.low()));
    }
}
