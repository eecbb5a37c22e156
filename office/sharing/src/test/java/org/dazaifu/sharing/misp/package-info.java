@NullMarked
package org.dazaifu.sharing.misp;

import org.jspecify.annotations.NullMarked;
