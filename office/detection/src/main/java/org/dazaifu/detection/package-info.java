/** Events to sightings, and sightings to an incident. */
@NullMarked
package org.dazaifu.detection;

import org.jspecify.annotations.NullMarked;
