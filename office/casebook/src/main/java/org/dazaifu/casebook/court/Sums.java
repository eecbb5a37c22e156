package org.dazaifu.casebook.court;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dazaifu.casebook.FileDigest;
import org.dazaifu.ledger.Digest;

/**
 * A list of hashes as {@code sha256sum -c} reads it: a line a file, 64 lower-case hexadecimal
 * digits, two spaces, the name.
 */
final class Sums {

    private static final String BETWEEN = "  ";
    private static final int HEX = 64;
    private static final int NAME = HEX + BETWEEN.length();

    private Sums() {}

    static byte[] write(SortedMap<String, FileDigest> files) {
        return files.entrySet().stream()
                .map(one -> one.getValue().sha256().hex() + BETWEEN + one.getKey() + "\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    /** The hashes by name; empty where it is not such a list in the order of its names. */
    static Optional<SortedMap<String, Digest>> read(byte[] bytes) {
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        SortedMap<String, Digest> sums = new TreeMap<>();
        int from = 0;
        String last = "";
        while (from < text.length()) {
            int to = text.indexOf('\n', from);
            if (to < from + NAME) {
                return Optional.empty();
            }
            String hex = text.substring(from, from + HEX);
            String name = text.substring(from + NAME, to);
            boolean formed =
                    Digest.isHex(hex)
                            && text.startsWith(BETWEEN, from + HEX)
                            && MemberName.valid(name)
                            && name.compareTo(last) > 0;
            if (!formed) {
                return Optional.empty();
            }
            sums.put(name, new Digest(hex));
            last = name;
            from = to + 1;
        }
        return Optional.of(sums);
    }

    /** Without hashes that a later list could not have known. */
    static SortedMap<String, FileDigest> without(
            SortedMap<String, FileDigest> files, Predicate<String> left) {
        SortedMap<String, FileDigest> rest = new TreeMap<>();
        for (Map.Entry<String, FileDigest> one : files.entrySet()) {
            if (!left.test(one.getKey())) {
                rest.put(one.getKey(), one.getValue());
            }
        }
        return rest;
    }
}
