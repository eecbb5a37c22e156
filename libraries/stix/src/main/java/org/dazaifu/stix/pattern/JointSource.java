package org.dazaifu.stix.pattern;

import java.util.ArrayList;
import java.util.List;

/** Both of two parts, by different observations. */
final class JointSource extends BindingSource {

    private final BindingSource one;
    private final BindingSource other;
    private final Effort effort;

    JointSource(BindingSource one, BindingSource other, Rivalry rivalry, Effort effort) {
        super(rivalry, effort);
        this.one = one;
        this.other = other;
        this.effort = effort;
    }

    @Override
    List<Binding> arriving(int moment) {
        List<Binding> ones = one.at(moment);
        List<Binding> others = other.at(moment);
        var arriving = new ArrayList<Binding>();
        join(ones, other.kept(), arriving);
        join(one.kept(), others, arriving);
        return arriving;
    }

    private void join(List<Binding> ones, List<Binding> others, List<Binding> arriving) {
        for (Binding a : ones) {
            for (Binding b : others) {
                effort.spend(1L + a.taken().length + b.taken().length);
                if (a.isApartFrom(b)) {
                    arriving.add(joined(a, b));
                    effort.hold(arriving.size());
                }
            }
        }
    }
}
