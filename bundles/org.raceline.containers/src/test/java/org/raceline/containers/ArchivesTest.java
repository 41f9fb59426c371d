package org.raceline.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raceline.core.connector.Input;
import org.raceline.core.model.Issue;
import org.raceline.core.model.Severity;

class ArchivesTest {
    private static final String ORDERS = "Name,Total\n#1,10.00\n";
    private static final String NEWS = "Title;Opens\nHello;7\n";

    @Test
    void aFileThatIsNoContainerIsItself() throws Exception {
        for (String text : List.of(ORDERS, "", "P", "[not json", "{\n", "{\"a\":1}\n")) {
            Bytes plain = Bytes.of("orders.zip", text);
            assertThat(Containers.open(plain, Limits.DEFAULT)).containsExactly(plain);
        }
    }

    @Test
    void aCompressedFileHasTheNameWithoutItsEnding() throws Exception {
        assertThat(new Bytes("orders.csv.gz", Bytes.gzip(ORDERS)).opened()).containsExactly(Map.entry("orders.csv", ORDERS));
        assertThat(new Bytes("orders.csv", Bytes.gzip(ORDERS)).opened()).containsKey("orders.csv");
        assertThat(new Bytes(".gz", Bytes.gzip("")).opened()).containsKey(".gz");
    }

