@NullMarked
package org.dazaifu.sigma;

import org.jspecify.annotations.NullMarked;
