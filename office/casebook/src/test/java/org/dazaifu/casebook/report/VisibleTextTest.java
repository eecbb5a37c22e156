package org.dazaifu.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VisibleTextTest {

    @Test
    void ordinaryTextOfAnyScriptStaysAsItIs() {
        for (String text :
                new String[] {
                    "C:\\Windows\\System32\\cmd.exe /c \"a\tb\n\"",
                    "防衛装備庁　福岡市",
                    "Größe naïve Ελλάδα Россия",
                    "👩 🗾",
                    "e\u0301",
                    "עברית العربية हिन्दी"
                }) {
            assertThat(VisibleText.of(text)).isEqualTo(text);
        }
    }

    @Test
    void whatReordersHidesOrHasNoInkIsShownAsItsCodePoint() {
        assertThat(VisibleText.of("invoice\u202Efdp.exe")).isEqualTo("invoice‹U+202E›fdp.exe");
        assertThat(VisibleText.of("a\u00A0b\u00ADc\u2066d\uFE0Fe"))
                .isEqualTo("a‹U+00A0›b‹U+00AD›c‹U+2066›d‹U+FE0F›e");
        assertThat(VisibleText.of(Character.toString(0xE0041))).isEqualTo("‹U+E0041›");
        assertThat(VisibleText.of(Character.toString(0x10FFFF))).isEqualTo("‹U+10FFFF›");
    }

    @Test
    void marksAreShownUpToTheThirdInARow() {
        assertThat(VisibleText.of("a" + "\u0301".repeat(5)))
                .isEqualTo("a\u0301\u0301\u0301‹U+0301›‹U+0301›");
    }

    @FuzzTest
    void whatIsVisibleIsWellFormedAndStaysAsItIs(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_16BE);
        String visible = VisibleText.of(text);
        assertThat(new String(visible.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(visible);
        assertThat(visible).doesNotContainPattern("[\\p{Cf}\\p{Cs}\\p{Cn}\\p{Co}]");
    }
}
