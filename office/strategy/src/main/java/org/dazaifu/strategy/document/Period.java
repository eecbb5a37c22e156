package org.dazaifu.strategy.document;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * When a strategy holds, and when its years begin.
 *
 * @param from the first day
 * @param to the last day
 * @param yearBegins the day on which a year of targets and budgets begins, such as 1 April
 */
public record Period(LocalDate from, LocalDate to, MonthDay yearBegins) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The year to which a day belongs: that in which this year of targets began. */
    public int yearOf(LocalDate day) {
        return day.isBefore(yearBegins.atYear(day.getYear())) ? day.getYear() - 1 : day.getYear();
    }

    /** The first day of a year of targets. */
    public LocalDate firstDayOf(int year) {
        return yearBegins.atYear(year);
    }

    /** The last day of a year of targets. */
    public LocalDate lastDayOf(int year) {
        return yearBegins.atYear(year + 1).minusDays(1);
    }
}
