package org.dazaifu.knowledge;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class KnowledgeTextFuzzTest {

    /** Any text is facts or refused; facts are written as a text that gives them again. */
    @FuzzTest
    void anyTextIsFactsOrRefused(byte[] bytes) {
        KnowledgeBase base;
        try {
            base = new KnowledgeBase(KnowledgeText.parse(bytes));
        } catch (IllegalArgumentException e) {
            return;
        }
        Facts again =
                KnowledgeText.parse(
                        KnowledgeText.of(base.facts()).getBytes(StandardCharsets.UTF_8));
        if (!new KnowledgeBase(again).facts().equals(base.facts())) {
            throw new AssertionError("not the same after it was written");
        }
    }
}
