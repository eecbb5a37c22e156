/** Tests of pictures of playbooks. */
@NullMarked
package org.dazaifu.cacao.drawing;

import org.jspecify.annotations.NullMarked;
