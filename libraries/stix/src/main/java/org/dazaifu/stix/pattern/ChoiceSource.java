package org.dazaifu.stix.pattern;

import java.util.ArrayList;
import java.util.List;

/** Any one of several parts. */
final class ChoiceSource extends BindingSource {

    private final List<BindingSource> parts;

    ChoiceSource(List<BindingSource> parts, Rivalry rivalry, Effort effort) {
        super(rivalry, effort);
        this.parts = List.copyOf(parts);
    }

    @Override
    List<Binding> arriving(int moment) {
        var arriving = new ArrayList<Binding>();
        for (BindingSource part : parts) {
            arriving.addAll(part.at(moment));
        }
        return arriving;
    }
}
