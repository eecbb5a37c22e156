package org.dazaifu.sharing.audience;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Japan's prefectures and municipalities by the six digits of the Ministry of Internal Affairs and
 * Communications (全国地方公共団体コード): two of the prefecture (JIS X 0401), three of the municipality (JIS
 * X 0402), one check digit. NOTICE says of which date the list is.
 */
public final class LocalGovernments {

    private static final int[] WEIGHTS = {6, 5, 4, 3, 2};

    private static final Map<String, LocalGovernment> BY_CODE = read();

    private LocalGovernments() {}

    /**
     * One of them.
     *
     * @param code six digits
     * @param kind {@code prefecture}, {@code municipality} or {@code ward}
     * @param name in Japanese
     * @param within the prefecture's name in Japanese; a prefecture's own in English
     */
    public record LocalGovernment(String code, String kind, String name, String within) {
        /** Whether it is one of the 47. */
        public boolean isPrefecture() {
            return kind.equals("prefecture");
        }
    }

    /** The one with this code. */
    public static Optional<LocalGovernment> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** All, in the order of their codes. */
    public static Iterable<LocalGovernment> all() {
        return BY_CODE.values();
    }

    /** Whether these are six digits under one of the 47 prefectures with the right check digit. */
    public static boolean isWellFormed(String code) {
        if (!code.matches("[0-9]{6}")) {
            return false;
        }
        int prefecture = Integer.parseInt(code.substring(0, 2));
        return prefecture >= 1 && prefecture <= 47 && code.charAt(5) == checkDigit(code);
    }

    private static char checkDigit(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (code.charAt(i) - '0');
        }
        return (char) ('0' + (11 - sum % 11) % 10);
    }

    private static Map<String, LocalGovernment> read() {
        Map<String, LocalGovernment> read = new LinkedHashMap<>();
        try (InputStream in =
                        Objects.requireNonNull(
                                LocalGovernments.class.getResourceAsStream(
                                        "local-governments.csv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split(",", -1);
                    read.put(cells[0], new LocalGovernment(cells[0], cells[1], cells[2], cells[3]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(read);
    }
}
