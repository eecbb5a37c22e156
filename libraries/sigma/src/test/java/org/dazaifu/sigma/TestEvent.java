package org.dazaifu.sigma;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event written down in a test. */
record TestEvent(
        String product,
        String channel,
        int eventId,
        List<String> names,
        List<@Nullable String> values)
        implements LogEvent {

    /** Fields as name, value, name, value. */
    static TestEvent of(String product, String channel, int eventId, @Nullable String... fields) {
        List<String> names = new ArrayList<>();
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            names.add(String.valueOf(fields[i]));
            values.add(fields[i + 1]);
        }
        return new TestEvent(product, channel, eventId, names, values);
    }

    /** A process creation as Sysmon records it. */
    static TestEvent process(@Nullable String... fields) {
        return of("windows", "Microsoft-Windows-Sysmon/Operational", 1, fields);
    }

    @Override
    public int size() {
        return names.size();
    }

    @Override
    public String name(int index) {
        return names.get(index);
    }

    @Override
    public @Nullable String value(int index) {
        return values.get(index);
    }
}
