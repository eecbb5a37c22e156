package org.dazaifu.response.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class QuotingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "it's",
                "say \"x\"",
                "back\\slash",
                "end\\",
                "\\\"",
                "a | delete",
                "# no",
                "a: b",
                "- x",
                "{{}}",
                "*",
                "日本語",
                "%s",
                "$(id)",
                "`id`",
                "'; DROP"
            })
    void aLiteralGivesItsTextAgainAndEndsWhereItShould(String text) throws Exception {
        assertThat(
                        new Load(LoadSettings.builder().build())
                                .loadFromString("k: " + Quoting.yaml(text)))
                .isEqualTo(Map.of("k", text));
        for (String literal :
                new String[] {
                    Quoting.kql(text), Quoting.esql(text), Quoting.eql(text), Quoting.spl(text)
                }) {
            assertThat(unquoted(literal)).isEqualTo(text);
        }
        Process shell =
                new ProcessBuilder("sh", "-c", "printf %s " + Quoting.shell(text))
                        .redirectErrorStream(true)
                        .start();
        assertThat(new String(shell.getInputStream().readAllBytes(), "UTF-8")).isEqualTo(text);
        assertThat(Quoting.suricata(text)).matches("([ -~&&[^\"\\\\;:|]]|\\|[0-9a-f]{2}\\|)*");
    }

    /** Reads a literal with backslashes, and fails where it ends early or not at all. */
    private static String unquoted(String literal) {
        assertThat(literal).startsWith("\"");
        var text = new StringBuilder();
        int i = 1;
        while (literal.charAt(i) != '"') {
            i += literal.charAt(i) == '\\' ? 1 : 0;
            text.append(literal.charAt(i++));
        }
        assertThat(i).isEqualTo(literal.length() - 1);
        return text.toString();
    }
}
