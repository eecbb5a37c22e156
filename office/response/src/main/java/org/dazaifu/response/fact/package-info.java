/**
 * What is known of a case: named, typed facts, each with its source; everything else is unknown.
 */
@NullMarked
package org.dazaifu.response.fact;

import org.jspecify.annotations.NullMarked;
