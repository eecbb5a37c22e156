@NullMarked
package org.dazaifu.strategy.export;

import org.jspecify.annotations.NullMarked;
