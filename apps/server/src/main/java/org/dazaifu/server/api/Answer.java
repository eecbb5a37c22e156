package org.dazaifu.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dazaifu.server.http.Problem;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is answered, whole.
 *
 * @param status the HTTP status
 * @param mediaType of the body
 * @param body the body
 * @param details what the audit log says beside the act
 */
@SuppressWarnings("ArrayRecordComponent") // Written once and never compared.
record Answer(int status, String mediaType, byte[] body, Map<String, ?> details) {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            one -> one.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                    .build();

    /** Done, and nothing to say. */
    static final Answer NONE = new Answer(204, "", new byte[0], Map.of());

    /** Something as JSON. */
    static Answer json(Object value) {
        return json(200, value);
    }

    static Answer json(int status, Object value) {
        return new Answer(status, "application/json", JSON.writeValueAsBytes(value), Map.of());
    }

    static Answer text(String text) {
        return new Answer(
                200, "text/plain;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Answer problem(Problem problem) {
        return new Answer(problem.status(), Problem.MEDIA_TYPE, problem.json(), Map.of());
    }

    /** The same, and this for the audit log. */
    Answer with(Map<String, ?> more) {
        return new Answer(status, mediaType, body, more);
    }
}
