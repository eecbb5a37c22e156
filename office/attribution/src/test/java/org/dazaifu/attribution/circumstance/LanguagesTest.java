package org.dazaifu.attribution.circumstance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        "ko, ko",
        "ko-KP, ko",
        "KO-kr, ko",
        "0x0412, ko",
        "0x412, ko",
        "00000412, ko",
        "fa, fa",
        "0x0429, fa",
        "zh, zh",
        "zh-Hans, zh-Hans",
        "zh-CN, zh-Hans",
        "zh-TW, zh-Hant",
        "0x0804, zh-Hans",
        "00000404, zh-Hant",
        "0x0004, zh",
        "00000419, ru",
        "00010419, ru",
        "d0010419, ru",
        "0x0c1a, sr-Cyrl",
        "0X0422, uk",
        "iw, he"
    })
    void aTagAndAnIdentifierOfWindowsNameTheSameLanguage(String text, String tag) {
        assertThat(Languages.tag(text)).isEqualTo(tag);
        assertThat(Languages.tag(tag)).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0x", "0xffff", "Korean!", "412", "0x123456789", "한국어", "x", "a\u202eb"})
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Languages.tag(text));
    }

    @ParameterizedTest
    @CsvSource({"zh, zh-Hans, true", "zh-Hans, zh-Hant, false", "ko, kok, false", "ru, ru, true"})
    void onlyUnequalScriptsPartALanguage(String one, String other, boolean agree) {
        assertThat(Languages.agree(one, other)).isEqualTo(agree);
        assertThat(Languages.agree(other, one)).isEqualTo(agree);
    }

    /** Any text is a language, whose tag is its own, or refused. */
    @FuzzTest
    void anyTextIsALanguageOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String tag;
        try {
            tag = Languages.tag(text);
        } catch (IllegalArgumentException e) {
            return;
        }
        assertThat(Languages.tag(tag)).isEqualTo(tag);
    }
}
