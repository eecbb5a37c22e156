/** Claims about sightings and incidents. */
@NullMarked
package org.dazaifu.detection;

import org.jspecify.annotations.NullMarked;
