package org.dazaifu.knowledge.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dazaifu.knowledge.AmbiguousName;
import org.dazaifu.knowledge.Country;
import org.dazaifu.knowledge.Facts;
import org.dazaifu.knowledge.Group;
import org.dazaifu.knowledge.Names;
import org.dazaifu.knowledge.Retired;
import org.dazaifu.knowledge.Source;
import org.dazaifu.knowledge.StateClaim;
import org.dazaifu.knowledge.Trait;

/**
 * The groups, as galaxies are joined to them one after the other.
 *
 * <p>An actor of a galaxy is, by the first of these that says something:
 *
 * <ol>
 *   <li>the group that has the actor's own name as its own;
 *   <li>the group that has it as an alias, unless another actor that claims this name is another
 *       group, or is of another State by its own account;
 *   <li>the one ATT&amp;CK id that it lists;
 *   <li>the one entry that it calls similar, if its synonyms agree;
 *   <li>the one group that its synonyms name, without those that another actor claims too.
 * </ol>
 *
 * <p>Where a step gives several groups, or its own name and the ATT&amp;CK ids it lists contradict
 * each other, the actor becomes a group of its own. A name that could mean another group is never
 * carried over; it is listed as ambiguous.
 */
final class Roster {

    private final Map<String, Draft> drafts = new TreeMap<>();
    private final Map<String, String> replaced = new HashMap<>();
    private final Map<String, Set<Draft>> byOwnName = new HashMap<>();
    private final Map<String, Set<Draft>> byAlias = new HashMap<>();
    private final Map<String, Draft> byUuid = new HashMap<>();
    private final List<AmbiguousName> ambiguous = new ArrayList<>();

    /** A group in the making. */
    private static final class Draft {
        private final String id;
        private final String name;
        private final TreeSet<String> aliases = new TreeSet<>();
        private final LinkedHashSet<StateClaim> claims = new LinkedHashSet<>();
        private final LinkedHashSet<Trait> traits = new LinkedHashSet<>();
        private final LinkedHashSet<Source> sources = new LinkedHashSet<>();

        Draft(String id, String name) {
            this.id = id;
            this.name = name;
        }

        Group group() {
            var byKey = new TreeMap<String, String>();
            aliases.forEach(a -> byKey.putIfAbsent(Names.key(a), a));
            byKey.remove(Names.key(name));
            return new Group(
                    id,
                    name,
                    byKey.values().stream().sorted().toList(),
                    claims.stream().sorted(CLAIMS).toList(),
                    traits.stream().sorted(TRAITS).toList(),
                    List.copyOf(sources));
        }
    }

    private static final Comparator<StateClaim> CLAIMS =
            Comparator.comparing(StateClaim::state)
                    .thenComparing(StateClaim::kind)
                    .thenComparing(c -> c.source().collection())
                    .thenComparing(c -> c.source().id());

    private static final Comparator<Trait> TRAITS =
            Comparator.comparing(Trait::kind)
                    .thenComparing(Trait::value)
                    .thenComparing(t -> t.source().collection())
                    .thenComparing(t -> t.source().id());

    Roster(Facts attack) {
        for (Group group : attack.groups()) {
            Draft draft = new Draft(group.id(), group.name());
            draft.aliases.addAll(group.aliases());
            draft.sources.addAll(group.sources());
            add(draft);
        }
        for (Retired retired : attack.retired()) {
            if (retired.replacement() != null) {
                replaced.put(retired.id(), retired.replacement());
            }
        }
    }

    /** The groups as they are now, ordered by id. */
    List<Group> groups() {
        return drafts.values().stream().map(Draft::group).toList();
    }

    /** The names on which nothing was joined. */
    List<AmbiguousName> ambiguous() {
        return ambiguous.stream().distinct().toList();
    }

    /**
     * Joins the actors of one galaxy. All are matched before any is added, so that their order does
     * not matter.
     */
    void join(Galaxy galaxy) {
        var claimants = new HashMap<String, Set<Galaxy.Actor>>();
        for (Galaxy.Actor actor : galaxy.actors()) {
            for (String name : names(actor)) {
                claimants.computeIfAbsent(Names.key(name), k -> new LinkedHashSet<>()).add(actor);
            }
        }
        var certain = new HashMap<Galaxy.Actor, Draft>();
        for (Galaxy.Actor actor : galaxy.actors()) {
            Set<Draft> meant =
                    isOwnName(actor.name()) ? named(actor.name()) : otherwise(actor, claimants);
            if (meant.size() == 1) {
                certain.put(actor, meant.iterator().next());
            }
        }
        var homes = new LinkedHashMap<Galaxy.Actor, Draft>();
        var added = new ArrayList<Draft>();
        for (Galaxy.Actor actor : galaxy.actors()) {
            Set<Draft> meant = match(actor, claimants, certain);
            if (meant.size() == 1) {
                homes.put(actor, meant.iterator().next());
                continue;
            }
            if (!meant.isEmpty()) {
                ambiguous.add(new AmbiguousName(actor.name(), actor.source(), ids(meant)));
            }
            Draft own = new Draft(actor.source().id(), actor.name());
            added.add(own);
            homes.put(actor, own);
        }
        for (Galaxy.Actor actor : galaxy.actors()) {
            enter(actor, homes, claimants);
        }
        added.forEach(this::add);
        drafts.values().forEach(this::index);
        homes.forEach((actor, home) -> byUuid.put(actor.source().id(), home));
    }

