package org.dazaifu.casebook.court;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * Which names a member of an archive may have: such as lead nowhere else wherever it is unpacked.
 */
final class MemberName {

    private static final int LONGEST = 4_096;

    private MemberName() {}

    static boolean valid(String name) {
        return !name.isEmpty()
                && name.getBytes(UTF_8).length <= LONGEST
                && new String(name.getBytes(UTF_8), UTF_8).equals(name)
                && name.chars().allMatch(c -> c >= ' ' && c != '\\' && c != 0x7F)
                && !name.startsWith("/")
                && !name.matches("[A-Za-z]:.*")
                && List.of(name.split("/", -1)).stream()
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }
}
