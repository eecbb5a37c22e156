/**
 * Evidence of who did it beyond techniques and software: the victim, the aim, the vulnerabilities,
 * the hours of activity, languages, infrastructure. The weights are declared in
 * docs/circumstances.md, not measured: no public data measure them.
 */
@NullMarked
package org.dazaifu.attribution.circumstance;

import org.jspecify.annotations.NullMarked;
