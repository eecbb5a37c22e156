package org.dazaifu.strategy.site.chart;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One day of a chart.
 *
 * @param value empty where there is no figure to draw; that is a gap, never zero
 * @param version points of different versions are not joined
 */
public record Point(LocalDate on, Optional<Value> value, int version) {

    /**
     * What is drawn.
     *
     * @param low the lower end of the interval; the value itself where none is given
     * @param high the upper end
     */
    public record Value(double value, double low, double high) {
        public Value {
            if (!(low <= high) || !Double.isFinite(value)) {
                throw new IllegalArgumentException(value + " within " + low + " and " + high);
            }
        }
    }
}
