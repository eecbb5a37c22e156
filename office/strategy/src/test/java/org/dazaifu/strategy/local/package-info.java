@NullMarked
package org.dazaifu.strategy.local;

import org.jspecify.annotations.NullMarked;
