package org.dazaifu.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Bodies that are read whole: one JSON object of at most 64 KiB with the members asked for. */
final class Bodies {

    private static final int LONGEST = 64 << 10;
    private static final int DEEPEST = 10;
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private Bodies() {}

    static <T> T read(ServerRequest request, Class<T> form) {
        String type =
                request.headers()
                        .contentType()
                        .map(one -> one.getType() + "/" + one.getSubtype())
                        .orElse("");
        if (!type.equals("application/json")) {
            throw new BadRequest("a body is JSON; say Content-Type: application/json");
        }
        try {
            InputStream in = request.servletRequest().getInputStream();
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new BadRequest("a body has at most 64 KiB");
            }
            return JSON.readValue(bytes, form);
        } catch (JacksonException e) {
            throw new BadRequest(
                    "the body is not the JSON object that is asked for here (docs/server.md): "
                            + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that has to be there. */
    static String text(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new BadRequest("'" + name + "' is missing");
        }
        return value;
    }

    /** One of a closed choice. */
    static <E extends Enum<E>> E choice(Class<E> choices, @Nullable String value, String name) {
        for (E one : choices.getEnumConstants()) {
            if (Words.of(one).equals(value)) {
                return one;
            }
        }
        throw new BadRequest(
                "'%s' is one of %s"
                        .formatted(
                                name,
                                String.join(
                                        ", ",
                                        Arrays.stream(choices.getEnumConstants())
                                                .map(Words::of)
                                                .toList())));
    }
}
