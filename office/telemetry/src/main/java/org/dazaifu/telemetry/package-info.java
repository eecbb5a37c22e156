/**
 * Log files and streams of every supported kind, wherever they are packed, as one sequence of
 * events.
 */
@NullMarked
package org.dazaifu.telemetry;

import org.jspecify.annotations.NullMarked;