    /**
     * The groups that an actor can be: one if that is clear, none if nothing says, else several.
     */
    private Set<Draft> match(
            Galaxy.Actor actor,
            Map<String, Set<Galaxy.Actor>> claimants,
            Map<Galaxy.Actor, Draft> certain) {
        Set<Draft> own = named(actor.name());
        Set<Draft> declared = declared(actor);
        if (!own.isEmpty() && !declared.isEmpty() && !declared.containsAll(own)) {
            return union(own, declared);
        }
        if (isOwnName(actor.name())
                || own.size() == 1 && isAgreed(own.iterator().next(), actor, claimants, certain)) {
            return own;
        }
        Set<Draft> otherwise = otherwise(actor, claimants);
        return otherwise.isEmpty() && own.size() > 1 ? own : otherwise;
    }

    /** What an actor can be, not asking its own name. */
    private Set<Draft> otherwise(Galaxy.Actor actor, Map<String, Set<Galaxy.Actor>> claimants) {
        Set<Draft> declared = declared(actor);
        if (!declared.isEmpty()) {
            return declared;
        }
        Set<Draft> meant = new LinkedHashSet<>();
        for (String synonym : actor.synonyms()) {
            Set<Draft> named = named(synonym);
            if (named.size() == 1 && claimants(synonym, claimants).size() == 1) {
                meant.addAll(named);
            }
        }
        Set<Draft> similar = similar(actor);
        return similar.size() == 1 && similar.containsAll(meant) ? similar : meant;
    }

    /**
     * Whether no other actor that claims this actor's name is another group or of another State.
     */
    private static boolean isAgreed(
            Draft group,
            Galaxy.Actor actor,
            Map<String, Set<Galaxy.Actor>> claimants,
            Map<Galaxy.Actor, Draft> certain) {
        for (Galaxy.Actor other : claimants(actor.name(), claimants)) {
            Set<Country> both = states(other);
            both.retainAll(states(actor));
            boolean statesDiffer =
                    both.isEmpty() && !states(other).isEmpty() && !states(actor).isEmpty();
            if (statesDiffer || certain.getOrDefault(other, group) != group) {
                return false;
            }
        }
        return true;
    }

    private static Set<Country> states(Galaxy.Actor actor) {
        var states = new TreeSet<Country>();
        actor.claims().forEach(c -> states.add(c.state()));
        return states;
    }

    private static Set<Galaxy.Actor> claimants(
            String name, Map<String, Set<Galaxy.Actor>> claimants) {
        return claimants.getOrDefault(Names.key(name), Set.of());
    }

    private void enter(
            Galaxy.Actor actor,
            Map<Galaxy.Actor, Draft> homes,
            Map<String, Set<Galaxy.Actor>> claimants) {
        Draft home = homes.get(actor);
        if (home == null) {
            throw new IllegalStateException("every actor has a home");
        }
        home.sources.add(actor.source());
        home.claims.addAll(actor.claims());
        home.traits.addAll(actor.traits());
        for (String name : names(actor)) {
            Set<Draft> could = new LinkedHashSet<>(named(name));
            for (Galaxy.Actor claimant : claimants(name, claimants)) {
                Draft theirs = homes.get(claimant);
                if (theirs != null) {
                    could.add(theirs);
                }
            }
            could.add(home);
            if (could.size() == 1) {
                home.aliases.add(name);
            } else if (!name.equals(home.name)) {
                ambiguous.add(new AmbiguousName(name, actor.source(), ids(could)));
            }
        }
    }

    /** The groups whose own name this is; if none, those that have it as an alias. */
    private Set<Draft> named(String name) {
        String key = Names.key(name);
        if (key.isEmpty()) {
            return Set.of();
        }
        Set<Draft> own = byOwnName.getOrDefault(key, Set.of());
        return own.isEmpty() ? byAlias.getOrDefault(key, Set.of()) : own;
    }

    private boolean isOwnName(String name) {
        return byOwnName.containsKey(Names.key(name));
    }

    private Set<Draft> declared(Galaxy.Actor actor) {
        var result = new LinkedHashSet<Draft>();
        for (String id : actor.attackIds()) {
            Draft draft = drafts.get(replaced.getOrDefault(id, id));
            if (draft != null) {
                result.add(draft);
            }
        }
        return result;
    }

    private Set<Draft> similar(Galaxy.Actor actor) {
        var result = new LinkedHashSet<Draft>();
        for (String uuid : actor.similar()) {
            Draft draft = byUuid.get(uuid);
            if (draft != null) {
                result.add(draft);
            }
        }
        return result;
    }

    private void add(Draft draft) {
        drafts.put(draft.id, draft);
        index(draft);
    }

    private void index(Draft draft) {
        byOwnName.computeIfAbsent(Names.key(draft.name), k -> new LinkedHashSet<>()).add(draft);
        for (String alias : draft.aliases) {
            byAlias.computeIfAbsent(Names.key(alias), k -> new LinkedHashSet<>()).add(draft);
        }
    }

    private static List<String> names(Galaxy.Actor actor) {
        var names = new ArrayList<>(List.of(actor.name()));
        names.addAll(actor.synonyms());
        names.removeIf(n -> Names.key(n).isEmpty());
        return names;
    }

    private static Set<Draft> union(Collection<Draft> one, Collection<Draft> other) {
        var both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static List<String> ids(Set<Draft> drafts) {
        return drafts.stream().map(d -> d.id).sorted().toList();
    }
}
