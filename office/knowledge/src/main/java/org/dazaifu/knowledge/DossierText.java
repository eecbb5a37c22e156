package org.dazaifu.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the base holds about one thing, as lines for people. */
final class DossierText {

    private static final int MOST = 20;

    private final KnowledgeBase base;
    private final List<String> lines = new ArrayList<>();

    DossierText(KnowledgeBase base) {
        this.base = base;
    }

    /** What became of an id that is no longer in force. */
    static List<String> of(Retired retired) {
        String what =
                retired.id()
                        + " ("
                        + retired.name()
                        + ") was "
                        + (retired.reason() == Retired.Reason.REVOKED ? "revoked" : "deprecated")
                        + " by ATT&CK";
        return List.of(
                retired.replacement() == null
                        ? what + " and has no replacement."
                        : what + "; " + retired.replacement() + " replaces it.");
    }

    List<String> of(Entity entity) {
        lines.clear();
        lines.add(entity.id() + "  " + entity.name());
        field("also known as", entity.aliases());
        switch (entity) {
            case Group group -> describe(group);
            case Technique technique -> describe(technique);
            case Software software -> describe(software);
            case Campaign campaign -> describe(campaign);
        }
        return List.copyOf(lines);
    }

    List<String> of(Country state) {
        lines.clear();
        List<Group> groups = base.groupsOf(state);
        lines.add(state + ": " + count(groups.size(), "group"));
        lines.add("A claim of country says where a group is from, not that the State directs it.");
        for (StateClaim.Kind kind : List.of(StateClaim.Kind.values()).reversed()) {
            List<String> named =
                    groups.stream()
                            .filter(g -> g.suspectedStates(kind).contains(state))
                            .map(g -> "  " + named(g))
                            .toList();
            section(kind.words() + ", " + count(named.size(), "group"), named);
        }
        section(
                "groups over which the sources disagree",
                groups.stream()
                        .filter(Group::statesDisagree)
                        .map(g -> "  " + named(g) + ": " + join(g.suspectedStates()))
                        .toList());
        section(
                "most used techniques",
                TechniqueCount.ranking(base, List.of(state), EnumSet.allOf(StateClaim.Kind.class))
                        .stream()
                        .limit(MOST)
                        .map(c ->
                                "  "
                                        + named(c.technique())
                                        + ": "
                                        + count(c.groups(), "group")
                                        + ", "
                                        + count(c.reports(), "report"))
                        .toList());
        return List.copyOf(lines);
    }

    private void describe(Group group) {
        states(group);
        for (Trait.Kind kind : Trait.Kind.values()) {
            field(
                    kind.words(),
                    group.traits(kind).stream()
                            .map(v ->
                                    kind == Trait.Kind.VICTIM_COUNTRY
                                            ? Country.named(v).map(Country::name).orElse(v)
                                            : v)
                            .toList());
        }
        section(
                "campaigns attributed to it",
                base.campaignsOf(group.id()).stream().map(c -> "  " + named(c) + seen(c)).toList());
        used(group);
        section(
                "names that sources share out differently",
                base.facts().ambiguous().stream()
                        .filter(a -> a.groups().contains(group.id()))
                        .map(a ->
                                "  "
                                        + a.name()
                                        + ", claimed by "
                                        + a.claimant()
                                        + "; could mean "
                                        + a.groups().stream()
                                                .map(id ->
                                                        base.group(id).map(Group::name).orElse(id))
                                                .collect(Collectors.joining(", ")))
                        .toList());
        section(
                "sources",
                group.sources().stream().map(s -> "  " + s + " (" + s.id() + ")").toList());
    }

    private void states(Group group) {
        if (group.states().isEmpty()) {
            lines.add("suspected State: no source here names one");
            return;
        }
        lines.add("suspected State: " + join(group.suspectedStates()));
        if (group.statesDisagree()) {
            lines.add("  THE SOURCES DISAGREE; all are shown, none is preferred.");
        }
        for (StateClaim claim : group.states()) {
            String confidence =
                    claim.confidence() == null
                            ? ""
                            : ", confidence " + claim.confidence() + " of 100";
            lines.add(
                    "  "
                            + claim.state()
                            + ", "
                            + claim.kind().words()
                            + " ("
                            + claim.source()
                            + confidence
                            + ")");
        }
    }

