package org.dazaifu.strategy.indicator;

import java.util.Optional;
import org.dazaifu.strategy.figure.Figure;

/**
 * A figure with how it came about.
 *
 * @param rows how many rows counted
 * @param leftOut how many of them do not say the value asked for
 * @param reliability of probabilities; empty for other figures
 */
public record Computation(
        Figure figure, int rows, int leftOut, Optional<Reliability> reliability) {}
