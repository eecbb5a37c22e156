package org.dazaifu.taxii.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CursorSealTest {

    private static final List<String> QUERY = List.of("partner", "root", "a");

    private final CursorSeal seal = new CursorSeal(new byte[32]);

    @Test
    void whatWasSealedIsOpened() {
        for (long place : new long[] {0, 1, 1_000_000, Long.MAX_VALUE}) {
            assertThat(seal.open(seal.seal(place, QUERY), QUERY)).hasValue(place);
        }
    }

    @Test
    void noChangedCharacterIsBelieved() {
        String cursor = seal.seal(42, QUERY);
        for (int i = 0; i < cursor.length(); i++) {
            for (char c : "A_-z9=+/ \n".toCharArray()) {
                if (c != cursor.charAt(i)) {
                    String changed = cursor.substring(0, i) + c + cursor.substring(i + 1);
                    assertThat(seal.open(changed, QUERY)).as(changed).isEmpty();
                }
            }
        }
        assertThat(seal.open(cursor + "A", QUERY)).isEmpty();
        assertThat(seal.open("", QUERY)).isEmpty();
    }

    @Test
    void partsOfAQueryDoNotRunIntoEachOther() {
        String cursor = seal.seal(42, List.of("ab", "c"));
        assertThat(seal.open(cursor, List.of("a", "bc"))).isEmpty();
        assertThat(seal.open(cursor, List.of("ab", "c", ""))).isEmpty();
    }

    @Test
    void anotherKeyOpensNothing() {
        byte[] other = new byte[32];
        other[31] = 1;
        assertThat(new CursorSeal(other).open(seal.seal(42, QUERY), QUERY)).isEmpty();
    }
}
