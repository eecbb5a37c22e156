package org.dazaifu.sharing.record;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dazaifu.attribution.Observations;
import org.dazaifu.attribution.Observations.Observed;
import org.dazaifu.attribution.circumstance.Circumstances;
import org.dazaifu.casebook.CaseContent;
import org.dazaifu.casebook.CaseProduct;
import org.dazaifu.misp.Event;
import org.dazaifu.sharing.misp.Loss;
import org.dazaifu.sharing.misp.MispToStix;
import org.dazaifu.sharing.misp.StixConversion;
import org.dazaifu.sharing.misp.StixUnion;
import org.dazaifu.stix.Bundle;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;

/**
 * Events of MISP as what a case is about: its {@code bundle.json}, and the techniques and software
 * that the events' clusters name.
 *
 * <p>An object has the markings that the event gives it; what has none counts as the case is
 * marked. No sighting of the office's own is made of any of it.
 */
public final class ImportedEvents implements CaseProduct {

    /** The act by which an import is recorded. */
    public static final String IMPORTED = "imported";

    private final StixUnion union = new StixUnion();
    private final List<String> events = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();
    private final Map<Loss.Kind, Long> losses = new LinkedHashMap<>();
    private long attributes;

    /**
     * Adds an event.
     *
     * @param proposals how many proposals of others were left out when it was read
     */
    public void add(Event event, long proposals) {
        StixConversion converted = MispToStix.convert(event, proposals);
        union.add(converted.objects());
        converted.losses().forEach(loss -> losses.merge(loss.kind(), loss.count(), Long::sum));
        events.add(event.uuid());
        versions.add(event.uuid() + " " + event.timestamp());
        attributes += event.attributes().size();
        for (var object : event.objects()) {
            attributes += object.attributes().size();
        }
    }

    /** How many events there are. */
    public int size() {
        return events.size();
    }

    /** How many attributes there are, those of objects included. */
    public long attributes() {
        return attributes;
    }

    /** What the ledger says of the import. */
    public Map<String, Object> act(String by) {
        Map<String, Object> act = new LinkedHashMap<>();
        act.put("by", by);
        act.put("events", List.copyOf(events));
        act.put("attributes", attributes);
        act.put("kept", losses.getOrDefault(Loss.Kind.KEPT, 0L));
        act.put("closed", losses.getOrDefault(Loss.Kind.CLOSED, 0L));
        act.put("lost", losses.getOrDefault(Loss.Kind.LOST, 0L));
        return act;
    }

    /** What the events say that bears on who did it. */
    public Observations observations(Circumstances circumstances) {
        SortedSet<String> techniques = new TreeSet<>();
        SortedSet<String> software = new TreeSet<>();
        for (StixObject object : union.objects()) {
            switch (object.type()) {
                case "attack-pattern" -> identifiers(object, "T", techniques);
                case "malware", "tool" -> identifiers(object, "S", software);
                default -> {
                    // Nothing that ATT&CK numbers as technique or software.
                }
            }
        }
        return new Observations(
                observed(techniques), observed(software), circumstances, new TreeSet<>());
    }

    private static void identifiers(StixObject object, String letter, SortedSet<String> into) {
        object.properties().dictionaries("external_references").stream()
                .filter(one -> one.text("source_name").orElse("").equals("mitre-attack"))
                .flatMap(one -> one.text("external_id").stream())
                .filter(id -> id.startsWith(letter))
                .forEach(into::add);
    }

    private static List<Observed> observed(SortedSet<String> ids) {
        return ids.stream().map(id -> new Observed(id, List.of())).toList();
    }

    @Override
    public String fileName() {
        return "bundle.json";
    }

    @Override
    public void write(CaseContent content, OutputStream out) throws IOException {
        StixId id = StixId.named("bundle", "misp\n" + String.join("\n", versions));
        new Bundle(id, union.objects()).write(out);
    }
}
