@NullMarked
package org.dazaifu.strategy.progress;

import org.jspecify.annotations.NullMarked;
