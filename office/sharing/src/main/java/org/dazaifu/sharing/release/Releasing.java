package org.dazaifu.sharing.release;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.sharing.audience.NeedToKnow;
import org.dazaifu.sharing.misp.MispExtension;
import org.dazaifu.sharing.pseudonym.AudienceKey;
import org.dazaifu.sharing.pseudonym.NameFinder;
import org.dazaifu.sharing.pseudonym.Pseudonyms;
import org.dazaifu.sharing.release.Loss.Kind;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.Tlp;

/**
 * The one function by which anything leaves: a case and an audience to what goes and what does not.
 *
 * <p>Guarantees, each held by ReleasePropertyTest: nothing marked above the audience's right is in
 * the result, down to the property, and no marking that is not understood opens; nothing refers to
 * what was removed, in any property, extension, custom property, name of an entry or text; names of
 * what was removed are in no text; order, counts and times are those of what goes, so that two
 * cases that differ only in what was removed give the same bytes. It does not guarantee that an
 * analyst's own sentence does not paraphrase a secret: only a marking can say so.
 */
public final class Releasing {

    private static final String DERIVED_SIGHTING =
            "Observed data and hosts are those of the first ";
    private static final String DERIVED_REPORT = " rules spoke on ";

    private final Matter matter;
    private final Audience audience;
    private final AudienceKey key;
    private final MarkingRights rights;
    private final List<Loss> losses = new ArrayList<>();
    private final Map<String, StixObject> originals = new TreeMap<>();
    private final Map<String, Dictionary> sifted = new TreeMap<>();
    private final Map<String, Tlp> labels = new HashMap<>();
    private final Map<Tlp, StixValue.Items> markings = new EnumMap<>(Tlp.class);
    private final Set<String> injured = new HashSet<>();
    private final Set<String> removed = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<String> removedNames = new TreeSet<>();
    private final Set<String> removedConstants = new TreeSet<>();

    private Releasing(Matter matter, Audience audience, AudienceKey key) {
        this.matter = matter;
        this.audience = audience;
        this.key = key;
        this.rights = new MarkingRights(audience, matter.unmarked());
    }

    /** What of a matter may go to an audience, with the pseudonyms of this key. */
    public static Release of(Matter matter, Audience audience, AudienceKey key) {
        return new Releasing(matter, audience, key).release();
    }

    private Release release() {
        admit();
        Map<String, Dictionary> going = fixpoint();
        sifted.clear();
        originals.clear();
        going.replaceAll((id, object) -> Recounting.of(object, going, losses));
        Set<Tlp> used = new TreeSet<>();
        going.replaceAll((id, object) -> {
            Tlp label = labels.getOrDefault(id, Tlp.RED);
            used.add(label);
            return marked(object, label);
        });
        Pseudonyms pseudonyms = new Pseudonyms(key, audience);
        Naming.hide(going.values(), matter, pseudonyms);
        List<StixObject> objects = new ArrayList<>();
        used.forEach(label -> objects.add(label.definition()));
        for (Dictionary object : new Disguise(key, pseudonyms, losses).of(going, injured)) {
            objects.add(new StixObject(Recounting.sorted(object)));
        }
        objects.sort(Comparator.comparing(StixObject::id));
        Set<String> forbidden = new TreeSet<>(removed);
        pseudonyms.originals().forEach(forbidden::add);
        removedNames.forEach(name -> forbidden.add(name.toLowerCase(Locale.ROOT)));
        removedConstants.forEach(name -> forbidden.add(name.toLowerCase(Locale.ROOT)));
        losses.removeIf(loss -> loss.kind() != Kind.OBJECT && gone.contains(loss.object()));
        losses.sort(Comparator.comparing(Loss::object).thenComparing(Loss::place));
        return new Release(audience, Release.bundle(key, objects), losses, forbidden);
    }

