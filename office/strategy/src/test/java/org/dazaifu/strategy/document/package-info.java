@NullMarked
package org.dazaifu.strategy.document;

import org.jspecify.annotations.NullMarked;
