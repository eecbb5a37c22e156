/** What every request goes through, whatever it asks for: the log of requests, limits, errors. */
@NullMarked
package org.dazaifu.server.http;

import org.jspecify.annotations.NullMarked;
