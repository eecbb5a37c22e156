package org.dazaifu.strategy.document;

import java.time.LocalDate;

/**
 * A date that held before the present one.
 *
 * @param due the date that held
 * @param until the day from which it held no more
 * @param why the reason given
 */
public record EarlierDue(LocalDate due, LocalDate until, Text why) {}
