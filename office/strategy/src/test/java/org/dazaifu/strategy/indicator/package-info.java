@NullMarked
package org.dazaifu.strategy.indicator;

import org.jspecify.annotations.NullMarked;
