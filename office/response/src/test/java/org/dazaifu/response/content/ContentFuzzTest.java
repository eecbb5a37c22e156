package org.dazaifu.response.content;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.response.content.CaseSigns.MatchedRule;
import org.dazaifu.response.content.HarmLists.Part;
import org.dazaifu.response.yaml.MistakesException;

class ContentFuzzTest {

    /** Whatever a log holds, every artifact keeps its form. Texts are divided by NUL. */
    @FuzzTest
    void nothingBreaksOutOfItsPlace(byte[] bytes) {
        var indicators = new ArrayList<String>();
        var rules = new ArrayList<MatchedRule>();
        for (String text : new String(bytes, StandardCharsets.UTF_8).split("\0", 64)) {
            indicators.add(text);
            for (String kind : List.of("domain:", "ip:", "md5:")) {
                indicators.add(kind + text);
            }
            rules.add(new MatchedRule(text, ContentFixture.RULE_TEXT.replace("Somebody", text)));
            rules.add(new MatchedRule(text, text));
        }
        Content content = Content.of(ContentFixture.signs(indicators, rules), ContentFixture.CHECK);
        Forms.check(content);
        if (ContentReadme.of(content).chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new AssertionError("a control character in the readme");
        }
    }

    /** Any text is a list, or is refused with what to write. */
    @FuzzTest
    void anyListIsReadOrRefused(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        Part part = Part.values()[Math.floorMod(bytes[0], Part.values().length)];
        Map<Part, String> texts = new HashMap<>();
        for (Part other : Part.values()) {
            texts.put(other, small(other));
        }
        texts.put(part, new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8));
        try {
            var check = new HarmCheck(HarmLists.with(texts), OwnAssets.NONE);
            check.screen(ContentFixture.INDICATORS);
        } catch (MistakesException e) {
            if (e.problems().stream().anyMatch(p -> !p.source().equals(part.fileName()))) {
                throw new AssertionError(e);
            }
        }
    }

    private static String small(Part part) {
        return switch (part) {
            case SPECIAL, RESOLVERS, CLOUDS -> "10.0.0.0/8 private\n";
            case SUFFIXES -> "com\n";
            case POPULAR, VENDORS -> "example.org\n";
            case SHARED -> "example.org a host\n";
            case FILES -> "d41d8cd98f00b204\n";
        };
    }
}
