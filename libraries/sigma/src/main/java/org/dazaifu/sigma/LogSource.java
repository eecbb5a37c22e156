package org.dazaifu.sigma;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The log a rule is written for, in Sigma's taxonomy: any combination of product, category and
 * service, in lower case.
 *
 * <p>At least one of the three is present. Source: Sigma rules specification 2.1, "LogSource", and
 * its taxonomy appendix.
 */
public record LogSource(
        @Nullable String product, @Nullable String category, @Nullable String service) {

    public LogSource {
        if (product == null && category == null && service == null) {
            throw new IllegalArgumentException(
                    "a log source names a product, a category or a service");
        }
        product = lower(product);
        category = lower(category);
        service = lower(service);
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    /** For people: {@code product windows, category process_creation}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text, "product", product);
        append(text, "category", category);
        append(text, "service", service);
        return text.toString();
    }

    private static void append(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append(text.isEmpty() ? "" : ", ").append(name).append(' ').append(value);
        }
    }
}
