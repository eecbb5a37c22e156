/**
 * Where each measure of a strategy stands, by written rules (docs/strategy.md, "Progress"), when it
 * will be complete, and what slips if it slips.
 */
@NullMarked
package org.dazaifu.strategy.progress;

import org.jspecify.annotations.NullMarked;
