package org.dazaifu.strategy.document;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * From where an indicator starts.
 *
 * @param value in the indicator's unit
 * @param on the day of which it is the figure
 * @param document from what it is taken
 */
public record Baseline(BigDecimal value, LocalDate on, Citation document, Place at) {}
