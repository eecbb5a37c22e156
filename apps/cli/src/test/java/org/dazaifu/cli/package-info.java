/** Claims about the command as a whole. */
@NullMarked
package org.dazaifu.cli;

import org.jspecify.annotations.NullMarked;
