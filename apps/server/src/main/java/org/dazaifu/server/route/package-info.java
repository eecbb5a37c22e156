/** Every route of the server, with what it needs and what the audit log says of it. */
@NullMarked
package org.dazaifu.server.route;

import org.jspecify.annotations.NullMarked;
