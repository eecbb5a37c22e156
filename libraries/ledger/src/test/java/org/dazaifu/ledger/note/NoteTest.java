package org.dazaifu.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.dazaifu.ledger.Parsed;
import org.junit.jupiter.api.Test;

class NoteTest {

    /** The example of C2SP signed-note, "Verifier keys". */
    private static final String PUBLISHED_KEY =
            "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String PUBLISHED_NOTE =
            """
            This is an example message.

            \u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    /** The example of C2SP tlog-cosignature; the keys are not published. */
    private static final String PUBLISHED_CHECKPOINT =
            """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            \u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            \u2014 witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
            """;

    @Test
    void thePublishedKeyVerifiesThePublishedNote() {
        VerifierKey key = VerifierKey.parse(PUBLISHED_KEY).orElseThrow();
        assertThat(key.text()).isEqualTo(PUBLISHED_KEY);
        Note note = Note.parse(PUBLISHED_NOTE.getBytes(UTF_8)).orElseThrow();
        assertThat(key.check(note)).isEqualTo(new SignatureCheck.Signed(null));
        assertThat(note.bytes()).isEqualTo(PUBLISHED_NOTE.getBytes(UTF_8));
        Note other = new Note("This is another message.\n", note.signatures());
        assertThat(key.check(other)).isEqualTo(new SignatureCheck.Forged());
    }

    @Test
    void thePublishedCheckpointIsReadAndWrittenAsItIs() {
        byte[] bytes = PUBLISHED_CHECKPOINT.getBytes(UTF_8);
        SignedCheckpoint read = SignedCheckpoint.parse(bytes).orElseThrow();
        assertThat(read.checkpoint().origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(read.checkpoint().head().size()).isEqualTo(20_852_163);
        assertThat(read.note().signatures()).hasSize(2);
        assertThat(read.note().bytes()).isEqualTo(bytes);
    }

    @Test
    void aCosignatureSaysWhenAndSignsTheSpecifiedText() {
        SigningKey witness = Keys.WITNESSES.getFirst();
        Instant now = Instant.parse("2026-11-24T05:00:00.9Z");
        String text = Keys.checkpoint(3).text();
        Note note = new Note(text, List.of(witness.sign(text, now)));
        assertThat(witness.verifier().check(note))
                .isEqualTo(new SignatureCheck.Signed(Instant.parse("2026-11-24T05:00:00Z")));
        assertThat(new String(SignatureKind.COSIGNATURE.message("a\n1\nb\n", 1_679_315_147), UTF_8))
                .isEqualTo("cosignature/v1\ntime 1679315147\na\n1\nb\n");
    }

    @Test
    void ofOneKeyAsLogAndAsWitnessTheIdentifiersDiffer() {
        VerifierKey log = Keys.LOG.verifier();
        VerifierKey same = new VerifierKey(log.name(), SignatureKind.COSIGNATURE, log.base64());
        assertThat(same.id()).isNotEqualTo(log.id());
        Note note = SignedCheckpoint.sign(Keys.checkpoint(1), Keys.LOG).note();
        assertThat(same.check(note)).isEqualTo(new SignatureCheck.Absent());
    }

    @Test
    void whatIsNoNoteIsDataAndNotAnException() {
        for (String text :
                List.of(
                        "",
                        "\n",
                        "text\n",
                        "text\n\n",
                        "text\n\nname sig\n",
                        "text\n\n\u2014 name\n",
                        "text\n\n\u2014 name AAAA\n",
                        "text\n\n\u2014 na me AAAAAAA=\n",
                        "text\n\n\u2014 na+me AAAAAAA=\n",
                        "text\n\n\u2014 name AAAAAAB=\n",
                        "text\n\n\u2014 name AAAAAAA=",
                        "te\txt\n\n\u2014 name AAAAAAA=\n")) {
            assertThat(Note.parse(text.getBytes(UTF_8)))
                    .as(text)
                    .isInstanceOf(Parsed.Malformed.class);
        }
        assertThat(Note.parse(new byte[] {(byte) 0xff})).isInstanceOf(Parsed.Malformed.class);
    }

    @Test
    void aCheckpointIsThreeLinesExactly() {
        String root = Keys.checkpoint(1).head().root().base64();
        for (String text :
                List.of(
                        "origin\n1\n" + root,
                        "origin\n01\n" + root + "\n",
                        "origin\n-1\n" + root + "\n",
                        "origin\n+1\n" + root + "\n",
                        "origin\n0\n" + root + "\n",
                        "\n1\n" + root + "\n",
                        "origin\n1\nAAAA\n",
                        "origin\n99999999999999999999\n" + root + "\n",
                        "origin\n1\n" + root + "\n\n")) {
            assertThat(Checkpoint.parse(text)).as(text).isInstanceOf(Parsed.Malformed.class);
        }
        assertThat(Checkpoint.parse("origin\n1\n" + root + "\nmore\n").orElseThrow().extensions())
                .containsExactly("more");
    }

    @Test
    void aKeyNeedsANameWithoutSpaceAndPlus() {
        for (String name : List.of("", "a b", "a+b", "a\u3000b", "a\nb")) {
            assertThatThrownBy(() -> SigningKey.generate(name, SignatureKind.NOTE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(VerifierKey.parse(PUBLISHED_KEY.replace("530d903a", "530d903b")))
                .isInstanceOf(Parsed.Malformed.class);
    }
}
