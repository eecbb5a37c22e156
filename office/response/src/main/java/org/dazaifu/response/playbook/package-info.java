/** Chosen options as a playbook that people, and machines for them, can carry out. */
@NullMarked
package org.dazaifu.response.playbook;

import org.jspecify.annotations.NullMarked;
