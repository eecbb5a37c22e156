/**
 * STIX patterns: read to a tree, printed back, and matched against observed data (STIX 2.1, chapter
 * 9; STIX 2.0, part 5).
 */
@NullMarked
package org.dazaifu.stix.pattern;

import org.jspecify.annotations.NullMarked;
