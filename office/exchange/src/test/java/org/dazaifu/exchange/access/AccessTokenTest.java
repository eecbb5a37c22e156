package org.dazaifu.exchange.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTokenTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void aTokenIsReadAsItWasWritten() {
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            AccessToken token = AccessToken.generate(RANDOM);
            assertThat(token.text()).matches("dzf_[0-9A-Za-z]{49}");
            assertThat(AccessToken.parse(token.text()).orElseThrow().hash())
                    .isEqualTo(token.hash());
            assertThat(texts.add(token.text())).isTrue();
        }
    }

    @Test
    void noCharacterOfATokenCanBeAnother() {
        String text = AccessToken.generate(RANDOM).text();
        for (int i = 0; i < text.length(); i++) {
            for (char other : new char[] {'0', 'z', 'Z', '-', ' ', '\0', 'é', '？'}) {
                if (text.charAt(i) != other) {
                    String changed = text.substring(0, i) + other + text.substring(i + 1);
                    assertThat(AccessToken.parse(changed)).as(changed).isEmpty();
                }
            }
        }
    }

    @Test
    void whatIsTooShortTooLongOrTooManyIsNone() {
        String text = AccessToken.generate(RANDOM).text();
        assertThat(AccessToken.parse("")).isEmpty();
        assertThat(AccessToken.parse(text.substring(1))).isEmpty();
        assertThat(AccessToken.parse(text + "0")).isEmpty();
        assertThat(AccessToken.parse(" " + text)).isEmpty();
        assertThat(AccessToken.parse("dzf_" + "z".repeat(49))).isEmpty();
    }

    @Test
    void aTokenIsShownByItsTextOnly() {
        AccessToken token = AccessToken.generate(RANDOM);
        assertThat(token).hasToString("an access token");
    }

    /** Pins the form: a scanner that knows it today finds the tokens of tomorrow. */
    @Test
    void theTokenOfZerosIsThis() {
        String zeros =
                AccessToken.generate(
                                new SecureRandom() {
                                    @Override
                                    public void nextBytes(byte[] bytes) {
                                        java.util.Arrays.fill(bytes, (byte) 0);
                                    }
                                })
                        .text();
        java.util.zip.CRC32 check = new java.util.zip.CRC32();
        check.update(("dzf_" + "0".repeat(43)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        long value = 0;
        for (char c : zeros.substring(47).toCharArray()) {
            value =
                    value * 62
                            + "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                    .indexOf(c);
        }
        assertThat(zeros).startsWith("dzf_" + "0".repeat(43));
        assertThat(value).isEqualTo(check.getValue());
    }
}
