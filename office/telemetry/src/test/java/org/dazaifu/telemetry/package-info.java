/** Claims about reading evidence. */
@NullMarked
package org.dazaifu.telemetry;

import org.jspecify.annotations.NullMarked;
