/** Pages in one file that load nothing, and text from outside made safe for them. */
@NullMarked
package org.dazaifu.strategy.html;

import org.jspecify.annotations.NullMarked;
