package org.dazaifu.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.dazaifu.ledger.Parsed;

/** Readers of what others wrote never throw, and what they accept has one form only. */
class NoteFuzzTest {

    @FuzzTest
    void aNoteThatIsReadIsWrittenAsItWas(byte[] bytes) {
        if (Note.parse(bytes) instanceof Parsed.Valid<Note>(Note note)) {
            assertThat(note.bytes()).isEqualTo(bytes);
        }
    }

    @FuzzTest
    void aCheckpointThatIsReadIsWrittenAsItWas(byte[] bytes) {
        if (SignedCheckpoint.parse(bytes) instanceof Parsed.Valid<SignedCheckpoint>(var read)) {
            assertThat(read.checkpoint().text()).isEqualTo(read.note().text());
            Keys.LOG.verifier().check(read.note());
        }
    }

    @FuzzTest
    void aVerifierKeyThatIsReadIsWrittenAsItWas(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        if (VerifierKey.parse(text) instanceof Parsed.Valid<VerifierKey>(var key)) {
            assertThat(key.text()).isEqualTo(text);
            key.check(new Note("a\n", java.util.List.of()));
        }
    }

    @FuzzTest
    void aKeyFileIsAKeyOrNone(byte[] bytes) {
        if (KeyFile.parse(new String(bytes, UTF_8)) instanceof Parsed.Valid<SigningKey>(var key)) {
            assertThat(KeyFile.parse(KeyFile.text(key))).isInstanceOf(Parsed.Valid.class);
        }
    }
}
