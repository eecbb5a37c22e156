package org.dazaifu.sharing.misp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The losses of one event in the making; the same in many places is one with a count. */
final class Losses {

    private record Key(Loss.Kind kind, String path, String what, String why) {}

    private final String event;
    private final Map<Key, Long> counts = new LinkedHashMap<>();

    Losses(String event) {
        this.event = event;
    }

    void kept(String path, String what) {
        add(Loss.Kind.KEPT, path, what, "STIX has no property for it");
    }

    void closed(String path, String what, String why) {
        add(Loss.Kind.CLOSED, path, what, why);
    }

    void lost(String path, String what, String why) {
        add(Loss.Kind.LOST, path, what, why);
    }

    List<Loss> list() {
        var list = new ArrayList<Loss>();
        counts.forEach((key, count) ->
                list.add(new Loss(event, key.kind, key.path, count, key.what, key.why)));
        return list;
    }

    private void add(Loss.Kind kind, String path, String what, String why) {
        counts.merge(new Key(kind, path, what, why), 1L, Long::sum);
    }
}
