/** What is different between two states of a strategy, in its own terms. */
@NullMarked
package org.dazaifu.strategy.comparison;

import org.jspecify.annotations.NullMarked;
