/** Indicators: expressions over the views of facts, and their figures with intervals. */
@NullMarked
package org.dazaifu.strategy.indicator;

import org.jspecify.annotations.NullMarked;
