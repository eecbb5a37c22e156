package org.dazaifu.strategy.document;

import java.time.LocalDate;

/**
 * A step of a measure.
 *
 * @param id unique within its measure
 */
public record Milestone(String id, Text name, LocalDate due, Place at) {}
