package org.dazaifu.stix.pattern;

import java.util.ArrayList;
import java.util.List;

/** Any one candidate of a slot. */
final class FillSource extends BindingSource {

    private final Slot slot;
    private int next;

    FillSource(Slot slot, Rivalry rivalry, Effort effort) {
        super(rivalry, effort);
        this.slot = slot;
    }

    @Override
    List<Binding> arriving(int moment) {
        var arriving = new ArrayList<Binding>(1);
        for (; next < slot.size() && slot.last()[next] == moment; next++) {
            int observation = slot.observation()[next];
            boolean wanted = rivalry().wanted().get(observation);
            long copies = wanted ? Math.min(slot.times()[next], rivalry().others() + 1) : 1;
            for (long which = 0; which < copies; which++) {
                arriving.add(
                        new Binding(
                                moment,
                                slot.first()[next],
                                wanted
                                        ? new long[] {Instances.of(observation, which)}
                                        : Binding.NOTHING,
                                observations -> observations.accept(observation)));
            }
        }
        return arriving;
    }
}
