@NullMarked
package org.dazaifu.strategy.comparison;

import org.jspecify.annotations.NullMarked;
