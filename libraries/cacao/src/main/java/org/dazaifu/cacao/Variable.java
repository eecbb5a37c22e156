package org.dazaifu.cacao;

import java.util.Optional;

/**
 * A variable, section 10.18.
 *
 * @param name with its underscores: {@code __decision__}
 * @param value empty where it is null or not said
 * @param constant whether it may not be changed
 * @param external whether whoever calls the playbook gives the value
 */
public record Variable(
        String name,
        String type,
        String description,
        Optional<String> value,
        boolean constant,
        boolean external) {

    /** Whether {@code name} is the name of a variable: two underscores, a letter, and so on. */
    static boolean isName(String name) {
        return name.length() >= 5
                && name.length() <= 250
                && name.startsWith("__")
                && name.endsWith("__")
                && (letter(name.charAt(2)) || name.charAt(2) == '_')
                && name.chars().allMatch(Variable::part);
    }

    static boolean part(int c) {
        return letter(c) || c >= '0' && c <= '9' || c == '_' || c == '-';
    }

    private static boolean letter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
