/** A strategy for other programs: tables, calendars, findings. */
@NullMarked
package org.dazaifu.strategy.export;

import org.jspecify.annotations.NullMarked;
