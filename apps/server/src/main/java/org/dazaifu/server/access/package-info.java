/** Who asks: tokens, passwords that are tokens, client certificates, identity tokens. */
@NullMarked
package org.dazaifu.server.access;

import org.jspecify.annotations.NullMarked;
