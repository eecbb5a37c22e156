@NullMarked
package org.dazaifu.strategy.facts;

import org.jspecify.annotations.NullMarked;
