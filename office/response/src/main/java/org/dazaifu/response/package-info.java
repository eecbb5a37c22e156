/**
 * From an assessed case to options, each tied to the law that allows it and the facts that it
 * needs.
 */
@NullMarked
package org.dazaifu.response;

import org.jspecify.annotations.NullMarked;
