package org.dazaifu.knowledge.importing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dazaifu.knowledge.Answer;
import org.dazaifu.knowledge.Group;
import org.dazaifu.knowledge.KnowledgeBase;
import org.dazaifu.knowledge.KnowledgeException;
import org.dazaifu.knowledge.KnowledgeFile;

class KnowledgeImportFuzzTest {

    private static final Path ATTACK =
            Path.of(
                    System.getProperty("dazaifu.root", "."),
                    "office/knowledge/src/test/resources/org/dazaifu/knowledge/importing/enterprise.json");

    /** Whatever a file beside ATT&CK holds, there is a base that can be kept, or a sentence. */
    @FuzzTest
    void anyFileGivesABaseOrASentence(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".json");
        try {
            Files.write(file, bytes);
            KnowledgeBase base = KnowledgeImport.of(List.of(ATTACK, file)).base();
            var kept = new ByteArrayOutputStream();
            KnowledgeFile.write(base, kept);
            KnowledgeBase again =
                    KnowledgeFile.read(new ByteArrayInputStream(kept.toByteArray()), "kept");
            if (!again.facts().equals(base.facts())) {
                throw new AssertionError("not the same after it was kept");
            }
            for (Group group : base.groups()) {
                Answer.about(base, group.name());
            }
        } catch (KnowledgeException e) {
            if (String.valueOf(e.getMessage()).isBlank()) {
                throw new AssertionError("no sentence", e);
            }
        } finally {
            Files.delete(file);
        }
    }
}
