/** Tests of what is known. */
@NullMarked
package org.dazaifu.knowledge;

import org.jspecify.annotations.NullMarked;
