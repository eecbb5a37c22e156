package org.dazaifu.sharing.standing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.dazaifu.sharing.audience.Audience;
import org.dazaifu.sharing.pseudonym.AudienceKey;
import org.dazaifu.sharing.release.Release;
import org.dazaifu.stix.StixId;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.StixValue.Dictionary;
import org.dazaifu.stix.StixValue.Items;
import org.dazaifu.stix.StixValue.Text;
import org.dazaifu.stix.Tlp;

/**
 * The one function by which anything is corrected: what an audience has, and what may go to it now,
 * to what goes.
 *
 * <p>Guarantees, held by StandingPropertyTest: what may go is in the result as it may go, in a
 * version later than any that the audience had where it says something else; of what may not go any
 * more nothing is left but its revocation, or its identifier in a notice; a revoked object never
 * comes back under its identifier; an audience that nothing went to gets the release as it is; the
 * same input gives the same bytes. What others made is neither versioned nor revoked.
 */
public final class Updating {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final String TLP = "object_marking_refs";

    private final Standing held;
    private final UpdateTerms terms;
    private final AudienceKey key;
    private final Set<String> notices = new LinkedHashSet<>();
    private final SortedMap<String, StixObject> next = new TreeMap<>();
    private final SortedSet<String> added = new TreeSet<>();
    private final SortedSet<String> changed = new TreeSet<>();
    private final SortedSet<String> reissued = new TreeSet<>();
    private final SortedSet<String> revoked = new TreeSet<>();
    private final SortedSet<String> removed = new TreeSet<>();

    private Updating(Standing held, UpdateTerms terms, AudienceKey key) {
        this.held = held;
        this.terms = terms;
        this.key = key;
        String notice = Notice.id(key, terms.caseId(), 1);
        while (held.objects().containsKey(notice)) {
            notices.add(notice);
            notice = Notice.id(key, terms.caseId(), notices.size() + 1);
        }
    }

    /** What goes to an audience that has {@code held}, of what may go to it now. */
    public static Update of(Standing held, Release release, UpdateTerms terms, AudienceKey key) {
        return new Updating(held, terms, key).update(release);
    }

    private Update update(Release release) {
        Release now = release.renamed(renewed(release), key);
        for (StixObject object : now.bundle().objects()) {
            if (object.type().equals("marking-definition")) {
                continue;
            }
            next.put(object.id(), succeeding(object));
        }
        for (StixObject object : held.objects().values()) {
            if (notices.contains(object.id())) {
                next.put(object.id(), capped(object, release.audience()));
            } else if (!next.containsKey(object.id())
                    && !object.type().equals("marking-definition")) {
                vanished(object, release.audience());
            }
        }
        notify(release.audience());
        labels();
        List<StixObject> objects = List.copyOf(next.values());
        Set<String> had = new HashSet<>(held.objects().keySet());
        notices.forEach(notice -> Notice.named(held.objects().get(notice), had));
        held.objects()
                .values()
                .forEach(object -> object.properties().text("created_by_ref").ifPresent(had::add));
        Set<String> forbidden = new HashSet<>(now.forbidden());
        forbidden.removeAll(Release.bare(had));
        return new Update(
                new Release(
                        release.audience(),
                        Release.bundle(key, objects),
                        release.losses(),
                        forbidden),
                held,
                new Standing(next),
                added,
                changed,
                reissued,
                revoked,
                removed,
                had);
    }

    /**
     * What was revoked stays so (STIX 2.1, 3.2): where it may go again, it goes under another
     * identifier, the same each time.
     */
    private Map<String, UUID> renewed(Release release) {
        Map<String, UUID> others = new HashMap<>();
        for (StixObject object : release.bundle().objects()) {
            String renewed = object.id();
            for (int n = 1; isStub(renewed); n++) {
                UUID uuid = key.uuid("again", object.id() + "\n" + n);
                renewed = object.type() + "--" + uuid;
                others.put(object.id(), uuid);
            }
        }
        return others;
    }

    private boolean isStub(String id) {
        StixObject object = held.objects().get(id);
        return object != null && Stub.is(object, notices);
    }

    private StixObject succeeding(StixObject object) {
        StixObject before = held.objects().get(object.id());
        if (before == null) {
            added.add(object.id());
            return object;
        }
        boolean later = modified(object).isAfter(modified(before));
        if (!later && Standing.saysTheSame(before, object)) {
            return before;
        }
        if (later) {
            changed.add(object.id());
            return isOurs(before) ? createdAsBefore(object, before) : object;
        }
        if (!Standing.isVersioned(object) || !isOurs(before)) {
            reissued.add(object.id());
            return object;
        }
        StixObject same = createdAsBefore(object, before);
        if (Standing.saysTheSame(before, same)) {
            return before;
        }
        changed.add(object.id());
        return versioned(same, before, terms.at());
    }

