/** The attribution benchmark: pseudo-incidents, protocols, figures. */
@NullMarked
package org.dazaifu.attribution.benchmark;

import org.jspecify.annotations.NullMarked;
