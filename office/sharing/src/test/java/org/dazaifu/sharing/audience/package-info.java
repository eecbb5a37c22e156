@NullMarked
package org.dazaifu.sharing.audience;

import org.jspecify.annotations.NullMarked;
