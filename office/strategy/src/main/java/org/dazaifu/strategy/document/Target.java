package org.dazaifu.strategy.document;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an indicator is to reach by the end of a year.
 *
 * @param year a year of the strategy ({@link Period#yearOf})
 * @param value in the indicator's unit
 * @param since the first day on which this target held
 * @param why why it replaced another; empty where it is the first
 */
public record Target(int year, BigDecimal value, LocalDate since, Text why, Place at) {}
