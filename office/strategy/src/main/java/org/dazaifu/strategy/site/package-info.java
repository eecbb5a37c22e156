/** The public report of a strategy: a folder of pages and open data that needs no network. */
@NullMarked
package org.dazaifu.strategy.site;

import org.jspecify.annotations.NullMarked;
