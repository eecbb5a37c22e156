package org.dazaifu.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.dazaifu.ledger.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir Path directory;

    @Test
    void aKeyThatWasWrittenSignsAsBefore() throws Exception {
        Path file = directory.resolve("log.key");
        KeyFile.write(file, Keys.LOG);
        SigningKey read = KeyFile.read(file).orElseThrow();
        assertThat(read.verifier()).isEqualTo(Keys.LOG.verifier());
        Note note = new Note("text\n", List.of(read.sign("text\n", Instant.EPOCH)));
        assertThat(Keys.LOG.verifier().check(note)).isInstanceOf(SignatureCheck.Signed.class);
        assertThat(read.toString()).doesNotContain(KeyFile.text(Keys.LOG).lines().toList().get(2));
    }

    @Test
    void onlyTheOwnerMayReadIt() throws Exception {
        Path file = directory.resolve("log.key");
        KeyFile.write(file, Keys.LOG);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(KeyFile.read(file)).isInstanceOf(Parsed.Malformed.class);
    }

    @Test
    void aKeyIsNeverReplaced() throws Exception {
        Path file = directory.resolve("log.key");
        KeyFile.write(file, Keys.LOG);
        assertThatThrownBy(() -> KeyFile.write(file, Keys.WITNESSES.getFirst()))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void theHalvesOfDifferentKeysAreRefused() {
        String secret = KeyFile.text(Keys.LOG);
        String other = KeyFile.text(SigningKey.generate(Keys.ORIGIN, SignatureKind.NOTE));
        String mixed =
                secret.lines().findFirst().orElseThrow() + other.substring(other.indexOf('\n'));
        assertThat(KeyFile.parse(mixed)).isInstanceOf(Parsed.Malformed.class);
        assertThat(KeyFile.parse("")).isInstanceOf(Parsed.Malformed.class);
    }
}
