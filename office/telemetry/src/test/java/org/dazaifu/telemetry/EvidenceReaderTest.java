package org.dazaifu.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence is walked in a fixed order, and nothing in it is passed over in silence. */
class EvidenceReaderTest {

    private static final String LOG = "{\"EventID\":1,\"Channel\":\"Security\"}\n";

    @TempDir Path directory;

    @Test
    void argumentsComeInTheirOrderAndDirectoriesByName() throws IOException {
        log("dir/b.json");
        log("dir/a/z.json");
        log("dir/a/y.json");
        log("dir/B.json");
        log("second.json");
        Reading reading = Reading.of(directory.resolve("second.json"), directory.resolve("dir"));
        assertThat(paths(reading))
                .containsExactly(
                        "second.json", "dir/B.json", "dir/a/y.json", "dir/a/z.json", "dir/b.json");
        assertThat(reading.census().logs()).allMatch(log -> log.events() == 1);
    }

    @Test
    void circlesOfLinksAreNotEnteredAndNothingIsReadTwice() throws IOException {
        log("dir/a/x.json");
        Files.createSymbolicLink(directory.resolve("dir/a/up"), directory.resolve("dir"));
        Files.createSymbolicLink(directory.resolve("dir/self"), Path.of("self"));
        Files.createSymbolicLink(directory.resolve("dir/copy.json"), Path.of("a/x.json"));
        log("outside/o.json");
        Files.createSymbolicLink(directory.resolve("dir/out"), directory.resolve("outside"));
        Files.createSymbolicLink(directory.resolve("outside/back"), directory.resolve("dir"));
        Files.createSymbolicLink(directory.resolve("outside/round"), directory.resolve("outside"));
        Reading reading = Reading.of(directory.resolve("dir"));
        assertThat(paths(reading)).containsExactly("dir/a/x.json", "dir/out/o.json");
        assertThat(reading.census().unread())
                .extracting(Unread::path)
                .containsExactly(directory.resolve("dir/self").toString());
    }

    @Test
    void aLinkThatTheUserNamesIsFollowed() throws IOException {
        log("dir/x.json");
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("dir"));
        assertThat(Reading.of(link).events()).hasSize(1);
    }

    @Test
    void allMistakesInWhatTheUserNamedAreToldBeforeAnythingIsRead() throws IOException {
        Path empty = Files.createDirectories(directory.resolve("empty/inner")).getParent();
        Path absent = directory.resolve("absent.evtx");
        assertThatExceptionOfType(EvidenceMistakeException.class)
                .isThrownBy(() ->
                        EvidenceReader.open(
                                List.of(absent, log("x.json"), empty), ReadingLimits.DEFAULT))
                .satisfies(mistake ->
                        assertThat(mistake.mistakes())
                                .extracting(EvidenceMistakeException.Mistake::path)
                                .containsExactly(absent, empty))
                .withMessageContaining("absent.evtx does not exist")
                .withMessageContaining("empty holds no file");
    }

    @Test
    void whatMayNotBeReadIsAMistakeWhereNamedAndUnreadWhereFound() throws IOException {
        log("dir/a.json");
        Path secret = log("dir/secret.json");
        Path closed = Files.createDirectories(directory.resolve("dir/closed"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(secret), "skipped: this user may read everything");
        Reading reading = Reading.of(directory.resolve("dir"));
        assertThat(reading.events()).hasSize(1);
        assertThat(reading.census().unread())
                .extracting(Unread::reason)
                .containsExactly(Unread.Reason.NOT_READABLE, Unread.Reason.NOT_READABLE);
        for (Path path : List.of(secret, closed)) {
            assertThatExceptionOfType(EvidenceMistakeException.class)
                    .isThrownBy(() -> EvidenceReader.open(List.of(path), ReadingLimits.DEFAULT))
                    .withMessageContaining("may not be read by you");
        }
    }

    @Test
    void whatIsNotRecognisedIsNamedByWhatItIs() throws IOException {
        for (String[] content :
                new String[][] {
                    {"#separator \\x09\n#set_separator\t,\n", "use_json=T"},
                    {"<?xml version=\"1.0\"?><Events/>", "XML"},
                    {"<Event xmlns='http://x'>", "Export them as EVTX or JSON"},
                    {"a,b,c\n1,2,3\n", "text of no kind of log"},
                    {"{\"type\":\"bundle\",\"objects\":[]}", "its first fields are type"},
                    {"[]", "text of no kind of log"},
                    {"[1,2]", "text of no kind of log"},
                    {"{\"a\":{\"b\":1},\"c\u0007\":2}", "a.b, c\uFFFD"},
                    {"\u0000\u0001\u0002\u0003", "begins with 00 01 02 03"},
                    {"7z\u00BC\u00AF\u0027\u001C", "a 7z archive"},
                    {"PK\u0003\u0004", "no member that is a file"},
                    {"regf\u0000", "registry hive"},
                }) {
            Path file = directory.resolve("x");
            Files.write(file, content[0].getBytes(StandardCharsets.ISO_8859_1));
            Reading reading = Reading.of(file);
            assertThat(reading.events()).isEmpty();
            assertThat(reading.census().logs()).isEmpty();
            assertThat(reading.census().unread()).as(content[0]).hasSize(1);
            assertThat(reading.census().unread().get(0).sentence()).contains(content[1]);
        }
    }

    @Test
    void theCensusNamesSoManyAndCountsTheRest() throws IOException {
        var members = new java.util.LinkedHashMap<String, byte[]>();
        for (int i = 0; i < EvidenceReader.MOST_UNREAD + 5; i++) {
            members.put("n" + i, new byte[] {1});
        }
        Path file = Files.write(directory.resolve("e.zip"), Packed.zip(members));
        Census census = Reading.of(file).census();
        assertThat(census.unread()).hasSize(EvidenceReader.MOST_UNREAD);
        assertThat(census.unreadMore()).isEqualTo(5);
    }

    @Test
    void batchesStayValidWhenTheReaderMovesOnAndCloses() throws Exception {
        Path file = directory.resolve("x.json");
        Files.writeString(file, LOG.repeat(60_000));
        List<Batch> batches = new ArrayList<>();
        try (EvidenceReader reader = EvidenceReader.open(List.of(file), ReadingLimits.DEFAULT)) {
            for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                batches.add(batch);
            }
        }
        assertThat(batches).hasSizeGreaterThan(3);
        long[] events = new long[1];
        for (Batch batch : batches.reversed()) {
            batch.decode(
                    new BatchVisitor() {
                        @Override
                        public void event(Event event) {
                            events[0]++;
                        }

                        @Override
                        public void damaged(DamagedRecord damaged) {
                            throw new AssertionError(damaged);
                        }
                    });
        }
        assertThat(events[0]).isEqualTo(60_000);
    }

    @Test
    void theSameEvidenceNamedTwiceIsTwoLogs() throws IOException {
        Path file = log("x.json");
        assertThat(Reading.of(file, file).census().logs())
                .hasSize(2)
                .allMatch(l -> l.events() == 1);
    }

    private Path log(String name) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, LOG);
    }

    private List<String> paths(Reading reading) {
        return reading.census().logs().stream()
                .map(log -> log.source().path().substring(directory.toString().length() + 1))
                .toList();
    }
}
