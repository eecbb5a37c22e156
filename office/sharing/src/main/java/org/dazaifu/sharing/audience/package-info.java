/** Who may be told: audiences, their rights, and the official codes of local governments. */
@NullMarked
package org.dazaifu.sharing.audience;

import org.jspecify.annotations.NullMarked;
