/** Drawings for the public report: SVG made here, with words for who does not see them. */
@NullMarked
package org.dazaifu.strategy.site.chart;

import org.jspecify.annotations.NullMarked;