    /** The object with a label as its only marking. */
    private Dictionary marked(Dictionary object, Tlp label) {
        StixValue.Items marking =
                markings.computeIfAbsent(
                        label,
                        one ->
                                new StixValue.Items(
                                        List.of(new StixValue.Text(one.id().toString()))));
        if (marking.equals(object.entries().get("object_marking_refs"))) {
            return object;
        }
        Map<String, StixValue> all = new LinkedHashMap<>(object.entries());
        all.put("object_marking_refs", marking);
        return new Dictionary(all);
    }

    private void admit() {
        String matterWide = matterObjection();
        Map<String, String> refused = new LinkedHashMap<>();
        for (StixObject object : matter.objects()) {
            String id = object.id().toLowerCase(Locale.ROOT);
            if (object.type().equals("marking-definition")) {
                if (MarkingRights.understood(id).isEmpty() && !MarkingRights.isSilent(id)) {
                    refused.put(id, "a marking that is not understood goes nowhere");
                }
                continue;
            }
            String objection = matterWide.isEmpty() ? objection(object) : matterWide;
            Grains.Sifted rest = Grains.sift(object, rights);
            if (objection.isEmpty()) {
                objection = rest.closed();
            }
            for (String place : rest.places()) {
                String top = place.contains(".") ? place.substring(0, place.indexOf('.')) : place;
                boolean gone = !rest.properties().entries().containsKey(top);
                if (objection.isEmpty()
                        && ObjectForms.needs(object.type(), top)
                        && (gone
                                || ObjectForms.isObservable(object.type())
                                || !ObjectForms.isKnown(object.type()))) {
                    objection =
                            "a granular marking withholds its "
                                    + top
                                    + ", without which it is nothing";
                }
            }
            if (!objection.isEmpty()) {
                refused.putIfAbsent(id, objection);
                withholdNames(object);
                continue;
            }
            StixObject other = originals.get(id);
            if (other != null && modified(other).compareTo(modified(object)) >= 0) {
                losses.add(new Loss(id, "", Kind.PROPERTY, "an older version of it"));
                continue;
            }
            originals.put(id, object);
            sifted.put(id, rest.properties());
            Tlp label = rights.label(object);
            Tlp raised = rest.raised();
            labels.put(id, raised != null && raised.compareTo(label) > 0 ? raised : label);
            if (!rest.places().isEmpty()) {
                injured.add(id);
            }
            rest.places()
                    .forEach(place ->
                            losses.add(
                                    new Loss(
                                            id,
                                            place,
                                            Kind.PROPERTY,
                                            "a granular marking withholds it")));
            rest.withheld().forEach(value -> Naming.texts(value, removedNames));
        }
        refused.forEach(this::remove);
        for (Dictionary object : List.copyOf(sifted.values())) {
            if (object.text("type").orElse("").equals("language-content")
                    && injured.contains(object.text("object_ref").orElse(""))) {
                remove(
                        object.text("id").orElse("").toLowerCase(Locale.ROOT),
                        "it translates what is withheld of another object");
            }
        }
    }

    private static String modified(StixObject object) {
        return object.properties().text("modified").orElse("") + "\n" + object.properties();
    }

    private void remove(String id, String reason) {
        StixObject object = originals.remove(id);
        if (object != null) {
            withholdNames(object);
        }
        sifted.remove(id);
        removed.add(Identifiers.bare(id));
        gone.add(id);
        losses.add(new Loss(id, "", Kind.OBJECT, reason));
    }

    private void withholdNames(StixObject object) {
        if (!MispExtension.defines(object)) {
            removedNames.addAll(Naming.borne(object.properties()));
            removedConstants.addAll(Naming.sought(object.properties()));
        }
    }

    private String matterObjection() {
        NeedToKnow need = audience.need();
        if (!need.sectors().isEmpty() && Collections.disjoint(need.sectors(), matter.sectors())) {
            return "the case concerns no sector that the audience needs to know of";
        }
        return !need.aims().isEmpty() && Collections.disjoint(need.aims(), matter.aims())
                ? "the case concerns no aim that the audience needs to know of"
                : "";
    }

