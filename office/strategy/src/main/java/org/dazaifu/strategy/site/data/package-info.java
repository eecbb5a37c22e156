/** The open data beside the public report. */
@NullMarked
package org.dazaifu.strategy.site.data;

import org.jspecify.annotations.NullMarked;
