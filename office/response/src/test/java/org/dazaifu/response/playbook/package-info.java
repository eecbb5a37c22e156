/** Tests of playbooks made of responses. */
@NullMarked
package org.dazaifu.response.playbook;

import org.jspecify.annotations.NullMarked;
