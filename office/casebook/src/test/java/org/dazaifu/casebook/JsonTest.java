package org.dazaifu.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class JsonTest {

    @Test
    void whatIsDigestedIsSpeltAsAReaderSpellsIt() throws IOException {
        ObjectNode written = Json.object();
        written.put("small", 1.2E-4).put("tiny", 1.2E-10).put("none", 0.0).put("one", 1.0);
        written.put("large", 1.0E20).put("least", Double.MIN_VALUE).put("third", 1.0 / 3);
        assertThat(Json.line(Json.parse(Json.line(written)))).isNotEqualTo(Json.line(written));
        ObjectNode normal = Json.asRead(written);
        assertThat(Json.line(Json.parse(Json.line(normal)))).isEqualTo(Json.line(normal));
        assertThat(
                        Json.line(
                                Json.parse(
                                        new String(
                                                Json.pretty(normal),
                                                java.nio.charset.StandardCharsets.UTF_8))))
                .isEqualTo(Json.line(normal));
    }
}
