/**
 * An incident and what is known of groups, to an assessment: who probably did it, how sure that is,
 * and why.
 */
@NullMarked
package org.dazaifu.attribution;

import org.jspecify.annotations.NullMarked;
