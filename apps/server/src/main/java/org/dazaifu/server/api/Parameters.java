package org.dazaifu.server.api;

import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;

/** Parameters of a query, each there at most once. */
final class Parameters {

    private Parameters() {}

    static long wholeNumber(ServerRequest request, String name, long otherwise) {
        List<String> values = request.params().getOrDefault(name, List.of());
        if (values.isEmpty()) {
            return otherwise;
        }
        try {
            long value = Long.parseLong(values.getFirst());
            if (value < 1 || values.size() > 1) {
                throw new BadRequest(name + " is a whole number from 1, given once");
            }
            return value;
        } catch (NumberFormatException e) {
            throw new BadRequest(name + " is a whole number from 1, given once");
        }
    }
}