    private void describe(Technique technique) {
        field("domain", List.of(technique.domain().attackName()));
        field("tactics", technique.tactics());
        field("platforms", technique.platforms());
        String parent = technique.parent();
        if (parent != null) {
            base.technique(parent).ifPresent(p -> field("sub-technique of", List.of(named(p))));
        }
        section(
                "sub-techniques",
                base.techniques().stream()
                        .filter(t -> technique.id().equals(t.parent()))
                        .map(t -> "  " + named(t))
                        .toList());
        users(technique);
    }

    private void describe(Software software) {
        field("type", List.of(software.type() == Software.Type.TOOL ? "tool" : "malware"));
        field("platforms", software.platforms());
        users(software);
        used(software);
    }

    private void describe(Campaign campaign) {
        String seen = seen(campaign);
        if (!seen.isEmpty()) {
            lines.add("seen:" + seen);
        }
        section(
                "attributed to",
                campaign.attributions().stream()
                        .map(a ->
                                "  "
                                        + base.group(a.group())
                                                .map(DossierText::named)
                                                .orElse(a.group())
                                        + ", "
                                        + count(a.reports().size(), "report"))
                        .toList());
        used(campaign);
    }

    private void used(Entity source) {
        List<Uses> all = base.usedBy(source.id());
        section("software it uses", relations(all, Software.class, false));
        section("techniques it uses", relations(all, Technique.class, false));
    }

    private void users(Entity target) {
        List<Uses> all = base.usersOf(target.id());
        section("groups that use it", relations(all, Group.class, true));
        section("campaigns that used it", relations(all, Campaign.class, true));
        section("software that does it", relations(all, Software.class, true));
    }

    /** The relations whose other end is of {@code kind}: most reports first, then by id. */
    private List<String> relations(List<Uses> all, Class<? extends Entity> kind, boolean users) {
        return all.stream()
                .sorted(
                        Comparator.comparingInt((Uses u) -> -u.reports().size())
                                .thenComparing(u -> users ? u.source() : u.target()))
                .flatMap(u ->
                        base.entity(users ? u.source() : u.target()).stream()
                                .filter(kind::isInstance)
                                .map(e ->
                                        "  "
                                                + named(e)
                                                + ": "
                                                + count(u.reports().size(), "report")
                                                + years(u)))
                .toList();
    }

    private static String years(Uses uses) {
        var years = new TreeSet<Integer>();
        for (Report report : uses.reports()) {
            Integer year = report.year();
            if (year != null) {
                years.add(year);
            }
        }
        if (years.isEmpty()) {
            return "";
        }
        return years.size() == 1
                ? ", " + years.first()
                : ", " + years.first() + " to " + years.last();
    }

    private static String named(Entity entity) {
        String states =
                entity instanceof Group group && !group.states().isEmpty()
                        ? " ["
                                + group.suspectedStates().stream()
                                        .map(Country::code)
                                        .collect(Collectors.joining(", "))
                                + "]"
                        : "";
        return entity.id() + "  " + entity.name() + states;
    }

    private static String seen(Campaign campaign) {
        if (campaign.firstSeen() == null && campaign.lastSeen() == null) {
            return "";
        }
        String first = campaign.firstSeen() == null ? "?" : campaign.firstSeen().toString();
        String last = campaign.lastSeen() == null ? "?" : campaign.lastSeen().toString();
        return " " + first + " to " + last;
    }

    private static String join(Collection<Country> states) {
        return states.stream().map(Country::toString).collect(Collectors.joining("; "));
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private void field(String title, List<String> values) {
        if (!values.isEmpty()) {
            lines.add(title + ": " + String.join(", ", values));
        }
    }

    private void section(String title, List<String> items) {
        if (!items.isEmpty()) {
            lines.add(title + ":");
            lines.addAll(items);
        }
    }
}
