/** Tests of making a knowledge base of public files. */
@NullMarked
package org.dazaifu.knowledge.importing;

import org.jspecify.annotations.NullMarked;
