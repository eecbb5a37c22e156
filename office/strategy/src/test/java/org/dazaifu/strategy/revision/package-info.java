@NullMarked
package org.dazaifu.strategy.revision;

import org.jspecify.annotations.NullMarked;
