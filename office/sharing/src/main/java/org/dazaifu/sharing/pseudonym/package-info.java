/** Names and addresses made unrecognisable, alike within one audience and never across two. */
@NullMarked
package org.dazaifu.sharing.pseudonym;

import org.jspecify.annotations.NullMarked;
