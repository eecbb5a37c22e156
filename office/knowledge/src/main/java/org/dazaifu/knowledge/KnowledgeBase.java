package org.dazaifu.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Facts about who is known, with the look-ups that need them. Immutable and safe for use by several
 * threads.
 *
 * <p>It guarantees that identifiers are unique over all kinds, that every relation joins two
 * entities it has, that sources of relations are groups, campaigns or software and their targets
 * techniques or software, and that everything is listed in one order (by identifier). It does not
 * guarantee that the facts are true: each is what its source says.
 */
public final class KnowledgeBase {

    private final Facts facts;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, Retired> retired = new HashMap<>();
    private final Map<String, List<Uses>> bySource = new HashMap<>();
    private final Map<String, List<Uses>> byTarget = new HashMap<>();
    private final Map<String, List<Campaign>> campaignsByGroup = new HashMap<>();

    // Made when first asked for: many runs need neither, and a start must be quick.
    private volatile @Nullable Map<String, List<Entity>> namesakes;
    private volatile @Nullable List<Report> reports;

    /**
     * A base of {@code facts}.
     *
     * @throws IllegalArgumentException if an identifier occurs twice or a relation names an entity
     *     that is missing or of the wrong kind
     */
    public KnowledgeBase(Facts facts) {
        this.facts = ordered(facts);
        for (Collection<? extends Entity> kind :
                List.of(
                        this.facts.groups(),
                        this.facts.software(),
                        this.facts.techniques(),
                        this.facts.campaigns())) {
            for (Entity entity : kind) {
                if (entities.put(entity.id(), entity) != null) {
                    throw new IllegalArgumentException("two entities have the id " + entity.id());
                }
            }
        }
        for (Retired old : this.facts.retired()) {
            retired.put(old.id(), old);
        }
        for (Uses uses : this.facts.uses()) {
            index(uses);
        }
        for (Campaign campaign : this.facts.campaigns()) {
            for (Campaign.Attribution attribution : campaign.attributions()) {
                if (!(entities.get(attribution.group()) instanceof Group)) {
                    throw new IllegalArgumentException(
                            campaign.id()
                                    + " is attributed to "
                                    + attribution.group()
                                    + ", which is no group here");
                }
                campaignsByGroup
                        .computeIfAbsent(attribution.group(), k -> new ArrayList<>())
                        .add(campaign);
            }
        }
    }

    /** The base that is shipped with the program. */
    public static KnowledgeBase shipped() {
        return KnowledgeFile.shipped();
    }

    /**
     * The base in the file {@code path}, as {@link KnowledgeFile#write} wrote it.
     *
     * @throws KnowledgeException if the file cannot be read or is not such a file
     */
    public static KnowledgeBase load(Path path) throws KnowledgeException {
        return KnowledgeFile.read(path);
    }

    /** Everything it holds. */
    public Facts facts() {
        return facts;
    }

    /** All groups, ordered by id. */
    public List<Group> groups() {
        return facts.groups();
    }

    /** All software, ordered by id. */
    public List<Software> software() {
        return facts.software();
    }

    /** All techniques in force, ordered by id. */
    public List<Technique> techniques() {
        return facts.techniques();
    }

    /** All campaigns, ordered by id. */
    public List<Campaign> campaigns() {
        return facts.campaigns();
    }

    /** All relations, ordered by source, then target. */
    public List<Uses> uses() {
        return facts.uses();
    }

    /** Every report that some relation rests on, ordered by id. */
    public List<Report> reports() {
        List<Report> known = reports;
        if (known == null) {
            var byId = new TreeMap<String, Report>();
            uses().forEach(u -> u.reports().forEach(r -> byId.put(r.id(), r)));
            campaigns().stream()
                    .flatMap(c -> c.attributions().stream())
                    .forEach(a -> a.reports().forEach(r -> byId.put(r.id(), r)));
            known = List.copyOf(byId.values());
            reports = known;
        }
        return known;
    }

    /** The entity with exactly this id; a retired id gives its replacement, if it has one. */
    public Optional<Entity> entity(String id) {
        Entity entity = entities.get(id);
        if (entity == null) {
            Retired old = retired.get(id);
            if (old != null && old.replacement() != null) {
                entity = entities.get(old.replacement());
            }
        }
        return Optional.ofNullable(entity);
    }

    /** The group with this id, or the one that replaces it. */
    public Optional<Group> group(String id) {
        return entity(id).filter(Group.class::isInstance).map(Group.class::cast);
    }

    /** The software with this id, or what replaces it. */
    public Optional<Software> software(String id) {
        return entity(id).filter(Software.class::isInstance).map(Software.class::cast);
    }

    /** The technique with this id, or the one that replaces it. */
    public Optional<Technique> technique(String id) {
        return entity(id).filter(Technique.class::isInstance).map(Technique.class::cast);
    }

    /**
     * What became of an id that ATT&amp;CK took back; empty for an id in force or never heard of.
     */
    public Optional<Retired> retired(String id) {
        return Optional.ofNullable(retired.get(id));
    }

