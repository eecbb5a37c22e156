/** What every request goes through: the log of requests, and how many are answered at once. */
@NullMarked
package org.dazaifu.server.request;

import org.jspecify.annotations.NullMarked;
