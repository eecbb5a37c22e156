@NullMarked
package org.dazaifu.sharing.release;

import org.jspecify.annotations.NullMarked;
