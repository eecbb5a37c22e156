/**
 * OASIS CACAO Security Playbooks 2.0: playbooks read without loss, checked against what the
 * specification demands, and followed from step to step.
 */
@NullMarked
package org.dazaifu.cacao;

import org.jspecify.annotations.NullMarked;
