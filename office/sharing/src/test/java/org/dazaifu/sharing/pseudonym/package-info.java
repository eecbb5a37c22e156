@NullMarked
package org.dazaifu.sharing.pseudonym;

import org.jspecify.annotations.NullMarked;
