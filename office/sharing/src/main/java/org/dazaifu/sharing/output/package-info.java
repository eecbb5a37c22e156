/** The forms in which a release is handed out; every one is made of the release alone. */
@NullMarked
package org.dazaifu.sharing.output;

import org.jspecify.annotations.NullMarked;
