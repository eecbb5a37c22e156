@NullMarked
package org.dazaifu.strategy.record;

import org.jspecify.annotations.NullMarked;
