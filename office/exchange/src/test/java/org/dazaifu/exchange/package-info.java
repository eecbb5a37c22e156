@NullMarked
package org.dazaifu.exchange;

import org.jspecify.annotations.NullMarked;
