/**
 * Figures that are known with where they come from, or unknown with the reason; never zero for lack
 * of data.
 */
@NullMarked
package org.dazaifu.strategy.figure;

import org.jspecify.annotations.NullMarked;
