/** Who is known for what, as arrays, and the score of each group for a set of observed items. */
@NullMarked
package org.dazaifu.attribution.model;

import org.jspecify.annotations.NullMarked;
