/** An exchange in one file, and back out of it, whichever database it was or will be in. */
@NullMarked
package org.dazaifu.exchange.backup;

import org.jspecify.annotations.NullMarked;
