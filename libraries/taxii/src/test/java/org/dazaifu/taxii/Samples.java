package org.dazaifu.taxii;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Objects and envelopes. */
public final class Samples {

    private Samples() {}

    /** The identifier of indicator number n. */
    public static String id(int n) {
        return String.format(Locale.ROOT, "indicator--%08x-0000-4000-8000-000000000000", n);
    }

    /** Indicator number n as it was in a year. */
    public static String indicator(int n, int year) {
        return "{\"type\":\"indicator\",\"spec_version\":\"2.1\",\"id\":\""
                + id(n)
                + "\",\"created\":\"2016-01-01T00:00:00.000Z\",\"modified\":\""
                + version(year)
                + "\",\"pattern\":\"[ipv4-addr:value = '192.0.2."
                + n % 256
                + "']\",\"pattern_type\":\"stix\",\"valid_from\":\"2016-01-01T00:00:00Z\"}";
    }

    /** What {@link #indicator} has for its version in a year. */
    public static String version(int year) {
        return year + "-01-01T00:00:00.000Z";
    }

    /** An observable, which has no version. */
    public static String address(String value) {
        return "{\"type\":\"ipv4-addr\",\"id\":\"ipv4-addr--ff26c055-6336-5bc5-b98d-13d6226742dd\","
                + "\"value\":\""
                + value
                + "\"}";
    }

    /** An envelope of objects. */
    public static String envelope(String... objects) {
        return "{\"objects\":[" + String.join(",", objects) + "]}";
    }

    /** An envelope of indicators from one number to before another. */
    public static String indicators(int from, int to) {
        List<String> all = new ArrayList<>();
        for (int n = from; n < to; n++) {
            all.add(indicator(n, 2020));
        }
        return envelope(all.toArray(String[]::new));
    }
}
