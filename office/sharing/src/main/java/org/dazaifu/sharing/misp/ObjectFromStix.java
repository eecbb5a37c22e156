package org.dazaifu.sharing.misp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.misp.Attribute;
import org.dazaifu.misp.MispObject;
import org.dazaifu.misp.MispValue;
import org.dazaifu.misp.MispValue.Items;
import org.dazaifu.misp.MispValue.Members;
import org.dazaifu.misp.MispValue.Numeral;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.Tlp;
import org.jspecify.annotations.Nullable;

/** A STIX object as an object of MISP, with what the extension carries. */
record ObjectFromStix(
        StixIndex index, Kin kin, PartReading reading, Losses losses, @Nullable Tlp outer) {

    MispObject read(StixObject object, Optional<MispExtension.Kept> kept, String usual) {
        MispObject plain = reading.object(object, usual);
        MispObject header = Stripped.with(plain, List.of(), List.of());
        List<Attribute> attributes = plain.attributes();
        Members more = kept.map(MispExtension.Kept::more).orElse(Members.NONE);
        if (kept.isPresent()) {
            Remainder remainder = kept.get().remainder();
            header = MispObject.of(remainder.applyTo(header.members()));
            attributes = restored(reading.object(object, header.name()).attributes(), more);
        } else {
            declare(object, attributes);
        }
        List<StixObject> relationships =
                kin.from(object.id()).stream().filter(one -> refers(one, more)).toList();
        return Stripped.with(
                header,
                closed(object, header, attributes),
                new Sequence(index, more).references(relationships));
    }

    /** Clusters are no parts of an event to refer to. */
    private boolean refers(StixObject relationship, Members more) {
        StixObject target = index.get(relationship.properties().text("target_ref").orElse(""));
        boolean listed = EventFromStix.texts("ObjectReference", more).contains(relationship.id());
        return listed || target != null && !Clusters.isCluster(target);
    }

    private void declare(StixObject object, List<Attribute> attributes) {
        int said = reading.values(object).map(values -> values.byProperty().size()).orElse(0);
        if (said > attributes.size()) {
            losses.lost(
                    object.type(),
                    (said - attributes.size()) + " properties of " + object.id(),
                    "the object of MISP has no relation for them");
        }
    }

    private List<Attribute> restored(List<Attribute> read, Members more) {
        var list = new ArrayList<Attribute>();
        var used = new HashSet<Integer>();
        if (more.get("Attribute").orElse(null) instanceof Items(var entries)) {
            for (MispValue value : entries) {
                if (value instanceof Members entry) {
                    restored(entry, read, used).ifPresent(list::add);
                }
            }
        }
        Set<String> beyond = Set.copyOf(EventFromStix.texts("beyond", more));
        for (int i = 0; i < read.size(); i++) {
            Attribute one = read.get(i);
            if (!used.contains(i) && !beyond.contains(one.relation() + "\n" + one.value())) {
                list.add(one);
            }
        }
        return list;
    }

    private static Optional<Attribute> restored(
            Members entry, List<Attribute> read, Set<Integer> used) {
        if (entry.get("whole").orElse(null) instanceof Members whole) {
            return Optional.of(Attribute.of(whole));
        }
        String nth = entry.get("nth").orElse(null) instanceof Numeral(String text) ? text : "0";
        int count = 0;
        for (int i = 0; i < read.size(); i++) {
            if (!read.get(i).relation().equals(entry.text("relation"))) {
                continue;
            }
            if (Integer.toString(count++).equals(nth)) {
                used.add(i);
                return Optional.of(
                        Attribute.of(Remainder.of(entry).applyTo(read.get(i).members())));
            }
        }
        return Optional.empty();
    }

    /** Objects have no tags: a level that nothing else says stands on each of the attributes. */
    private List<Attribute> closed(
            StixObject object, MispObject header, List<Attribute> attributes) {
        Tlp wanted = Markings.of(object, index, Set.of()).tlp();
        Tlp said = outer;
        if (header.distribution() != null) {
            said = Protection.strictest(said, Protection.floor(header.distribution()));
        }
        for (Attribute one : attributes) {
            said = Protection.strictest(said, Protection.tagged(one.tags()));
            if (one.distribution() != null) {
                said = Protection.strictest(said, Protection.floor(one.distribution()));
            }
        }
        if (wanted == null || said != null && said.compareTo(wanted) >= 0) {
            return attributes;
        }
        return attributes.stream()
                .map(one ->
                        Stripped.with(
                                one,
                                Markings.closed(one.tags(), wanted, null),
                                one.galaxies(),
                                one.sightings()))
                .toList();
    }
}