    /** An object is created once (STIX 2.1, 3.6.2). */
    private static StixObject createdAsBefore(StixObject object, StixObject before) {
        Map<String, StixValue> all = new TreeMap<>(object.properties().entries());
        before.properties().get("created").ifPresent(created -> all.put("created", created));
        return new StixObject(new Dictionary(all));
    }

    /** A version of now, and later than the one before. */
    static StixObject versioned(StixObject object, StixObject before, Instant now) {
        Instant least = modified(before).truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
        Map<String, StixValue> all = new TreeMap<>(object.properties().entries());
        all.put("modified", new Text(written(now.isAfter(least) ? now : least)));
        return new StixObject(new Dictionary(all));
    }

    /**
     * What the audience has and may not have any more. The office's own identity is not revoked,
     * for it stands for other cases too; revocations go on naming it.
     */
    private void vanished(StixObject object, Audience audience) {
        if (Stub.is(object, notices)) {
            next.put(object.id(), capped(object, audience));
            return;
        }
        String notice = Notice.id(key, terms.caseId(), notices.size() + 1);
        Optional<StixObject> stub =
                Standing.isVersioned(object)
                                && isOurs(object)
                                && !terms.ours().contains(object.id())
                                && !Standing.isRevoked(object)
                        ? Stub.of(object, notice)
                        : Optional.empty();
        if (stub.isPresent()) {
            revoked.add(object.id());
            next.put(object.id(), capped(versioned(stub.get(), object, terms.at()), audience));
        } else {
            removed.add(object.id());
        }
    }

    /** Whether the office made an object, as far as the audience can see. */
    private boolean isOurs(StixObject object) {
        return isOf(terms.ours(), object);
    }

    /** Whether one of some makers made an object, as far as its audience can see. */
    static boolean isOf(Set<String> ours, StixObject object) {
        return object.properties()
                .text("created_by_ref")
                .map(ours::contains)
                .orElse(!object.type().equals("extension-definition"));
    }

    private void notify(Audience audience) {
        if (revoked.isEmpty()
                && removed.isEmpty()
                && reissued.isEmpty()
                && (changed.isEmpty() || terms.told().isBlank())) {
            return;
        }
        Set<String> about = new TreeSet<>(revoked);
        if (!terms.told().isBlank()) {
            about.addAll(changed);
        }
        reissued.stream().filter(next::containsKey).forEach(about::add);
        Tlp label = Tlp.CLEAR;
        for (String id : about) {
            Tlp one = label(next.get(id));
            label = one.compareTo(label) > 0 ? one : label;
        }
        for (String id : removed) {
            Tlp one = label(held.objects().get(id));
            label = one.compareTo(label) > 0 ? one : label;
        }
        label = label.compareTo(audience.highest()) > 0 ? audience.highest() : label;
        String maker =
                terms.ours().stream().filter(next::containsKey).sorted().findFirst().orElse("");
        new Notice(number -> Notice.id(key, terms.caseId(), number), terms.at(), label, maker)
                .notes(notices.size() + 1, terms.told(), about, removed, reissued)
                .forEach(note -> {
                    next.put(note.id(), note);
                    added.add(note.id());
                });
    }

    /** A stub or notice says nothing that its marking would have to protect. */
    private static StixObject capped(StixObject object, Audience audience) {
        if (audience.mayHave(label(object))) {
            return object;
        }
        Map<String, StixValue> all = new TreeMap<>(object.properties().entries());
        all.put(TLP, new Items(List.of(new Text(audience.highest().id().toString()))));
        return new StixObject(new Dictionary(all));
    }

    /** The narrowest label of an object as a whole. */
    static Tlp label(@org.jspecify.annotations.Nullable StixObject object) {
        Tlp narrowest = Tlp.CLEAR;
        for (String ref : object == null ? List.<String>of() : object.properties().texts(TLP)) {
            Tlp one = Tlp.of(StixId.parse(ref)).orElse(Tlp.RED);
            narrowest = one.compareTo(narrowest) > 0 ? one : narrowest;
        }
        return narrowest;
    }

    /** The definitions of the labels in use. */
    private void labels() {
        Set<Tlp> used = new TreeSet<>();
        next.values().forEach(object -> used.add(label(object)));
        if (next.isEmpty()) {
            return;
        }
        List<StixObject> definitions = new ArrayList<>();
        used.forEach(label -> definitions.add(label.definition()));
        definitions.forEach(one -> next.put(one.id(), one));
    }

    private static Instant modified(StixObject object) {
        try {
            return object.properties().text("modified").map(Instant::parse).orElse(Instant.MIN);
        } catch (DateTimeParseException e) {
            return Instant.MIN;
        }
    }

    static String written(Instant time) {
        return MILLIS.format(time);
    }
}
