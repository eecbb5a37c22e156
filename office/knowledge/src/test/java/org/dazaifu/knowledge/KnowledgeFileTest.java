package org.dazaifu.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeFileTest {

    @TempDir Path directory;

    @Test
    void whatIsWrittenIsReadAgainWithoutLoss() throws Exception {
        KnowledgeBase base = Fictions.base();
        Path file = directory.resolve("new/knowledge.gz");
        KnowledgeFile.write(base, file);
        assertThat(KnowledgeBase.load(file).facts()).isEqualTo(base.facts());
    }

    @Test
    void writingTwiceGivesTheSameBytesAndLeavesNoDraft() throws Exception {
        Path one = directory.resolve("one.gz");
        Path two = directory.resolve("two.gz");
        KnowledgeFile.write(Fictions.base(), one);
        KnowledgeFile.write(Fictions.base(), two);
        KnowledgeFile.write(Fictions.base(), two);
        assertThat(two).hasSameBinaryContentAs(one);
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactlyInAnyOrder(one, two);
        }
    }

    @Test
    void everyShorterFileIsRefusedAsNoKnowledgeBase() throws Exception {
        byte[] whole = bytes();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> KnowledgeFile.read(new ByteArrayInputStream(cut), "cut.gz"))
                    .isInstanceOfSatisfying(
                            KnowledgeException.class,
                            e ->
                                    assertThat(e.code())
                                            .isEqualTo(KnowledgeException.Code.WRONG_CONTENT));
        }
    }

    @Test
    void everyMissingLineIsNoticed() {
        String text = KnowledgeText.of(Fictions.base().facts());
        String[] lines = text.split("(?<=\n)");
        for (int dropped = 0; dropped < lines.length; dropped++) {
            StringBuilder rest = new StringBuilder();
            for (int i = 0; i < lines.length; i++) {
                rest.append(i == dropped ? "" : lines[i]);
            }
            assertThatThrownBy(() ->
                            KnowledgeText.parse(rest.toString().getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aMissingFileIsToldWithItsNameAndReason() {
        assertThatThrownBy(() -> KnowledgeBase.load(directory.resolve("none.gz")))
                .isInstanceOf(KnowledgeException.class)
                .hasMessage(
                        directory.resolve("none.gz") + " cannot be read: there is no such file.");
    }

    @Test
    void aDirectoryIsToldToBeOne() {
        assertThatThrownBy(() -> KnowledgeBase.load(directory))
                .hasMessageContaining("is a directory");
    }

    @Test
    void aFailingInputIsNotCalledDamaged() {
        var failing =
                new java.io.InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk is gone");
                    }
                };
        assertThatThrownBy(() -> KnowledgeFile.read(failing, "x"))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
    }

    @Test
    void theUsersFileFollowsTheDesktopStandard() {
        Path home = Path.of("/home/analyst");
        assertThat(KnowledgeFile.userFile(Map.of("XDG_DATA_HOME", "/data"), home))
                .isEqualTo(Path.of("/data/dazaifu/knowledge/knowledge.gz"));
        assertThat(KnowledgeFile.userFile(Map.of(), home))
                .isEqualTo(Path.of("/home/analyst/.local/share/dazaifu/knowledge/knowledge.gz"));
        assertThat(KnowledgeFile.userFile(Map.of("XDG_DATA_HOME", "relative"), home))
                .isEqualTo(Path.of("/home/analyst/.local/share/dazaifu/knowledge/knowledge.gz"));
    }

    private static byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        KnowledgeFile.write(Fictions.base(), out);
        return out.toByteArray();
    }
}
