/** What of a case may leave to an audience, and what was left out and why. */
@NullMarked
package org.dazaifu.sharing.release;

import org.jspecify.annotations.NullMarked;
