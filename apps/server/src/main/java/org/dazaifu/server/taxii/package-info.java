/** TAXII 2.1 over HTTP: from a servlet to the library's service and back. */
@NullMarked
package org.dazaifu.server.taxii;

import org.jspecify.annotations.NullMarked;
