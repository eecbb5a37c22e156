package org.dazaifu.stix.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.dazaifu.stix.StixException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternMatcherTest {

    private static final String OBJECT =
            """
            {"0":{"type":"x","n":1.50e1,"t":"h\\u00e9llo\\nx","when":"2026-08-01T09:30:00.5Z",
                  "flag":true,"list":["a","b"],"raw_hex":"00ff","odd_hex":"0","empty":null,
                  "at":"2001:db8::1","next_ref":"1","all_refs":["1","2","9"],"own_ref":"0"},
             "1":{"type":"y","n":7,"back_ref":"0"},
             "2":{"type":"z","n":8}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "x:n = 15 | yes",
                "x:n = 15.0 | yes",
                "x:n > 14.99 | yes",
                "x:n NOT > 'a' | no",
                "x:n NOT = 'a' | yes",
                "x:t LIKE 'h_llo%' | yes",
                "x:t LIKE 'h_llo' | no",
                "x:t MATCHES 'llo' | yes",
                "x:t MATCHES '^llo' | no",
                "x:t MATCHES 'o.x' | yes",
                "x:t MATCHES '^h.*x$' | yes",
                "x:t = 'hello' | no",
                "x:when = t'2026-08-01T09:30:00.500Z' | yes",
                "x:when > '2025' | yes",
                "x:t > t'2026-08-01T09:30:00Z' | undecided",
                "x:t NOT > t'2026-08-01T09:30:00Z' | undecided",
                "x:t > t'2026-08-01T09:30:00Z' OR x:n = 15 | yes",
                "x:t > t'2026-08-01T09:30:00Z' AND x:n = 16 | no",
                "x:flag = true | yes",
                "x:flag = 1 | no",
                "x:list[1] = 'b' | yes",
                "x:list[2] = 'b' | no",
                "x:list[*] = 'b' | yes",
                "x:list[*] != 'b' | yes",
                "x:list = 'b' | no",
                "x:raw_hex = h'00FF' | yes",
                "x:raw_hex = b'AP8=' | yes",
                "x:raw_hex > h'00fe' | yes",
                "x:raw_hex MATCHES '^\\\\x00' | yes",
                "x:odd_hex = h'00' | undecided",
                "EXISTS x:odd_hex | yes",
                "x:at ISSUBSET '2001:db8::/32' | yes",
                "x:at ISSUBSET '10.0.0.0/8' | no",
                "x:at NOT ISSUBSET '10.0.0.0/8' | yes",
                "x:next_ref.n = 7 | yes",
                "x:next_ref = '1' | yes",
                "x:next_ref.back_ref.next_ref.n = 7 | yes",
                "x:all_refs[*].n = 8 | yes",
                "x:all_refs[0].n = 8 | no",
                "x:all_refs[2].n != 8 | no",
                "x:own_ref.own_ref.own_ref.n = 15 | yes",
                "EXISTS x:t | yes",
                "EXISTS x:none | no",
                "NOT EXISTS x:none | yes",
                "NOT EXISTS x:t | no",
                "NOT EXISTS q:t | no",
                "x:n = 15 AND y:n = 7 | no",
                "x:n = 16 OR y:n = 7 | yes",
                "x:none != 1 | no",
            })
    void oneComparisonOfOneObservation(String comparison, String expected) throws Exception {
        assertThat(answer("[" + comparison + "]", "[" + observed(0, 0, 1, OBJECT) + "]"))
                .isEqualTo(expected);
    }

    @Test
    void referencesOfStix21LeadOnlyToWhatTheObservedDataNames() throws Exception {
        String bundle =
                """
                {"type":"bundle","id":"bundle--0","objects":[
                 {"type":"observed-data","id":"observed-data--1","number_observed":1,
                  "first_observed":"2026-08-01T00:00:00Z","last_observed":"2026-08-01T00:00:00Z",
                  "object_refs":["network-traffic--1","file--9"ALSO]},
                 {"type":"network-traffic","id":"network-traffic--1","dst_ref":"ipv4-addr--1"},
                 {"type":"ipv4-addr","id":"ipv4-addr--1","value":"198.51.100.7"}]}
                """;
        String named = bundle.replace("ALSO", ",\"ipv4-addr--1\"");
        String unnamed = bundle.replace("ALSO", "");
        String pattern = "[network-traffic:dst_ref.value ISSUBSET '198.51.100.0/24']";
        assertThat(answer(pattern, named)).isEqualTo("yes");
        assertThat(answer(pattern, unnamed)).isEqualTo("no");
        assertThat(answer("[ipv4-addr:value = '198.51.100.7']", unnamed)).isEqualTo("no");
        assertThat(read(unnamed).damaged())
                .containsExactly(
                        "observed-data--1 refers to file--9, which is not in observed.json.");
    }

    @Test
    void observedDataThatCannotBeUsedIsTold() throws Exception {
        String data =
                """
                [{"type":"observed-data","number_observed":1,"first_observed":"2026-08-01T00:00:00Z"},
                 {"type":"observed-data","number_observed":0,"first_observed":"2026-08-01T00:00:00Z",
                  "last_observed":"2026-08-01T00:00:00Z","objects":{}},
                 {"type":"observed-data","number_observed":1,"first_observed":"2026-08-01T00:00:01Z",
                  "last_observed":"2026-08-01T00:00:00Z","objects":{}}]
                """;
        assertThat(read(data).observations()).isEmpty();
        assertThat(read(data).damaged())
                .containsExactly(
                        "observation 1 is not used: it has no last_observed.",
                        "observation 2 is not used: its number_observed is not a whole number from"
                                + " 1 on.",
                        "observation 3 is not used: its last_observed is before its"
                                + " first_observed.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | is empty",
                "{ | is not JSON",
                "17 | is neither observed data nor a bundle",
                "{\"type\":\"report\"} | is neither observed data nor a bundle",
                "{} {} | is not one JSON document",
            })
    void whatIsNoObservedDataIsRefused(String json, String part) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(StixException.class)
                .hasMessageContaining(part);
    }

    @Test
    void theBoundObservationsAreNamed() throws Exception {
        var json = new StringBuilder("[");
        for (int i = 0; i < 9; i++) {
            json.append(i == 0 ? "" : ",")
                    .append(observed(i * 10, i * 10, 1, kind("ab".charAt(i % 2))));
        }
        var matched =
                (PatternMatch.Matched)
                        match("([a:k=1] FOLLOWEDBY [b:k=1]) WITHIN 10 SECONDS", json + "]");
        assertThat(matched.bound())
                .extracting(Observation::name)
                .containsExactly("observation 7", "observation 8");
    }

    /** Each is exponential for a matcher that enumerates bindings. */
    @ParameterizedTest
    @Timeout(30)
    @CsvSource(
            delimiter = '|',
            value = {
                "[a:k=1] REPEATS 5 TIMES WITHIN 2 SECONDS | no",
                "[a:k=1] REPEATS 3 TIMES WITHIN 2 SECONDS | yes",
                "[a:k=1] REPEATS 3000 TIMES WITHIN 2998 SECONDS | no",
                "[a:k=1] REPEATS 3000 TIMES WITHIN 2999 SECONDS | yes",
                "([a:k=1] AND [a:k=1] AND [a:k>0]) WITHIN 1 SECONDS | no",
                "([a:k=1] AND [a:k>0] AND [a:k<9] REPEATS 4 TIMES) WITHIN 5 SECONDS | yes",
                "([a:k=1] FOLLOWEDBY [a:k=1] FOLLOWEDBY [a:k=1]) WITHIN 1 SECONDS | no",
                "([a:k=1] FOLLOWEDBY [a:k=1] FOLLOWEDBY [a:k=1]) WITHIN 2 SECONDS | yes",
                "([a:k=1] REPEATS 5 TIMES WITHIN 10 SECONDS) FOLLOWEDBY [b:k=1] | no",
                "([a:k=1] REPEATS 3 TIMES FOLLOWEDBY [a:k>0] REPEATS 2 TIMES) WITHIN 3 SECONDS | no",
                "([a:k=1] FOLLOWEDBY [a:k>0]) REPEATS 3 TIMES WITHIN 4 SECONDS | no",
                "([a:k=1] FOLLOWEDBY [a:k>0]) REPEATS 3 TIMES WITHIN 5 SECONDS | yes",
                "(([a:k=1] AND [a:k>0]) WITHIN 1 SECONDS) REPEATS 2 TIMES WITHIN 2 SECONDS | no",
            })
    void thousandsOfObservationsAreNoTrouble(String pattern, String expected) throws Exception {
        var json = new StringBuilder("[");
        for (int i = 0; i < 5000; i++) {
            json.append(i == 0 ? "" : ",").append(observed(i, i, 1, kind('a')));
        }
        assertThat(answer(pattern, json + "]")).isEqualTo(expected);
    }

    @Test
    void whatWouldTakeTooLongIsRefusedAndNotGuessed() throws Exception {
        var json = new StringBuilder("[");
        for (int i = 0; i < 200; i++) {
            json.append(i == 0 ? "" : ",").append(observed(i, i, 1, kind('a')));
        }
        assertThat(
                        answer(
                                "([a:k=1] FOLLOWEDBY [a:k>0]) REPEATS 100 TIMES WITHIN 150 SECONDS",
                                json + "]"))
                .startsWith("refused: REPEATS of an expression with an order");
    }

    private static String kind(char type) {
        return "{\"0\":{\"type\":\"" + type + "\",\"k\":1}}";
    }

    private static String observed(int first, int last, int times, String objects) {
        return "{\"type\":\"observed-data\",\"first_observed\":\""
                + Instant.ofEpochSecond(first)
                + "\",\"last_observed\":\""
                + Instant.ofEpochSecond(last)
                + "\",\"number_observed\":"
                + times
                + ",\"objects\":"
                + objects
                + "}";
    }

    private static ObservedData read(String json) throws IOException, StixException {
        return ObservedData.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "observed.json");
    }

    private static PatternMatch match(String pattern, String json)
            throws IOException, StixException {
        List<Observation> observations = read(json).observations();
        return new PatternMatcher((Pattern) Pattern.read(pattern)).match(observations);
    }

    private static String answer(String pattern, String json) throws IOException, StixException {
        return switch (match(pattern, json)) {
            case PatternMatch.Matched m -> "yes";
            case PatternMatch.Unmatched u -> "no";
            case PatternMatch.Undecided u -> "undecided";
            case PatternMatch.Refused(String reason) -> "refused: " + reason;
        };
    }
}
