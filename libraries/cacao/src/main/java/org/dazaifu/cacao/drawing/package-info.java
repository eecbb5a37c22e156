/** Playbooks as pictures. */
@NullMarked
package org.dazaifu.cacao.drawing;

import org.jspecify.annotations.NullMarked;
