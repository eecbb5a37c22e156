/** Tests of the server. */
@NullMarked
package org.dazaifu.server;

import org.jspecify.annotations.NullMarked;
