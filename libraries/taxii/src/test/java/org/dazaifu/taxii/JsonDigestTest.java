package org.dazaifu.taxii;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonDigestTest {

    private static final List<String> ALL =
            List.of(
                    "{}",
                    "{\"a\":1}",
                    "{\"a\":1.0}",
                    "{\"a\":\"1\"}",
                    "{\"a\":1,\"b\":2}",
                    "{ \"b\" : 2, \"a\" : 1 }",
                    "{\"b\":1,\"a\":2}",
                    "{\"a\":{\"b\":2}}",
                    "{\"a\":[1,2]}",
                    "{\"a\":[2,1]}",
                    "{\"a\":[[1],2]}",
                    "{\"a\":[[1,2]]}",
                    "{\"a\":[]}",
                    "{\"a\":{}}",
                    "{\"a\":null}",
                    "{\"a\":\"null\"}",
                    "{\"a\":true}",
                    "{\"a\":false}",
                    "{\"a\":\"\"}",
                    "{\"a\":\"\\ud800\"}",
                    "{\"a\":\"\\ud801\"}",
                    "{\"a\":\"?\"}",
                    "{\"a\":\"\\u0061\"}",
                    "{\"\\u0061\":\"a\"}",
                    "{\"ab\":\"\"}",
                    "{\"a\":\"b\"}",
                    "{\"a\":1e9}",
                    "{\"a\":1E9}");

    @Test
    void theDigestsOfTwoAreTheSameExactlyIfTheySayTheSame() {
        for (String one : ALL) {
            for (String other : ALL) {
                assertThat(JsonDigest.of(bytes(one)))
                        .as(one + " " + other)
                        .satisfies(digest -> {
                            if (JsonTrees.same(bytes(one), bytes(other))) {
                                assertThat(digest).isEqualTo(JsonDigest.of(bytes(other)));
                            } else {
                                assertThat(digest).isNotEqualTo(JsonDigest.of(bytes(other)));
                            }
                        });
            }
        }
    }

    @Test
    void itIsTheSameInEveryRelease() {
        assertThat(
                        java.util.HexFormat.of()
                                .formatHex(JsonDigest.of(bytes("{\"b\":[1,\"x\"],\"a\":null}"))))
                .isEqualTo("9125a8e29a0d4e2afbb7c30168dce6ad1cff5f8af7f53c69a65343fb8ba74ab0");
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
