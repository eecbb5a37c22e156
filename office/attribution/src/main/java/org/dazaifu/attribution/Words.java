package org.dazaifu.attribution;

import java.util.Locale;

/** Numbers in words for people. */
final class Words {

    private Words() {}

    /** A factor, as in {@code 3.2 times likelier}. */
    static String times(double factor) {
        double times = factor >= 1 ? factor : 1 / factor;
        String shown = String.format(Locale.ROOT, times < 9.95 ? "%.1f" : "%.0f", times);
        if (shown.equals("1.0")) {
            return "about as likely";
        }
        return shown + (factor >= 1 ? " times likelier" : " times less likely");
    }

    /** A factor against something, as in {@code 3.2 times likelier than the average group}. */
    static String times(double factor, String than) {
        String times = times(factor);
        return times + (times.startsWith("about") ? " as " : " than ") + than;
    }

    /** A count of groups, as in {@code 12 of 168 groups}. */
    static String groups(int count, int of) {
        return switch (count) {
            case 0 -> "no group";
            case 1 -> "1 group of " + of;
            default -> count + " groups of " + of;
        };
    }

    /** A count of further groups, as in {@code 11 other groups of 168}. */
    static String others(int count, int of) {
        return switch (count) {
            case 0 -> "no other group";
            case 1 -> "1 other group of " + of;
            default -> count + " other groups of " + of;
        };
    }

    /** A month as months since year 0, as in {@code 2024-05}. */
    static String month(int month) {
        return month / 12 + (month % 12 < 9 ? "-0" : "-") + (month % 12 + 1);
    }
}
