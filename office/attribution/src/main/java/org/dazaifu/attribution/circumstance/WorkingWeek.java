package org.dazaifu.attribution.circumstance;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A working week, and how much likelier it makes an hour than work around the clock does: {@value
 * #SHARE} of the work falls into 8 to 18 h of its days, where the first and the last hour see half
 * as much as the others; the rest is spread over all other hours. The share is declared, not
 * measured.
 */
public enum WorkingWeek {
    MON_FRI("Monday to Friday", DayOfWeek.MONDAY, 5),
    MON_SAT("Monday to Saturday", DayOfWeek.MONDAY, 6),
    SUN_THU("Sunday to Thursday", DayOfWeek.SUNDAY, 5),
    SAT_WED("Saturday to Wednesday", DayOfWeek.SATURDAY, 5),
    SAT_THU("Saturday to Thursday", DayOfWeek.SATURDAY, 6);

    private static final double SHARE = 0.7;
    private static final int FROM = 8;
    private static final int TO = 18;
    private static final int WEEK = 7 * 24;

    private final String words;
    private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);

    WorkingWeek(String words, DayOfWeek first, int length) {
        this.words = words;
        for (int i = 0; i < length; i++) {
            days.add(first.plus(i));
        }
    }

    /** The days in words for people, as in {@code Monday to Friday}. */
    public String words() {
        return words;
    }

    /** The hours and days in words for people. */
    String hours() {
        return String.format(Locale.ROOT, "%d–%d h, %s", FROM, TO, words);
    }

    /** The share of the hours of a week that are its office hours. */
    double usual() {
        return (double) days.size() * (TO - FROM) / WEEK;
    }

    /** Whether it is a working day. */
    boolean works(DayOfWeek day) {
        return days.contains(day);
    }

    /** Whether the local hour from 0 to 23 of that day is one of its office hours. */
    boolean includes(DayOfWeek day, int hour) {
        return works(day) && hour >= FROM && hour < TO;
    }

    /**
     * The logarithm of how many times as likely it makes the local hour as work around the clock.
     */
    double logRatio(DayOfWeek day, int hour) {
        double full = SHARE / (days.size() * (TO - FROM - 1));
        double density;
        if (!includes(day, hour)) {
            density = (1 - SHARE) / (WEEK - days.size() * (TO - FROM));
        } else if (hour == FROM || hour == TO - 1) {
            density = full / 2;
        } else {
            density = full;
        }
        return Math.log(density * WEEK);
    }
}
