package org.dazaifu.response.fact;

import java.util.List;

/**
 * What a fact of the vocabulary means.
 *
 * @param name a group and a name, such as {@code effect.injured}
 * @param values what a choice or a set may hold, in the order written; empty where free
 * @param unit of a number; else empty
 * @param question what is asked, in a sentence
 * @param knows who usually knows
 */
public record FactDefinition(
        String name,
        FactType type,
        List<String> values,
        String unit,
        String question,
        String knows) {

    public FactDefinition {
        values = List.copyOf(values);
    }

    /** What stands before the first dot. */
    public String group() {
        return name.substring(0, Math.max(0, name.indexOf('.')));
    }

    /** What may be written as its value, in a phrase. */
    public String expects() {
        return switch (type) {
            case BOOLEAN -> "true or false";
            case NUMBER -> "a number of " + unit + ", not below 0";
            case CHOICE -> "one of " + String.join(", ", values);
            case SET ->
                    values.isEmpty()
                            ? "a list of words such as [a, b]"
                            : "a list of some of " + String.join(", ", values);
            case TEXT -> "a text";
        };
    }
}
