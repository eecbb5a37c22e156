@NullMarked
package org.dazaifu.strategy.site;

import org.jspecify.annotations.NullMarked;
