/** What an audience has of a case after all that went to it, and how that is corrected. */
@NullMarked
package org.dazaifu.sharing.standing;

import org.jspecify.annotations.NullMarked;
