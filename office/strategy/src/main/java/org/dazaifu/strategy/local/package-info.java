/**
 * Local governments: the self-assessment of their readiness, what it says of each beside its peers,
 * and the notice of an incident that begins a case.
 */
@NullMarked
package org.dazaifu.strategy.local;

import org.jspecify.annotations.NullMarked;
