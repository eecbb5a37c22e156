package org.dazaifu.stix.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternReadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a:b == 1]",
                "[a:b <> 1]",
                "[a:b NOT = 1]",
                "[EXISTS a:b]",
                "[NOT EXISTS a:b]",
                "[a:'b c' = 1]",
                "[a:b = -0]",
                "[a:b = +5]",
                "[a:b = .5]",
                "[a:b = -.5]",
                "[a:b = 00.5]",
                "[a:b = h'']",
                "[a:b = b'AAA=']",
                "[a:b = b'AA\r\nA\n=']",
                "[a:b = 1] WITHIN 1.5 SECONDS",
                "[a:b = 1] WITHIN 5 SECONDS WITHIN 3 SECONDS",
                "[a:b = 1] START t'2020-01-01T00:00:00Z' STOP t'2020-01-01T00:00:00Z'",
                "[a:b = 1] START '2020-01-01T00:00:00Z' STOP '2020-01-01T00:00:00Z'",
                "[a:b = 1] // c",
                "[a:b = 1] /* c */",
                "[a:and = 1]",
                "[_a-b:c = 1]",
                "[ a : b . c [ 0 ] = 1 ]",
                "[a:b='x\ny']",
                "[(a:b=1)]",
                "([a:b=1])",
                "[a:b=1]REPEATS 2 TIMES",
                "[a:b=1AND a:c=1]",
                "[a:b IN ()]",
                "[a:t = 1]",
                "[a:b.'c'[0][1].d='x']",
                "[a:b[*].c = 1]",
                "[a:'' = 1]",
                "[a:b = 'it\\'s \\\\']",
            })
    void whatTheGrammarAllowsIsAPattern(String text) {
        assertThat(Pattern.read(text)).isInstanceOf(Pattern.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[a:b = 1] and [a:b=1] | 11 | Write AND; keywords are told apart by case.",
                "[a:b = TRUE] | 8 | Write true; keywords are told apart by case.",
                "[a:b EXISTS] | 6 | Write a comparison operator",
                "[a:b = 01] | 8 | without leading zeros",
                "[a:b = 5.] | 9 | close the bracket with ]",
                "[a:b = h'0'] | 8 | pairs of hexadecimal digits",
                "[a:b = b'A'] | 8 | Base64 with its padding",
                "[a:b = 1] WITHIN -1 SECONDS | 18 | more than 0",
                "[a:b = 1] WITHIN 0 SECONDS | 18 | more than 0",
                "[a:b = 1] REPEATS 0 TIMES | 19 | from 1 on",
                "[a:b = 1] REPEATS 99999999999 TIMES | 19 | at most 2147483647",
                "[a:b IN (1,'a')] | 12 | constants of one kind",
                "[a:b = '\\q'] | 9 | there are no other escapes",
                "[a:b > true] | 8 | Truth values have no order",
                "[a:AND = 1] | 4 | into quotes: 'AND'",
                "[a:b.c-d = 1] | 6 | into quotes: 'c-d'",
                "[a:b LIKE h'00'] | 11 | Write a string in single quotes after LIKE",
                "[a:b=1]] | 8 | Join observation expressions",
                "[a:b=1]) | 8 | Take the bracket away",
                "[NOT a:b=1] | 2 | Write an object path",
                "[a:b = t'2020-13-01T00:00:00Z'] | 8 | a timestamp that exists",
                "[a:b = t'2020-02-30T00:00:00Z'] | 8 | a timestamp that exists",
                "[a:b = t'2020-01-01T00:00:60Z'] | 8 | a timestamp that exists",
                "[a:b[-1] = 1] | 6 | counted from 0",
                "[a:b[01] = 1] | 6 | without leading zeros",
                "[1a:b = 1] | 2 | Write an object path",
                "[a:b = 'a' 'b'] | 12 | Join comparisons with AND or OR",
                "[a:b ISSUBSET 'zz'] | 15 | an IPv4 or IPv6 address",
                "[a:b ISSUBSET '1.2.3.4/33'] | 15 | an IPv4 or IPv6 address",
                "[a:b MATCHES '('] | 14 | missing closing",
                "[a:b MATCHES '(?=a)'] | 14 | without look-around",
                "[a:b MATCHES '(a)\\\\1'] | 14 | back-references",
                "[a:b MATCHES 'a++'] | 14 | possessive",
                "[a:b MATCHES '(?>a)'] | 14 | atomic",
                "[a:x:y = 1] | 5 | Write a comparison operator",
                "[a:b = \u201cx\u201d] | 8 | straight single quotes",
                "[a:b = 'x | 8 | Close it with '.",
                "[a:b = 1] /* x | 11 | Close it with */.",
                "[a:b = 1] [a:b = 2] | 11 | AND, OR or FOLLOWEDBY",
                "[a:b = 1] && [a:b = 2] | 11 | Write AND.",
                "\"\" | 1 | Write an observation expression",
                "[] | 2 | Write an object path",
                "[a:b = 1] START '2020-01-01T00:00:00Z' STOP t'2020-01-01T00:00:00Z' | 45 | both timestamps alike",
            })
    void whatItDoesNotAllowIsToldWithItsPlaceAndWhatToWrite(
            String text, int column, String advice) {
        var problems = ((NotAPattern) Pattern.read(text)).problems();
        assertThat(problems.getFirst().column()).as(problems.toString()).isEqualTo(column);
        assertThat(problems.getFirst().offset()).isEqualTo(column - 1);
        assertThat(problems.getFirst().toString()).contains(advice);
    }

    @Test
    void allMistakesAreFoundInOneReading() {
        String text =
                """
                [file:name == 'a' AND file:size > true
                 OR file:hashes.SHA-256 = 'x'] and [a:b MATCHES '(?=x)']
                 FOLLOWEDBY [c:d[-1] = 5] WITHIN 0 SECONDS REPEATS 0 TIMES
                """;
        assertThat(((NotAPattern) Pattern.read(text)).problems())
                .extracting(p -> p.line() + ":" + p.column())
                .containsExactly("1:35", "2:17", "2:32", "2:49", "3:18", "3:34", "3:52");
    }

    @Test
    void columnsAreCountedInCodePointsAndOffsetsInUnits() {
        var problem =
                ((NotAPattern) Pattern.read("[a:b = '\ud83d\ude00' !]")).problems().getFirst();
        assertThat(problem.column()).isEqualTo(12);
        assertThat(problem.offset()).isEqualTo(12);
    }

    @Test
    void andBindsTighterThanOrAndOrTighterThanFollowedBy() {
        assertThat(printed("[a:a=1] OR [a:b=1] AND [a:c=1] FOLLOWEDBY [a:d=1] OR [a:e=1]"))
                .isEqualTo(
                        printed(
                                "([a:a=1] OR ([a:b=1] AND [a:c=1])) FOLLOWEDBY ([a:d=1] OR [a:e=1])"));
        assertThat(expression("[a:a=1] AND [a:b=1] REPEATS 2 TIMES"))
                .isEqualTo(expression("[a:a=1] AND ([a:b=1] REPEATS 2 TIMES)"))
                .isNotEqualTo(expression("([a:a=1] AND [a:b=1]) REPEATS 2 TIMES"));
        assertThat(expression("[a:a=1 OR a:b=1 AND a:c=1]"))
                .isEqualTo(expression("[a:a=1 OR (a:b=1 AND a:c=1)]"))
                .isNotEqualTo(expression("[(a:a=1 OR a:b=1) AND a:c=1]"));
    }

    @Test
    void theVersionThatWasMeantIsTold() {
        assertThat(version("[a:b=1]")).isEqualTo(SpecificationVersion.EITHER);
        assertThat(version("[EXISTS a:b]")).isEqualTo(SpecificationVersion.STIX_2_1);
        assertThat(version("[a:b=1] START t'2020-01-01T00:00:00Z' STOP t'2020-01-01T00:00:01Z'"))
                .isEqualTo(SpecificationVersion.STIX_2_1);
        assertThat(version("[a:b=1] START '2020-01-01T00:00:00Z' STOP '2020-01-01T00:00:01Z'"))
                .isEqualTo(SpecificationVersion.STIX_2_0);
        assertThat(
                        Pattern.read(
                                "[EXISTS a:b] START '2020-01-01T00:00:00Z' STOP"
                                        + " '2020-01-01T00:00:01Z'"))
                .isInstanceOf(NotAPattern.class);
    }

    @Test
    void depthAndLengthAreBounded() {
        for (String deep :
                List.of(
                        "(".repeat(200_000),
                        "[" + "(".repeat(200_000),
                        "[a:b=1]" + " REPEATS 1 TIMES".repeat(50_000),
                        "(".repeat(101) + "[a:b=1]" + ")".repeat(101))) {
            assertThat(((NotAPattern) Pattern.read(deep)).problems())
                    .anyMatch(p -> p.found().contains("deeper than 100"));
        }
        assertThat(((NotAPattern) Pattern.read("x".repeat(Pattern.LONGEST + 1))).problems())
                .hasSize(1);
        assertThat(((NotAPattern) Pattern.read("?".repeat(100_000))).problems()).hasSize(100);
    }

    @Test
    void aLongListOfIndicatorsIsOnePattern() {
        String many = "[a:b = 1]" + " OR [a:b = 1]".repeat(50_000);
        assertThat(printed(many)).isEqualTo(many);
    }

    @Test
    void whatIsPrintedIsReadAsAnEqualTree() {
        var patterns = new RandomPatterns(new SplittableRandom(21));
        for (int i = 0; i < 20_000; i++) {
            var expression = patterns.observation(4);
            String text = new Pattern(expression, SpecificationVersion.EITHER).toString();
            assertThat(Pattern.read(text))
                    .as(text)
                    .isInstanceOfSatisfying(
                            Pattern.class,
                            again -> assertThat(again.expression()).isEqualTo(expression));
        }
    }

    @Test
    void lineFeedsInBase64AreNoPartOfIt() {
        assertThat(expression("[a:b = b'AA\nA=\n']")).isEqualTo(expression("[a:b = b'AAA=']"));
    }

    @Test
    void twoQualifiersOfOneKindArePrintedWithBracketsBetween() {
        String apart = "([a:b = 1] REPEATS 2 TIMES) REPEATS 3 TIMES";
        assertThat(printed(apart)).isEqualTo(apart);
        assertThat(printed("[a:b = 1] REPEATS 2 TIMES REPEATS 3 TIMES")).isEqualTo(apart);
        String many = "[a:b = 1]" + " REPEATS 2 TIMES".repeat(99);
        assertThat(expression(printed(many))).isEqualTo(expression(many));
        String deep = "(".repeat(90) + "[a:b = 1]" + " REPEATS 2 TIMES)".repeat(90);
        String deeper = "([a:b=1] AND " + deep + ")" + " REPEATS 2 TIMES".repeat(50);
        assertThat(expression(printed(deeper))).isEqualTo(expression(deeper));
    }

    private static ObservationExpression expression(String text) {
        return ((Pattern) Pattern.read(text)).expression();
    }

    private static String printed(String text) {
        return Pattern.read(text).toString();
    }

    private static SpecificationVersion version(String text) {
        return ((Pattern) Pattern.read(text)).version();
    }
}