    /**
     * The entities that {@code text} can mean: the one with this id, in any case; else those that
     * have it as their name, followed by those that have it as an alias, compared by {@link
     * Names#key}; else the groups that an {@link AmbiguousName} of this spelling could mean.
     * Several if the name is ambiguous, none if it is unknown.
     */
    public List<Entity> named(String text) {
        String trimmed = text.strip();
        for (String id :
                List.of(
                        trimmed,
                        trimmed.toUpperCase(Locale.ROOT),
                        trimmed.toLowerCase(Locale.ROOT))) {
            Optional<Entity> entity = entity(id);
            if (entity.isPresent()) {
                return List.of(entity.get());
            }
        }
        String key = Names.key(text);
        var found = new LinkedHashSet<Entity>();
        namesakes(key).stream().filter(e -> Names.key(e.name()).equals(key)).forEach(found::add);
        found.addAll(namesakes(key));
        if (found.isEmpty() && !key.isEmpty()) {
            for (AmbiguousName ambiguous : facts.ambiguous()) {
                if (Names.key(ambiguous.name()).equals(key)) {
                    ambiguous.groups().forEach(g -> entity(g).ifPresent(found::add));
                }
            }
        }
        return List.copyOf(found);
    }

    /** The groups that {@code text} can mean; see {@link #named}. */
    public List<Group> groupsNamed(String text) {
        return named(text).stream().filter(Group.class::isInstance).map(Group.class::cast).toList();
    }

    /** The software that {@code text} can mean; see {@link #named}. */
    public List<Software> softwareNamed(String text) {
        return named(text).stream()
                .filter(Software.class::isInstance)
                .map(Software.class::cast)
                .toList();
    }

    /**
     * What the group, campaign or software {@code source} uses, ordered by target; empty for one
     * that is unknown.
     */
    public List<Uses> usedBy(String source) {
        return Collections.unmodifiableList(bySource.getOrDefault(source, List.of()));
    }

    /**
     * Who uses the technique or software {@code target}, ordered by source; empty for one that is
     * unknown.
     */
    public List<Uses> usersOf(String target) {
        return Collections.unmodifiableList(byTarget.getOrDefault(target, List.of()));
    }

    /**
     * The groups among {@link #usersOf}: who is directly said to use {@code target}, ordered by
     * source.
     */
    public List<Uses> groupsUsing(String target) {
        return usersOf(target).stream()
                .filter(u -> entities.get(u.source()) instanceof Group)
                .toList();
    }

    /**
     * The software among {@link #usersOf}: what is said to do {@code target} when run, ordered by
     * source.
     */
    public List<Uses> softwareUsing(String target) {
        return usersOf(target).stream()
                .filter(u -> entities.get(u.source()) instanceof Software)
                .toList();
    }

    /** The campaigns attributed to a group, ordered by id. */
    public List<Campaign> campaignsOf(String group) {
        return Collections.unmodifiableList(campaignsByGroup.getOrDefault(group, List.of()));
    }

    /** Every State that some claim names, ordered by code. */
    public SortedSet<Country> states() {
        var result = new TreeSet<Country>();
        groups().forEach(g -> result.addAll(g.suspectedStates()));
        return Collections.unmodifiableSortedSet(result);
    }

    /** The groups that some claim connects with {@code state}, ordered by id. */
    public List<Group> groupsOf(Country state) {
        return groups().stream().filter(g -> g.suspectedStates().contains(state)).toList();
    }

    private List<Entity> namesakes(String key) {
        Map<String, List<Entity>> known = namesakes;
        if (known == null) {
            known = new HashMap<>();
            for (Entity entity : entities.values()) {
                var keys = new TreeSet<String>();
                keys.add(Names.key(entity.name()));
                entity.aliases().forEach(a -> keys.add(Names.key(a)));
                keys.remove("");
                for (String each : keys) {
                    known.computeIfAbsent(each, k -> new ArrayList<>(1)).add(entity);
                }
            }
            namesakes = known;
        }
        return known.getOrDefault(key, List.of());
    }

    private void index(Uses uses) {
        Entity source = entities.get(uses.source());
        Entity target = entities.get(uses.target());
        boolean sourceFits = source != null && !(source instanceof Technique);
        boolean targetFits = target instanceof Technique || target instanceof Software;
        if (!sourceFits || !targetFits) {
            throw new IllegalArgumentException(
                    "a relation joins "
                            + uses.source()
                            + " and "
                            + uses.target()
                            + ", which it cannot");
        }
        bySource.computeIfAbsent(uses.source(), k -> new ArrayList<>()).add(uses);
        byTarget.computeIfAbsent(uses.target(), k -> new ArrayList<>()).add(uses);
    }

    private static Facts ordered(Facts facts) {
        return new Facts(
                ordered(facts.provenance(), p -> p.collection() + " " + p.sha256()),
                ordered(facts.groups(), Group::id),
                ordered(facts.software(), Software::id),
                ordered(facts.techniques(), Technique::id),
                ordered(facts.campaigns(), Campaign::id),
                ordered(facts.uses(), u -> u.source() + " " + u.target()),
                ordered(facts.retired(), Retired::id),
                ordered(
                        facts.ambiguous(),
                        a ->
                                a.name()
                                        + "\n"
                                        + a.claimant().collection()
                                        + "\n"
                                        + a.claimant().id()));
    }

    /**
     * The list in the order of its keys; at once if it has that order already, as kept facts have.
     */
    private static <T> List<T> ordered(List<T> list, Function<T, String> key) {
        String last = "";
        for (T item : list) {
            String next = key.apply(item);
            if (next.compareTo(last) < 0) {
                return list.stream().sorted(Comparator.comparing(key)).toList();
            }
            last = next;
        }
        return list;
    }
}
