/**
 * The case: a directory that holds what was found, the evidence it was found in, and who did what
 * to it; anyone can carry, verify and archive it.
 */
@NullMarked
package org.dazaifu.casebook;

import org.jspecify.annotations.NullMarked;
