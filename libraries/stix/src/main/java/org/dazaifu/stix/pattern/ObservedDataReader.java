package org.dazaifu.stix.pattern;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dazaifu.stix.StixException;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Numeral;

/** Finds observed data and what it refers to in a JSON document. */
final class ObservedDataReader {

    /** Further damage is counted only. */
    private static final int DAMAGE_TOLD = 100;

    private static final String NO_COUNT = "its number_observed is not a whole number from 1 on";

    private final String name;
    private final List<Dictionary> observed = new ArrayList<>();
    private final Map<String, Dictionary> objects = new LinkedHashMap<>();
    private final List<Observation> observations = new ArrayList<>();
    private final List<String> damaged = new ArrayList<>();
    private int untold;

    ObservedDataReader(String name) {
        this.name = name;
    }

    ObservedData read(InputStream in) throws IOException, StixException {
        collect(JsonDocument.read(in, name), 0);
        for (int i = 0; i < observed.size(); i++) {
            observation(observed.get(i), i + 1);
        }
        if (untold > 0) {
            damaged.add(untold + " further problems of the same kinds are not listed.");
        }
        return new ObservedData(observations, damaged);
    }

    private void collect(StixValue value, int depth) throws StixException {
        if (value instanceof Items(var values) && depth == 0) {
            for (StixValue each : values) {
                collect(each, 1);
            }
        } else if (value instanceof Dictionary dictionary) {
            String type = dictionary.text("type").orElse("");
            if (type.equals("bundle") && depth < 2) {
                if (dictionary.get("objects").orElse(null) instanceof Items(var values)) {
                    for (StixValue each : values) {
                        collect(each, 2);
                    }
                }
            } else if (type.equals("observed-data")) {
                observed.add(dictionary);
            } else if (depth > 0) {
                dictionary.text("id").ifPresent(id -> objects.putIfAbsent(id, dictionary));
            } else {
                throw wrong();
            }
        } else if (depth < 2) {
            throw wrong();
        }
    }

    private StixException wrong() {
        return new StixException(
                name
                        + " is neither observed data nor a bundle, nor a list of them: give the"
                        + " JSON of STIX 2.0 or 2.1.");
    }

    private void observation(Dictionary data, int place) {
        String label = data.text("id").orElse("observation " + place);
        try {
            Instant first = moment(data, "first_observed");
            Instant last = moment(data, "last_observed");
            if (last.isBefore(first)) {
                throw new DateTimeException("its last_observed is before its first_observed");
            }
            long times = times(data);
            observations.add(scoped(data, label, first, last, times));
        } catch (DateTimeException e) {
            damage(label + " is not used: " + e.getMessage() + ".");
        }
    }

    private Observation scoped(
            Dictionary data, String label, Instant first, Instant last, long times) {
        var seen = new ArrayList<Dictionary>();
        // Only what the observed data names may be followed: section 9.7.4.
        var referable = new LinkedHashMap<String, Dictionary>();
        if (data.get("objects").orElse(null) instanceof Dictionary(var own)) {
            for (Map.Entry<String, StixValue> entry : own.entrySet()) {
                if (entry.getValue() instanceof Dictionary object) {
                    seen.add(object);
                    referable.put(entry.getKey(), object);
                }
            }
        }
        for (String reference : data.texts("object_refs")) {
            Dictionary object = objects.get(reference);
            if (object == null) {
                damage(label + " refers to " + reference + ", which is not in " + name + ".");
            } else {
                seen.add(object);
                referable.putIfAbsent(reference, object);
            }
        }
        return new Observation(label, first, last, times, seen, referable);
    }

    private static Instant moment(Dictionary data, String property) {
        String text =
                data.text(property)
                        .orElseThrow(() -> new DateTimeException("it has no " + property));
        try {
            return Timestamps.parse(text);
        } catch (DateTimeException e) {
            throw new DateTimeException("its " + property + " is not a timestamp of STIX", e);
        }
    }

    private static long times(Dictionary data) {
        if (data.get("number_observed").orElse(null) instanceof Numeral(String literal)
                && literal.length() <= 20) {
            try {
                long number = new BigDecimal(literal).longValueExact();
                if (number > 0) {
                    return number;
                }
            } catch (ArithmeticException | NumberFormatException e) {
                throw new DateTimeException(NO_COUNT, e);
            }
        }
        throw new DateTimeException(NO_COUNT);
    }

    private void damage(String sentence) {
        if (damaged.size() < DAMAGE_TOLD) {
            damaged.add(sentence);
        } else {
            untold++;
        }
    }
}
