package org.dazaifu.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs are found wherever they are packed, and no archive does harm. */
class ArchivesTest {

    private static final byte[] LOG =
            "{\"EventID\":1,\"Channel\":\"Security\"}\n".getBytes(StandardCharsets.UTF_8);

    @TempDir Path directory;

    @Test
    void everyPackingIsUndoneWhateverTheFileIsCalled() throws IOException {
        Map<String, byte[]> members = Packed.members("sub/a.json", LOG);
        byte[] zip = Packed.zip(members);
        byte[] tar = Packed.tar(members);
        for (byte[] packed :
                List.of(
                        zip,
                        tar,
                        Packed.zip(members, Zip64Mode.Always),
                        Packed.gzip(tar),
                        Packed.compressed("bzip2", tar),
                        Packed.compressed("xz", tar),
                        Packed.gzip(zip))) {
            Reading reading = read("evidence.dat", packed);
            assertThat(reading.census().unread()).isEmpty();
            assertThat(paths(reading)).containsExactly("evidence.dat!/sub/a.json");
            assertThat(reading.events()).hasSize(1);
        }
        for (byte[] packed :
                List.of(
                        Packed.gzip(LOG),
                        Packed.compressed("bzip2", LOG),
                        Packed.compressed("xz", LOG))) {
            assertThat(paths(read("evidence.dat", packed))).containsExactly("evidence.dat");
        }
    }

    @Test
    void archivesWithinArchivesAreReadInTheirOrder() throws IOException {
        byte[] inner = Packed.zip(Packed.members("z.json", LOG, "b.json", LOG));
        byte[] middle = Packed.gzip(Packed.tar(Packed.members("in.zip", inner, "c.json", LOG)));
        Reading reading =
                read(
                        "e.zip",
                        Packed.zip(Packed.members("y.tgz", middle, "a.json.gz", Packed.gzip(LOG))));
        assertThat(paths(reading))
                .containsExactly(
                        "e.zip!/y.tgz!/in.zip!/z.json",
                        "e.zip!/y.tgz!/in.zip!/b.json",
                        "e.zip!/y.tgz!/c.json",
                        "e.zip!/a.json.gz");
        assertThat(reading.events()).hasSize(4);
        assertThat(reading.census().unread()).isEmpty();
    }

    @Test
    void gzipInSeveralMembersIsReadWhole() throws IOException {
        byte[] one = Packed.gzip(LOG);
        byte[] two = Arrays.copyOf(one, 2 * one.length);
        System.arraycopy(one, 0, two, one.length, one.length);
        assertThat(read("e.gz", two).events()).hasSize(2);
    }

    @Test
    void archivesDeeperThanTheLimitAreNamed() throws IOException {
        byte[] content = LOG;
        for (int i = 0; i < 8; i++) {
            content = Packed.zip(Packed.members("n", content, "log" + i + ".json", LOG));
        }
        Reading reading = read("e.zip", content);
        assertThat(reading.events()).hasSize(6);
        Unread unread = onlyUnread(reading);
        assertThat(unread.reason()).isEqualTo(Unread.Reason.LIMIT);
        assertThat(unread.path()).isEqualTo(directory + "/e.zip!/n!/n!/n!/n!/n!/n");
        assertThat(unread.sentence()).contains("6 archives");
    }

    @Test
    void aMemberThatUnpacksBeyondTheRatioIsGivenUpAndTheOthersAreRead() throws IOException {
        byte[] bomb = bomb();
        Reading reading =
                read(
                        "e.zip",
                        Packed.zip(
                                Packed.members("a.json", LOG, "bomb.json", bomb, "c.json", LOG)));
        // The archive as a whole is within its own ratio only up to the bomb.
        assertThat(reading.census().unread())
                .extracting(Unread::reason)
                .containsOnly(Unread.Reason.LIMIT);
        assertThat(paths(reading)).startsWith("e.zip!/a.json");
        assertThat(reading.census().bytes()).isLessThan(bomb.length);
    }

    @Test
    void anythingThatUnpacksBeyondTheRatioIsGivenUpInEveryPacking() throws IOException {
        byte[] bomb = bomb();
        ReadingLimits strict = new ReadingLimits(6, 100, 1L << 40, 1_000);
        for (byte[] packed :
                List.of(
                        Packed.gzip(bomb),
                        Packed.compressed("xz", bomb),
                        Packed.gzip(Packed.tar(Packed.members("bomb", bomb))),
                        Packed.tar(
                                Packed.members("zip", Packed.zip(Packed.members("bomb", bomb)))))) {
            Reading reading = read(strict, "e", packed);
            assertThat(reading.census().unread())
                    .isNotEmpty()
                    .extracting(Unread::reason)
                    .containsOnly(Unread.Reason.LIMIT);
            assertThat(reading.census().bytes()).isLessThan(bomb.length);
        }
    }

