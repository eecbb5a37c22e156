/**
 * How a TAXII 2.1 server behaves, free of any web framework: a request and a caller go in, a
 * response comes out. {@link org.dazaifu.taxii.server.TaxiiService} is the way in; {@link
 * org.dazaifu.taxii.server.TaxiiStore} and {@link org.dazaifu.taxii.server.Caller} are what has to
 * be provided.
 */
@NullMarked
package org.dazaifu.taxii.server;

import org.jspecify.annotations.NullMarked;
