package org.raceline.engine.internal.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lines are counted as a pattern over the text counts them. */
class LineScannerTest {

    @Test
    void everyMixtureOfLineEndsIsCounted() throws IOException {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(random.nextInt(4) > 0 ? (char) (random.nextInt(4) == 0 ? random.nextInt(1, 32) : random.nextInt(32, 256)) : random.nextBoolean() ? '\n' : '\r');
            }
            long expected = text.isEmpty() ? 0 : text.toString().split("\r\n|\r|\n", -1).length - (text.toString().endsWith("\n") || text.toString().endsWith("\r") ? 1 : 0);
            byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
            assertThat(new LineScanner(new ByteArrayInputStream(bytes), "windows-1252").count()).as(text.toString()).isEqualTo(expected);
        }
    }
}
