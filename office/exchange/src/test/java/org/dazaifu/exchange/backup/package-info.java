@NullMarked
package org.dazaifu.exchange.backup;

import org.jspecify.annotations.NullMarked;
