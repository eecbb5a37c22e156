/** A strategy as it was: at a revision in git, and as of a day. */
@NullMarked
package org.dazaifu.strategy.revision;

import org.jspecify.annotations.NullMarked;
