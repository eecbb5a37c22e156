package org.dazaifu.stix.pattern;

import java.util.ArrayList;
import java.util.List;

/** One part and then another, by different observations. */
final class SequenceSource extends BindingSource {

    private final BindingSource before;
    private final BindingSource after;
    private final Effort effort;

    SequenceSource(BindingSource before, BindingSource after, Rivalry rivalry, Effort effort) {
        super(rivalry, effort);
        this.before = before;
        this.after = after;
        this.effort = effort;
    }

    @Override
    List<Binding> arriving(int moment) {
        List<Binding> afters = after.at(moment);
        List<Binding> befores = before.at(moment);
        var arriving = new ArrayList<Binding>();
        for (Binding first : befores) {
            List<Binding> later = first.end() > moment ? after.keptFrom(first.end()) : after.kept();
            for (Binding second : later) {
                join(first, second, arriving);
            }
        }
        for (Binding second : afters) {
            for (Binding first : before.kept()) {
                if (first.end() > moment) {
                    break;
                }
                join(first, second, arriving);
            }
        }
        return arriving;
    }

    private void join(Binding first, Binding second, List<Binding> arriving) {
        effort.spend(1L + first.taken().length + second.taken().length);
        if (first.isApartFrom(second)) {
            arriving.add(joined(first, second));
            effort.hold(arriving.size());
        }
    }
}
