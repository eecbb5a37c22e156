package org.dazaifu.taxii;

import java.util.Arrays;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Small JSON documents read whole, numbers as they were written. */
public final class JsonTrees {

    private static final int DEEPEST = 1_000;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxStringLength(Integer.MAX_VALUE)
                                                    .maxNumberLength(EnvelopeLimits.LONGEST_NUMBER)
                                                    .maxNameLength(EnvelopeLimits.LONGEST_NAME)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private JsonTrees() {}

    /**
     * Reads one document.
     *
     * @throws tools.jackson.core.JacksonException if it is not one
     */
    public static JsonNode read(byte[] json) {
        return JSON.readTree(json);
    }

    static boolean same(byte[] one, byte[] other) {
        return Arrays.equals(one, other) || read(one).equals(read(other));
    }
}