    @Test
    void allMembersOfACompressedFileAreRead() throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String part : new String[] {ORDERS, "", NEWS.repeat(50_000)}) {
            all.write(Bytes.gzip(part));
        }
        all.write(new byte[700]);
        Input slow = new Trickle(new Bytes("a.csv.gz", all.toByteArray()));
        assertThat(Bytes.text(Containers.open(slow, Limits.DEFAULT).getFirst())).isEqualTo(ORDERS + NEWS.repeat(50_000));
        all.write('x');
        assertThat(new Bytes("a.csv.gz", all.toByteArray()).refusal().what()).contains("damaged");
    }

    @Test
    void anArchiveGivesItsFilesWithoutFoldersAndClutter() throws Exception {
        byte[] zip = Bytes.zip("export/", "", "export/orders.csv", ORDERS, "__MACOSX/export/._orders.csv", "x", "export/.DS_Store", "x", "export\\news.csv", NEWS,
                "Thumbs.db", "x", "bücher.csv", NEWS);
        assertThat(new Bytes("all.zip", zip).opened()).containsExactly(Map.entry("orders.csv", ORDERS), Map.entry("news.csv", NEWS),
                Map.entry("bücher.csv", NEWS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "C:\\windows\\passwd", "a/../passwd", "passwd"})
    void noNameLeadsAnywhere(String path) throws Exception {
        assertThat(new Bytes("evil.zip", Bytes.zip(path, ORDERS)).opened()).containsOnlyKeys("passwd");
    }

    @Test
    void namesAreFitToBeShown() throws Exception {
        assertThat(new Bytes("evil.zip", Bytes.zip("a\u001b[31m\u202Evsc.csv", ORDERS, "x/..", ORDERS, "n".repeat(5000) + ".csv", ORDERS)).opened().keySet())
                .contains("a_[31m_vsc.csv", "file").allMatch(name -> name.length() < 256);
        byte[] old = Bytes.zip("Fxxx.csv", ORDERS);
        for (int i = 0; i < old.length - 3; i++) {
            if (old[i] == 'F' && old[i + 1] == 'x') {
                Arrays.fill(old, i + 1, i + 4, (byte) 0x81);
            }
        }
        assertThat(new Bytes("old.zip", old).opened()).containsOnlyKeys("F___.csv");
    }

    @Test
    void archivesAreOpenedWithinEachOtherToTheLimit() throws Exception {
        byte[] inner = Bytes.zip("orders.csv", ORDERS);
        byte[] outer = Bytes.zip("inner.zip", inner, "news.csv.gz", Bytes.gzip(NEWS));
        assertThat(new Bytes("outer.zip", outer).opened()).containsOnlyKeys("orders.csv", "news.csv");
        Bytes third = new Bytes("third.zip", Bytes.zip("outer.zip", outer, "orders.csv", ORDERS));
        assertThat(third.refusal().what()).contains("2 deep");
        List<Issue> remarks = new ArrayList<>();
        assertThat(third.opened(remarks)).containsOnlyKeys("orders.csv");
        assertThat(remarks).extracting(Issue::file).containsExactly("inner.zip", "news.csv.gz");
    }

    @Test
    void aFileInAnArchiveThatCannotBeOpenedIsToldOfAndTheOthersAreThere() throws Exception {
        byte[] broken = Bytes.gzip(ORDERS);
        broken[broken.length - 6] ^= 1;
        Bytes zip = new Bytes("all.zip", Bytes.zip("orders.csv", ORDERS, "news.csv.gz", broken, "old.rar", "Rar!\u001a\u0007\u0000"));
        List<Issue> remarks = new ArrayList<>();
        assertThat(zip.opened(remarks)).containsOnlyKeys("orders.csv");
        assertThat(remarks).allMatch(remark -> remark.severity() == Severity.ERROR && !remark.remedy().isEmpty());
        assertThat(Bytes.texts(remarks)).satisfiesExactly(first -> assertThat(first).startsWith("news.csv.gz: ").contains("damaged"),
                second -> assertThat(second).startsWith("old.rar: "));
        assertThat(zip.refusal().file()).isEqualTo("news.csv.gz");
        assertThatThrownBy(() -> new Bytes("all.zip", Bytes.zip("news.csv.gz", broken)).opened(remarks)).isInstanceOf(ContainerException.class)
                .hasMessageContaining("No file in the archive can be opened");
    }

    @Test
    void aMemberWithAPasswordIsToldOf() throws Exception {
        byte[] zip = Bytes.zip("orders.csv", ORDERS);
        for (int i = 0; i < zip.length - 4; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1) {
                zip[i + 8] |= 1;
            }
        }
        assertThat(new Bytes("secret.zip", zip).refusal().what()).contains("password");
    }

    @Test
    void anArchiveWithNothingInItIsRefused() throws Exception {
        assertThat(new Bytes("a.zip", Bytes.zip("folder/", "")).refusal().what()).contains("no file");
        assertThat(new Bytes("a.zip", Bytes.zip()).refusal().what()).contains("no file");
    }

    @Test
    void whatIsCutAnywhereIsRefused() throws Exception {
        for (Bytes whole : List.of(new Bytes("a.csv.gz", Bytes.gzip(NEWS.repeat(3))), new Bytes("a.zip", Bytes.zip("a.csv", ORDERS, "b.csv", NEWS)))) {
            for (int length = 4; length < whole.size(); length++) {
                assertThat(whole.cut(length).refusal().what()).as("%s cut after %d bytes", whole.name(), length).contains("damaged");
            }
        }
    }

    @Test
    void aChangedByteIsNoticed() throws Exception {
        byte[] noise = new byte[200];
        new Random(7).nextBytes(noise);
        for (byte[] packed : List.of(Bytes.zip("a.csv", noise), Bytes.gzip(out -> out.write(noise)))) {
            for (int at = 40; at < 200; at++) {
                packed[at] ^= 8;
                assertThat(new Bytes("a", packed).refusal().what()).contains("damaged");
                packed[at] ^= 8;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7z\u00bc\u00af\u0027\u001c", "Rar!\u001a\u0007", "BZh91AY", "\u00fd7zXZ\u0000"})
    void otherArchivesAreNamedAsSuch(String begin) throws Exception {
        assertThat(new Bytes("a.csv", begin.getBytes(StandardCharsets.ISO_8859_1)).refusal().remedy()).contains("Unpack");
    }

    @Test
    void aMemberIsReachedWithoutReadingWhatStandsBeforeIt() throws Exception {
        AtomicLong read = new AtomicLong();
        byte[] noise = new byte[1 << 20];
        new Random(7).nextBytes(noise);
        Bytes zip = new Bytes("all.zip", Bytes.zip("noise.csv", noise, "orders.csv", ORDERS));
        Input member = Containers.open(new Trickle(zip, read, new AtomicBoolean()), Limits.DEFAULT).getLast();
        read.set(0);
        assertThat(Bytes.text(member)).isEqualTo(ORDERS);
        assertThat(read.get()).isLessThan(1000);
    }

    @Test
    void cancellingPassesThrough() throws Exception {
        AtomicBoolean cancelled = new AtomicBoolean();
        for (Bytes each : List.of(new Bytes("a.csv.gz", Bytes.gzip(NEWS)), new Bytes("a.zip", Bytes.zip("a.csv", NEWS)), Bytes.of("a.json", "[{},{}]"),
                new Book().sheet("A", "<row><c><v>1</v></c></row>").file("a.xlsx"))) {
            cancelled.set(false);
            Input input = Containers.open(new Trickle(each, new AtomicLong(), cancelled), Limits.DEFAULT).getFirst();
            cancelled.set(true);
            assertThatThrownBy(() -> Bytes.text(input)).as(each.name()).isInstanceOf(InterruptedIOException.class);
            assertThatThrownBy(() -> Containers.open(new Trickle(each, new AtomicLong(), cancelled), Limits.DEFAULT)).isInstanceOf(InterruptedIOException.class);
        }
    }

    @Test
    void aFileThatChangesMeanwhileIsNotReadOn() throws Exception {
        AtomicLong size = new AtomicLong();
        Bytes zip = new Bytes("a.csv.gz", Bytes.gzip(ORDERS));
        Input growing = new Input() {
            @Override
            public String name() {
                return "a.csv.gz";
            }

            @Override
            public long size() {
                return zip.size() + size.get();
            }

            @Override
            public InputStream open() {
                return zip.open();
            }
        };
        Input inside = Containers.open(growing, Limits.DEFAULT).getFirst();
        size.set(1);
        assertThatThrownBy(inside::open).isInstanceOf(IOException.class).hasMessageContaining("changed");
    }

    /** Hands out few bytes at a time, counts them, never says that more are available, and can be cancelled. */
    private record Trickle(Bytes bytes, AtomicLong read, AtomicBoolean cancelled) implements Input {
        Trickle(Bytes bytes) {
            this(bytes, new AtomicLong(), new AtomicBoolean());
        }

        @Override
        public String name() {
            return bytes.name();
        }

        @Override
        public long size() {
            return bytes.size();
        }

        @Override
        public InputStream open() {
            return new FilterInputStream(bytes.open()) {
                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    if (cancelled.get()) {
                        throw new InterruptedIOException("cancelled");
                    }
                    int count = super.read(target, offset, Math.min(length, 37));
                    read.addAndGet(Math.max(0, count));
                    return count;
                }

                @Override
                public int available() {
                    return 0;
                }
            };
        }
    }
}
