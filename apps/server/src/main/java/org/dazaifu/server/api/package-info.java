/** REST under /api/v1, health and metrics. */
@NullMarked
package org.dazaifu.server.api;

import org.jspecify.annotations.NullMarked;
