/** Tests of playbooks. */
@NullMarked
package org.dazaifu.cacao;

import org.jspecify.annotations.NullMarked;
