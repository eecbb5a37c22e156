package org.dazaifu.stix.conversion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dazaifu.stix.Selector;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Text;

/**
 * What changed between 2.0 and 2.1 within values: names of hashes, and fields of headers, which are
 * lists in 2.1. Source: STIX 2.0, parts 1 and 4, and STIX 2.1, sections 2.7, 6.6.1, 6.7, 6.12 and
 * 10.7.
 */
final class Values20 {

    /** What 2.0 names as hashes and 2.1 does not. */
    private static final Set<String> UNNAMED_HASHES =
            Set.of("MD6", "RIPEMD-160", "SHA-224", "SHA-384", "SHA3-224", "SHA3-384", "WHIRLPOOL");

    private static final Set<String> HASHES = Set.of("hashes", "file_header_hashes");

    private static final Set<String> HEADERS =
            Set.of("additional_header_fields", "extensions/http-request-ext/request_header");

    /** What 2.1 has no longer; it is kept. */
    private static final Set<String> DROPPED =
            Set.of(
                    "extensions/archive-ext/version",
                    "extensions/raster-image-ext/image_compression_algorithm",
                    "extensions/socket-ext/protocol_family");

    private final Draft draft;

    private Values20(Draft draft) {
        this.draft = draft;
    }

    /** Converts what is in the properties {@code names} of a draft. */
    static void convert(Draft draft, String... names) {
        var values = new Values20(draft);
        for (String name : names) {
            draft.dictionary()
                    .get(name)
                    .ifPresent(value -> draft.set(name, values.value(name, name, value)));
        }
    }

    /** What selects in a converted object what a selector selected before. */
    static String selector(String old, Dictionary converted) {
        if (!old.contains("hashes.ssdeep") || selects(old, converted)) {
            return old;
        }
        String renamed = old.replace("hashes.ssdeep", "hashes.SSDEEP");
        return selects(renamed, converted) ? renamed : old;
    }

    private static boolean selects(String selector, Dictionary object) {
        return Selector.parse(selector).flatMap(s -> s.in(object)).isPresent();
    }

    private StixValue value(String path, String name, StixValue value) {
        if (DROPPED.contains(path)) {
            draft.tell(path, "kept, though 2.1 does not define it");
        }
        return switch (value) {
            case Dictionary hashes when HASHES.contains(name) -> hashes(path, hashes);
            case Dictionary headers when HEADERS.contains(path) -> headers(path, headers);
            case Dictionary(var entries) -> {
                var result = new LinkedHashMap<String, StixValue>();
                entries.forEach(
                        (key, inner) -> result.put(key, value(path + "/" + key, key, inner)));
                yield new Dictionary(result);
            }
            case Items(var items) -> {
                var result = new ArrayList<StixValue>();
                for (int i = 0; i < items.size(); i++) {
                    result.add(value(path + "/" + i, "", items.get(i)));
                }
                yield new Items(result);
            }
            case Text _, StixValue.Numeral _, StixValue.Flag _, StixValue.Nil _ -> value;
        };
    }

    private StixValue hashes(String path, Dictionary hashes) {
        Map<String, StixValue> entries = hashes.entries();
        boolean renames = entries.containsKey("ssdeep") && !entries.containsKey("SSDEEP");
        var result = new LinkedHashMap<String, StixValue>();
        entries.forEach((name, value) -> {
            if (UNNAMED_HASHES.contains(name)) {
                draft.tell(path + "/" + name, "kept, though 2.1 does not name this hash");
            }
            result.put(renames && name.equals("ssdeep") ? "SSDEEP" : name, value);
        });
        if (renames) {
            draft.tell(path + "/ssdeep", "renamed to SSDEEP");
        }
        return new Dictionary(result);
    }

    private StixValue headers(String path, Dictionary headers) {
        var result = new LinkedHashMap<String, StixValue>();
        headers.entries()
                .forEach((name, value) -> {
                    boolean single = value instanceof Text;
                    result.put(name, single ? new Items(List.of(value)) : value);
                    if (single) {
                        draft.tell(path + "/" + name, "put into a list, as 2.1 wants it");
                    }
                });
        return new Dictionary(result);
    }
}
