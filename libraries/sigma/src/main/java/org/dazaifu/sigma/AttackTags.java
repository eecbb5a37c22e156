package org.dazaifu.sigma;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What the tags of the namespace {@code attack} say. Source: Sigma tags appendix, "Namespace:
 * attack".
 */
final class AttackTags {

    private static final String NAMESPACE = "attack.";

    private AttackTags() {}

    static List<String> techniques(List<String> tags) {
        return select(tags, AttackTags::isTechnique)
                .map(tag -> tag.toUpperCase(Locale.ROOT))
                .toList();
    }

    static List<String> groups(List<String> tags) {
        return select(tags, tag -> isNumbered(tag, 'g'))
                .map(tag -> tag.toUpperCase(Locale.ROOT))
                .toList();
    }

    static List<String> software(List<String> tags) {
        return select(tags, tag -> isNumbered(tag, 's'))
                .map(tag -> tag.toUpperCase(Locale.ROOT))
                .toList();
    }

    static List<String> tactics(List<String> tags) {
        return select(tags, tag -> !tag.isEmpty() && tag.chars().noneMatch(AttackTags::isDigit))
                .map(tag -> tag.replace('_', '-'))
                .toList();
    }

    private static java.util.stream.Stream<String> select(
            List<String> tags, Predicate<String> wanted) {
        return tags.stream()
                .filter(tag -> tag.startsWith(NAMESPACE))
                .map(tag -> tag.substring(NAMESPACE.length()))
                .filter(wanted)
                .distinct();
    }

    private static boolean isTechnique(String tag) {
        int dot = tag.indexOf('.');
        String parent = dot < 0 ? tag : tag.substring(0, dot);
        String child = dot < 0 ? "001" : tag.substring(dot + 1);
        return isNumbered(parent, 't')
                && child.length() == 3
                && child.chars().allMatch(AttackTags::isDigit);
    }

    private static boolean isNumbered(String tag, char kind) {
        return tag.length() == 5
                && tag.charAt(0) == kind
                && tag.substring(1).chars().allMatch(AttackTags::isDigit);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
