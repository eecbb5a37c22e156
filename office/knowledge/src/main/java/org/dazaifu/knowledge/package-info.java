/**
 * Who is known: groups, their names and suspected States, what they use, and the public reports
 * that say so.
 */
@NullMarked
package org.dazaifu.knowledge;

import org.jspecify.annotations.NullMarked;
