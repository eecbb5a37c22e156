package org.dazaifu.evtx;

import java.time.Instant;

/**
 * FILETIME (100 ns since 1601-01-01 UTC) and SYSTEMTIME (eight 16-bit fields), MS-DTYP sections
 * 2.3.3 and 2.3.13.
 */
final class Times {
    private static final long TICKS_PER_SECOND = 10_000_000L;
    private static final long TICKS_PER_DAY = 86_400L * TICKS_PER_SECOND;
    private static final long EPOCH_SECONDS = 11_644_473_600L;

    private Times() {}

    /**
     * The instant, to 100 ns; a FILETIME with the high bit set, which is no time, counts as the
     * last that is one.
     */
    static Instant instant(long fileTime) {
        long ticks = fileTime < 0 ? Long.MAX_VALUE : fileTime;
        return Instant.ofEpochSecond(
                ticks / TICKS_PER_SECOND - EPOCH_SECONDS, ticks % TICKS_PER_SECOND * 100);
    }

    /**
     * {@code 2021-09-28T01:02:03.1234567Z}; of years beyond 9999 the last four digits; zeros for
     * what is no time.
     */
    static void writeFileTime(Utf8Buffer out, long ticks) {
        if (ticks < 0) {
            write(out, 0, 0, 0, 0);
            return;
        }
        long days = ticks / TICKS_PER_DAY;
        // Hinnant, "chrono-Compatible Low-Level Date Algorithms": days since 0000-03-01 in eras of
        // 400 years.
        long z = days + 584_694;
        long era = z / 146_097;
        long dayOfEra = z % 146_097;
        long yearOfEra =
                (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long shifted = (5 * dayOfYear + 2) / 153;
        long day = dayOfYear - (153 * shifted + 2) / 5 + 1;
        long month = shifted < 10 ? shifted + 3 : shifted - 9;
        long year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
        write(out, year, month, day, ticks % TICKS_PER_DAY);
    }

    /**
     * As a FILETIME, with milliseconds; what is no time is written as the beginning of the scale.
     */
    static void writeSystemTime(Utf8Buffer out, byte[] data, int offset) {
        int year = Bytes.u16(data, offset);
        int month = Bytes.u16(data, offset + 2);
        int day = Bytes.u16(data, offset + 6);
        int hour = Bytes.u16(data, offset + 8);
        int minute = Bytes.u16(data, offset + 10);
        int second = Bytes.u16(data, offset + 12);
        int millis = Bytes.u16(data, offset + 14);
        boolean valid =
                year >= 1601
                        && year <= 30827
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= java.time.YearMonth.of(year, month).lengthOfMonth()
                        && hour < 24
                        && minute < 60
                        && second < 60
                        && millis < 1000;
        if (!valid) {
            write(out, 1601, 1, 1, 0);
            return;
        }
        write(
                out,
                year,
                month,
                day,
                ((hour * 60L + minute) * 60 + second) * TICKS_PER_SECOND + millis * 10_000L);
    }

    private static void write(Utf8Buffer out, long year, long month, long day, long ticks) {
        out.room(28);
        out.digits(year % 10_000, 4);
        out.append('-');
        out.digits(month, 2);
        out.append('-');
        out.digits(day, 2);
        out.append('T');
        long seconds = ticks / TICKS_PER_SECOND;
        out.digits(seconds / 3_600, 2);
        out.append(':');
        out.digits(seconds / 60 % 60, 2);
        out.append(':');
        out.digits(seconds % 60, 2);
        out.append('.');
        out.digits(ticks % TICKS_PER_SECOND, 7);
        out.append('Z');
    }
}
