/**
 * What cases say, as tables: every row with the moment at which it became known, so that what was
 * known on a day can be told later.
 */
@NullMarked
package org.dazaifu.strategy.facts;

import org.jspecify.annotations.NullMarked;
