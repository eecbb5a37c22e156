/** The server: TAXII and REST over an exchange. */
@NullMarked
package org.dazaifu.server;

import org.jspecify.annotations.NullMarked;