    private String objection(StixObject object) {
        if (matter.withdrawn().contains(object.id().toLowerCase(Locale.ROOT))) {
            return "it was withdrawn from the audience";
        }
        String marking = rights.objection(object);
        if (!marking.isEmpty()) {
            return marking;
        }
        NeedToKnow need = audience.need();
        if (!need.kinds().isEmpty() && !need.kinds().contains(object.type())) {
            return "the audience does not need objects of its type";
        }
        List<String> sectors = object.properties().texts("sectors");
        return !need.sectors().isEmpty()
                        && !sectors.isEmpty()
                        && Collections.disjoint(need.sectors(), sectors)
                ? "it is of a sector that the audience does not need to know of"
                : "";
    }

    /** Prunes again as long as what is pruned takes more with it. */
    private Map<String, Dictionary> fixpoint() {
        while (true) {
            forgetBorneNames();
            NameFinder names = new NameFinder();
            removedNames.forEach(name -> withhold(name, names));
            removedConstants.forEach(name -> withhold(name, names));
            Pruning pruning = new Pruning(sifted.keySet(), removed, names);
            Map<String, Dictionary> going = new TreeMap<>();
            Map<String, String> dropped = new TreeMap<>();
            List<Loss> pruned = new ArrayList<>();
            Set<String> touched = new HashSet<>();
            sifted.forEach((id, object) -> {
                Pruning.Pruned rest = pruning.prune(id, object.text("type").orElse(""), object);
                if (rest.why().isEmpty()) {
                    going.put(id, rest.properties());
                    pruned.addAll(rest.losses());
                    if (!rest.losses().isEmpty()) {
                        touched.add(id);
                    }
                } else {
                    dropped.put(id, rest.why());
                }
            });
            if (dropped.isEmpty()) {
                losses.addAll(pruned);
                injured.addAll(touched);
                return going;
            }
            dropped.forEach(this::remove);
        }
    }

    /**
     * A name that something bears which goes so far is no secret, and what a removed indicator is
     * about is none where something that goes is about it too. A secret name in a pattern stays
     * one: the pattern does not bear it, it tells of it.
     */
    private void forgetBorneNames() {
        Set<String> borne = new HashSet<>();
        Set<String> known = new HashSet<>();
        Set<String> names = folded(removedNames);
        Set<String> constants = folded(removedConstants);
        for (Dictionary object : sifted.values()) {
            for (String name : Naming.borne(object)) {
                String folded = folded(name);
                if (names.contains(folded) || constants.contains(folded)) {
                    borne.add(folded);
                    known.add(folded);
                }
            }
            for (String constant : Naming.sought(object)) {
                String folded = folded(constant);
                if (constants.contains(folded)) {
                    known.add(folded);
                }
            }
        }
        removedNames.removeIf(name -> borne.contains(folded(name)));
        removedConstants.removeIf(constant -> known.contains(folded(constant)));
    }

    private static Set<String> folded(Set<String> names) {
        Set<String> folded = new HashSet<>();
        names.forEach(name -> folded.add(folded(name)));
        return folded;
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Also as a pattern writes it. */
    private static void withhold(String name, NameFinder names) {
        names.add(name, Pruning.WITHHELD);
        String quoted = PatternConstants.quoted(name.strip());
        if (!quoted.equals(name.strip())) {
            names.add(quoted, Pruning.WITHHELD);
        }
    }

    /**
     * Whether a description is one that Dazaifu wrote of counts, which are those of the whole case.
     */
    static boolean countsTheCase(String type, String description) {
        return type.equals("sighting") && description.startsWith(DERIVED_SIGHTING)
                || type.equals("report") && description.contains(DERIVED_REPORT);
    }
}
