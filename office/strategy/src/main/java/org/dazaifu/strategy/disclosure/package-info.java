/**
 * Decides which figures may be told in public, so that nobody can be found in them
 * (docs/disclosure.md).
 */
@NullMarked
package org.dazaifu.strategy.disclosure;

import org.jspecify.annotations.NullMarked;
