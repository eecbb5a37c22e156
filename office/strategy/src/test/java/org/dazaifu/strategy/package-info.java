@NullMarked
package org.dazaifu.strategy;

import org.jspecify.annotations.NullMarked;
