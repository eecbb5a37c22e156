@NullMarked
package org.dazaifu.misp;

import org.jspecify.annotations.NullMarked;
