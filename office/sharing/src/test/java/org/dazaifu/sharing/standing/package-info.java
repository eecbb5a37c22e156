@NullMarked
package org.dazaifu.sharing.standing;

import org.jspecify.annotations.NullMarked;
