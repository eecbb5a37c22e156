package org.dazaifu.sharing.misp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Numeral;
import org.dazaifu.stix.StixValue.Text;

/**
 * The values of an object and of those it refers to; properties that are not known are left out.
 */
final class ObservedValues {

    private static final List<String> COMMON =
            List.of("type", "id", "spec_version", "object_marking_refs", "extensions", "defanged");

    private ObservedValues() {}

    static Values of(StixObject object, StixIndex index) {
        var values = new LinkedHashMap<String, String>();
        String start = object.type() + ":";
        object.properties()
                .entries()
                .forEach((name, value) -> {
                    if (!COMMON.contains(name)) {
                        take(start + name, value, index, values);
                    }
                });
        return new Values(object.type(), values);
    }

    private static void take(
            String path, StixValue value, StixIndex index, Map<String, String> values) {
        switch (value) {
            case Text(String text) when path.endsWith("_ref") ->
                    referred(path, text, index, values);
            case Text(String text) -> values.put(path, text);
            case Numeral(String literal) -> values.put(path, literal);
            case Items(var items) when path.endsWith(":protocols") -> {
                for (StixValue item : items) {
                    if (item instanceof Text(String text)) {
                        values.putIfAbsent(path + "[" + ObservedGraph.layer(text) + "]", text);
                    }
                }
            }
            case Items(var items) when path.endsWith("_refs") -> {
                if (!items.isEmpty() && items.getFirst() instanceof Text(String text)) {
                    referred(path + "[0]", text, index, values);
                }
            }
            case Items(var items) -> {
                if (!items.isEmpty()) {
                    take(path + "[0]", items.getFirst(), index, values);
                }
            }
            case Dictionary(var entries) ->
                    entries.forEach((name, one) -> take(path + "." + name, one, index, values));
            case StixValue.Flag f -> {}
            case StixValue.Nil n -> {}
        }
    }

    private static void referred(
            String path, String id, StixIndex index, Map<String, String> values) {
        StixObject other = index.get(id);
        if (other == null) {
            return;
        }
        for (String name : List.of("value", "path", "name")) {
            other.properties().text(name).ifPresent(text -> values.put(path + "." + name, text));
        }
    }
}
