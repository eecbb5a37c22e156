package org.dazaifu.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dazaifu.sigma.Rules.meets;

import org.junit.jupiter.api.Test;

/** Sigma rules specification 2.1: "General", "String Wildcard", "Escape Character". */
class TextMatchingTest {

    @Test
    void letterCaseDoesNotCount() {
        assertThat(meets("F: WhoAmI.exe", "F", "wHOaMi.EXE")).isTrue();
        assertThat(meets("F: 'ÄÖ'", "F", "äö")).isTrue();
        assertThat(meets("F|contains: kernel", "F", "\u212aERNEL32")).isTrue();
    }

    @Test
    void letterCaseCountsForCased() {
        assertThat(meets("F|cased: Who", "F", "Who")).isTrue();
        assertThat(meets("F|cased: Who", "F", "who")).isFalse();
        assertThat(meets("F|contains|cased: Who", "F", "a Who b")).isTrue();
        assertThat(meets("F|contains|cased: Who", "F", "a who b")).isFalse();
    }

    @Test
    void aValueIsComparedAsAWhole() {
        assertThat(meets("F: who", "F", "whoami")).isFalse();
        assertThat(meets("F: who", "F", " who")).isFalse();
    }

    @Test
    void anAsteriskIsAnyNumberOfCharacters() {
        assertThat(meets("F: 'a*c'", "F", "ac")).isTrue();
        assertThat(meets("F: 'a*c'", "F", "abbbc")).isTrue();
        assertThat(meets("F: 'a*c'", "F", "acb")).isFalse();
        assertThat(meets("F: '*ab*ab'", "F", "xabab")).isTrue();
        assertThat(meets("F: '*ab*ab'", "F", "xab")).isFalse();
        assertThat(meets("F: '*'", "F", "")).isTrue();
    }

    @Test
    void aQuestionMarkIsExactlyOneCharacter() {
        assertThat(meets("F: 'prog?.exe'", "F", "progA.exe")).isTrue();
        assertThat(meets("F: 'prog?.exe'", "F", "prog.exe")).isFalse();
        assertThat(meets("F: 'prog?.exe'", "F", "progAB.exe")).isFalse();
        assertThat(meets("F: 'prog?.exe'", "F", "prog\ud83d\ude00.exe")).isTrue();
        assertThat(meets("F: '?'", "F", "")).isFalse();
    }

    @Test
    void aBackslashBeforeAWildcardMakesItPlain() {
        assertThat(meets("F: 'a\\*c'", "F", "a*c")).isTrue();
        assertThat(meets("F: 'a\\*c'", "F", "abc")).isFalse();
        assertThat(meets("F: 'a\\?c'", "F", "a?c")).isTrue();
        assertThat(meets("F: 'a\\?c'", "F", "abc")).isFalse();
    }

    @Test
    void twoBackslashesBeforeAWildcardAreABackslashAndTheWildcard() {
        assertThat(meets("F: 'C:\\\\*'", "F", "C:\\Windows")).isTrue();
        assertThat(meets("F: 'C:\\\\*'", "F", "C:Windows")).isFalse();
    }

    @Test
    void threeBackslashesBeforeAWildcardAreABackslashAndAPlainCharacter() {
        assertThat(meets("F: 'C:\\\\\\*'", "F", "C:\\*")).isTrue();
        assertThat(meets("F: 'C:\\\\\\*'", "F", "C:\\x")).isFalse();
    }

    @Test
    void otherBackslashesArePlainAloneOrDoubled() {
        assertThat(meets("F: 'a\\b'", "F", "a\\b")).isTrue();
        assertThat(meets("F: 'a\\\\b'", "F", "a\\b")).isTrue();
        assertThat(meets("F: '\\\\\\\\srv'", "F", "\\\\srv")).isTrue();
        assertThat(meets("F: '\\\\\\srv'", "F", "\\\\srv")).isTrue();
        assertThat(meets("F|endswith: '\\cmd.exe'", "F", "C:\\cmd.exe")).isTrue();
        assertThat(meets("F: 'a\\'", "F", "a\\")).isTrue();
    }

    @Test
    void containsStartswithAndEndswithPlaceTheValue() {
        assertThat(meets("F|contains: b", "F", "abc")).isTrue();
        assertThat(meets("F|startswith: b", "F", "abc")).isFalse();
        assertThat(meets("F|startswith: a", "F", "abc")).isTrue();
        assertThat(meets("F|endswith: c", "F", "abc")).isTrue();
        assertThat(meets("F|endswith: b", "F", "abc")).isFalse();
        assertThat(meets("F|endswith: 'x\ud83d\ude00'", "F", "ax\ud83d\ude00")).isTrue();
        assertThat(meets("F|startswith: '\ud83d\ude00'", "F", "\ud83d\ude00x")).isTrue();
        assertThat(meets("F|contains: 'a*c'", "F", "xxabbcxx")).isTrue();
        assertThat(meets("F|startswith: 'a?c'", "F", "abcd")).isTrue();
    }

    @Test
    void theEmptyTextIsTheEmptyTextOnly() {
        assertThat(meets("F: ''", "F", "")).isTrue();
        assertThat(meets("F: ''", "F", " ")).isFalse();
        assertThat(meets("F: ''", "G", "")).isFalse();
        assertThat(meets("F: ''", "F", null)).isFalse();
    }

    @Test
    void nullIsAFieldThatIsAbsentOrNull() {
        assertThat(meets("F: null", "G", "x")).isTrue();
        assertThat(meets("F:", "F", null)).isTrue();
        assertThat(meets("F: null", "F", "")).isFalse();
        assertThat(meets("F: null", "F", "null")).isFalse();
        assertThat(meets("F: 'null'", "F", "NULL")).isTrue();
    }

    @Test
    void numbersAndTruthValuesAreComparedAsText() {
        assertThat(meets("F: 4688", "F", "4688")).isTrue();
        assertThat(meets("F: 4688", "F", "04688")).isFalse();
        assertThat(meets("F: 0x17", "F", "23")).isTrue();
        assertThat(meets("F: 0x17", "F", "0x17")).isTrue();
        assertThat(meets("F: '0x17'", "F", "23")).isFalse();
        assertThat(meets("F: true", "F", "True")).isTrue();
    }

    @Test
    void anyValueOfARepeatedFieldWillDo() {
        assertThat(meets("F: b", "F", "a", "F", "b")).isTrue();
        assertThat(meets("F|contains|all: [a, b]", "F", "xa", "F", "xb")).isTrue();
        assertThat(meets("F: c", "F", "a", "F", "b")).isFalse();
    }
}
