/** Cases with a fixed seed, in the form in which the program keeps real ones. */
@NullMarked
package org.dazaifu.strategy.generated;

import org.jspecify.annotations.NullMarked;
