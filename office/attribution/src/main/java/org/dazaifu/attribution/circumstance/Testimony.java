package org.dazaifu.attribution.circumstance;

import org.dazaifu.knowledge.Group;

/** What sources say of groups about one circumstance. */
@FunctionalInterface
interface Testimony {

    Finding of(Group group);
}
