/** Texts by authors as trees with line numbers, and what is wrong with them. */
@NullMarked
package org.dazaifu.response.yaml;

import org.jspecify.annotations.NullMarked;
