package org.dazaifu.attribution.circumstance;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Languages as evidence writes them: tags of BCP 47, and identifiers of Windows (LCIDs and keyboard
 * layouts, MS-LCID). Countries are left out: a keyboard says which language is typed, not where.
 */
public final class Languages {

    private static final Pattern WINDOWS = Pattern.compile("0x([0-9a-f]{1,8})|([0-9a-f]{8})");
    private static final Map<String, String> SCRIPTS =
            Map.of("CN", "Hans", "SG", "Hans", "TW", "Hant", "HK", "Hant", "MO", "Hant");

    /** Read when an identifier of Windows is first met. */
    private static final class Windows {
        private static final Map<String, String> LANGUAGES = new HashMap<>();

        static {
            FactTable.rows("lcids.tsv", 2).forEach(row -> LANGUAGES.put(row.get(0), row.get(1)));
        }
    }

    private Languages() {}

    /**
     * The tag of the language, with its script if stated, or told by the country for Chinese:
     * {@code ko} for {@code ko-KP} and {@code 0x0412}, {@code zh-Hans} for {@code zh-CN} and {@code
     * 00000804}. Of a keyboard layout only the language is read, not the variant.
     *
     * @throws IllegalArgumentException if {@code text} is neither a tag nor an identifier in the
     *     table
     */
    public static String tag(String text) {
        String plain = PlainText.checked("A language", text).toLowerCase(Locale.ROOT);
        var windows = WINDOWS.matcher(plain);
        if (windows.matches()) {
            String digits = windows.group(1) == null ? windows.group(2) : windows.group(1);
            return ofWindows(plain, (int) (Long.parseLong(digits, 16) & 0xffff));
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(plain).build();
            if (!locale.getLanguage().isEmpty()) {
                return withScript(locale);
            }
        } catch (IllformedLocaleException e) {
            throw refused(plain, e);
        }
        throw refused(plain, null);
    }

    /**
     * Whether both may be the same language: unequal scripts part them, an unstated one does not.
     */
    static boolean agree(String tag, String other) {
        return tag.equals(other) || tag.startsWith(other + "-") || other.startsWith(tag + "-");
    }

    /** The language's English name, as the JDK has it. */
    static String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }

    private static String ofWindows(String text, int identifier) {
        String whole = Windows.LANGUAGES.get("%04x".formatted(identifier));
        String language =
                whole == null ? Windows.LANGUAGES.get("%02x".formatted(identifier & 0x3ff)) : whole;
        if (language == null) {
            throw refused(text, null);
        }
        return language;
    }

    private static String withScript(Locale locale) {
        String language = locale.getLanguage();
        String script = locale.getScript();
        if (script.isEmpty() && language.equals("zh")) {
            script = SCRIPTS.getOrDefault(locale.getCountry(), "");
        }
        return script.isEmpty() ? language : language + "-" + script;
    }

    private static IllegalArgumentException refused(String text, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "\"%s\" is no language; write a tag of BCP 47 such as ko or zh-Hans, or an identifier of Windows such as"
                                .formatted(text)
                        + " 0x0412 or 00000412.",
                cause);
    }
}
