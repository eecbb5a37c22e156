/**
 * Makes a knowledge base of public files: ATT&amp;CK bundles and MISP galaxies of threat actors.
 */
@NullMarked
package org.dazaifu.knowledge.importing;

import org.jspecify.annotations.NullMarked;
