/** The pages of the public report. */
@NullMarked
package org.dazaifu.strategy.site.page;

import org.jspecify.annotations.NullMarked;
