/** Attacks on what is told, by whoever knows the rules and the code. */
@NullMarked
package org.dazaifu.strategy.disclosure;

import org.jspecify.annotations.NullMarked;