    @Test
    void allThatOneArchiveUnpacksToIsBounded() throws IOException {
        byte[] large = new byte[300_000];
        Arrays.fill(large, (byte) '\n');
        System.arraycopy(LOG, 0, large, 0, LOG.length);
        ReadingLimits limits = new ReadingLimits(6, 1_000_000, 1_000_000, 1_000);
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < 10; i++) {
            members.put("log" + i, large);
        }
        for (byte[] packed : List.of(Packed.zip(members), Packed.gzip(Packed.zip(members)))) {
            Files.write(directory.resolve("z-after.json"), LOG);
            Path bomb = Files.write(directory.resolve("e"), packed);
            Reading reading = Reading.of(limits, bomb, directory.resolve("z-after.json"));
            assertThat(reading.events()).hasSizeBetween(2, 5);
            assertThat(reading.events().getLast().source().path()).endsWith("z-after.json");
            Unread unread = onlyUnread(reading);
            assertThat(unread.reason()).isEqualTo(Unread.Reason.LIMIT);
            assertThat(unread.path()).isEqualTo(bomb.toString());
        }
    }

    @Test
    void theNumberOfMembersIsBoundedOverAllNestedArchives() throws IOException {
        ReadingLimits limits = new ReadingLimits(6, 500, 1L << 40, 30);
        Map<String, byte[]> inner = new LinkedHashMap<>();
        for (int i = 0; i < 10; i++) {
            inner.put("log" + i, LOG);
        }
        Map<String, byte[]> outer = new LinkedHashMap<>();
        for (int i = 0; i < 10; i++) {
            outer.put("zip" + i, Packed.zip(inner));
        }
        Reading reading = read(limits, "e.zip", Packed.zip(outer));
        assertThat(reading.events()).hasSizeBetween(20, 30);
        assertThat(onlyUnread(reading).reason()).isEqualTo(Unread.Reason.LIMIT);
    }

    @Test
    void namesThatPointOutsideAreOnlyNames() throws IOException {
        for (byte[] packed :
                List.of(
                        Packed.zip(
                                Packed.members(
                                        "../../etc/cron.d/x", LOG, "/abs", LOG, "..\\w", LOG)),
                        Packed.tar(
                                Packed.members(
                                        "../../etc/cron.d/x", LOG, "/abs", LOG, "..\\w", LOG)))) {
            Reading reading = read("e", packed);
            assertThat(reading.events()).hasSize(3);
            assertThat(paths(reading).get(0)).isEqualTo("e!/../../etc/cron.d/x");
            try (var files = Files.list(directory)) {
                assertThat(files).hasSize(1);
            }
        }
    }

    @Test
    void encryptedMembersAreNamed() throws IOException {
        byte[] zip = storedZip("secret.json", LOG);
        zip[6] |= 1; // general purpose bit 0 of the local header...
        zip[zip.length - 22 - 46 - "secret.json".length() + 8] |= 1; // ...and of the directory
        for (byte[] packed : List.of(zip, Packed.gzip(zip))) {
            Reading reading = read("e.zip", packed);
            assertThat(reading.events()).isEmpty();
            Unread unread = onlyUnread(reading);
            assertThat(unread.path()).isEqualTo(directory + "/e.zip!/secret.json");
            assertThat(unread.reason()).isEqualTo(Unread.Reason.DAMAGED_ARCHIVE);
            assertThat(unread.sentence()).contains("encrypted").contains("password");
        }
    }

    @Test
    void methodsThatAreNotUndoneAreNamed() throws IOException {
        for (byte method : new byte[] {93, 95, 98, 77}) {
            byte[] zip = storedZip("x.json", LOG);
            zip[8] = method; // in the local header...
            zip[zip.length - 22 - 46 - "x.json".length() + 10] = method; // ...and the directory
            for (byte[] packed : List.of(zip, Packed.gzip(zip))) {
                Reading reading = read("e.zip", packed);
                assertThat(reading.events()).isEmpty();
                assertThat(reading.census().unread()).as("method " + method).isNotEmpty();
            }
            assertThat(onlyUnread(read("e.zip", zip)).sentence())
                    .contains("packed in a way that is not undone");
        }
    }

    @Test
    void aZipWithoutItsEndIsReadAsFarAsItGoes() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            members.put("log" + i, LOG);
        }
        byte[] zip = Packed.zip(members);
        Reading reading = read("e.zip", Arrays.copyOf(zip, zip.length - 30));
        assertThat(reading.events()).hasSize(5);
        reading = read("e.zip", Arrays.copyOf(zip, zip.length / 3));
        assertThat(reading.events()).hasSizeBetween(1, 4);
        assertThat(reading.census().unread())
                .isNotEmpty()
                .extracting(Unread::reason)
                .containsOnly(Unread.Reason.DAMAGED_ARCHIVE);
    }

    @Test
    void aZipWhoseDirectoryIsDamagedIsReadFromItsBeginning() throws IOException {
        byte[] zip = Packed.zip(Packed.members("a", LOG, "b", LOG));
        zip[zip.length - 6] ^= 0x40; // where the directory begins
        Reading reading = read("e.zip", zip);
        assertThat(paths(reading)).containsExactly("e.zip!/a", "e.zip!/b");
        assertThat(reading.events()).hasSize(2);
    }

    @Test
    void whatCanBeUnpackedOfATruncatedFileIsRead() throws IOException {
        byte[] log = new byte[400 * LOG.length];
        for (int i = 0; i < 400; i++) {
            byte[] line =
                    "{\"EventID\":%4d,\"Channel\":\"Sec\"}\n"
                            .formatted(i)
                            .getBytes(StandardCharsets.UTF_8);
            System.arraycopy(line, 0, log, i * line.length, line.length);
        }
        byte[] packed = Packed.gzip(log);
        Reading reading = read("e.gz", Arrays.copyOf(packed, packed.length / 2));
        assertThat(reading.events()).hasSizeGreaterThan(20);
        Unread unread = onlyUnread(reading);
        assertThat(unread.reason()).isEqualTo(Unread.Reason.DAMAGED_ARCHIVE);
        assertThat(unread.sentence()).contains("what came before was read");
    }

    @Test
    void aDamagedMemberOfAZipTakesNoOtherWithIt() throws IOException {
        byte[] zip = Packed.zip(Packed.members("a", LOG, "b", LOG, "c", LOG));
        int second = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\003\004", 10);
        Arrays.fill(zip, second + 31, second + 40, (byte) 0xFF);
        Reading reading = read("e.zip", zip);
        assertThat(paths(reading)).contains("e.zip!/a", "e.zip!/c");
        assertThat(reading.census().unread())
                .extracting(Unread::reason)
                .contains(Unread.Reason.DAMAGED_ARCHIVE);
    }

    @Test
    void aLogUnderTheNameOfADirectoryIsReadAllTheSame() throws IOException {
        assertThat(read("e.zip", storedZip("hidden/", LOG)).events()).hasSize(1);
        assertThat(read("e.gz", Packed.gzip(storedZip("hidden/", LOG))).events()).hasSize(1);
    }

    @Test
    void emptyAndUnknownMembersAreNamed() throws IOException {
        Reading reading =
                read(
                        "e.zip",
                        Packed.zip(
                                Packed.members(
                                        "empty",
                                        new byte[0],
                                        "dir/",
                                        new byte[0],
                                        "notes.txt",
                                        "hello".getBytes(StandardCharsets.UTF_8))));
        assertThat(reading.census().unread())
                .extracting(Unread::path, Unread::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                directory.resolve("e.zip") + "!/empty", Unread.Reason.EMPTY),
                        org.assertj.core.groups.Tuple.tuple(
                                directory.resolve("e.zip") + "!/notes.txt",
                                Unread.Reason.NOT_RECOGNISED));
    }

    @Test
    void aTarWhoseNameIsLargerThanMemoryIsDamage() throws IOException {
        byte[] tar = Packed.tarWithLongName(6 << 20);
        assertThat(onlyUnread(read("e.tar", tar)).sentence()).contains("header");
    }

    /** 70 MB of blank lines behind one record. */
    private static byte[] bomb() {
        byte[] bomb = new byte[70_000_000];
        Arrays.fill(bomb, (byte) '\n');
        System.arraycopy(LOG, 0, bomb, 0, LOG.length);
        return bomb;
    }

    /** A ZIP of one stored member, written by hand so that its flags are where we know. */
    private static byte[] storedZip(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        byte[] nameBytes = name.getBytes(StandardCharsets.US_ASCII);
        int directory = 30 + nameBytes.length + content.length;
        var zip =
                java.nio.ByteBuffer.allocate(directory + 46 + nameBytes.length + 22)
                        .order(java.nio.ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0x04034B50).putShort((short) 20).putShort((short) 0).putShort((short) 0);
        zip.putInt(0x21 << 16).putInt((int) crc.getValue());
        zip.putInt(content.length).putInt(content.length);
        zip.putShort((short) nameBytes.length).putShort((short) 0).put(nameBytes).put(content);
        zip.putInt(0x02014B50).putShort((short) 20).putShort((short) 20);
        zip.putShort((short) 0).putShort((short) 0).putInt(0x21 << 16).putInt((int) crc.getValue());
        zip.putInt(content.length).putInt(content.length).putShort((short) nameBytes.length);
        zip.position(zip.position() + 16).put(nameBytes);
        zip.putInt(0x06054B50).putInt(0).putShort((short) 1).putShort((short) 1);
        zip.putInt(46 + nameBytes.length).putInt(directory).putShort((short) 0);
        return zip.array();
    }

    private static Unread onlyUnread(Reading reading) {
        assertThat(reading.census().unread()).hasSize(1);
        return reading.census().unread().get(0);
    }

    private List<String> paths(Reading reading) {
        return reading.census().logs().stream()
                .map(log -> log.source().path().substring(directory.toString().length() + 1))
                .toList();
    }

    private Reading read(String name, byte[] content) throws IOException {
        return read(ReadingLimits.DEFAULT, name, content);
    }

    private Reading read(ReadingLimits limits, String name, byte[] content) throws IOException {
        return Reading.of(limits, Files.write(directory.resolve(name), content));
    }
}
