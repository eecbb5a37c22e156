/** Errors as HTTP says them, and how much is done at once. */
@NullMarked
package org.dazaifu.server.http;

import org.jspecify.annotations.NullMarked;
