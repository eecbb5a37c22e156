package org.dazaifu.stix.pattern;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A part in so much time. */
final class WindowSource extends BindingSource {

    private final BindingSource part;
    private final Duration window;
    private final List<Instant> moments;

    WindowSource(
            BindingSource part,
            Duration window,
            List<Instant> moments,
            Rivalry rivalry,
            Effort effort) {
        super(rivalry, effort);
        this.part = part;
        this.window = window;
        this.moments = moments;
    }

    @Override
    List<Binding> arriving(int moment) {
        return part.at(moment).stream().filter(this::fits).toList();
    }

    private boolean fits(Binding binding) {
        return binding.end() <= binding.begin()
                || Duration.between(moments.get(binding.begin()), moments.get(binding.end()))
                                .compareTo(window)
                        <= 0;
    }
}
