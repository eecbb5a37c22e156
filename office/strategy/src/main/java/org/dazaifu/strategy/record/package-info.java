/**
 * What was reported of measures and typed in for indicators: append-only, each line with when, by
 * whom and on what document.
 */
@NullMarked
package org.dazaifu.strategy.record;

import org.jspecify.annotations.NullMarked;
