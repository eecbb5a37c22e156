package org.dazaifu.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dazaifu.attribution.Adjustments;
import org.dazaifu.attribution.Change;
import org.dazaifu.attribution.Observations;
import org.dazaifu.attribution.Observations.Observed;
import org.dazaifu.attribution.Revision;
import org.dazaifu.attribution.circumstance.Bearing;
import org.dazaifu.attribution.circumstance.Bearings;
import org.dazaifu.casebook.CaseReview;
import org.dazaifu.knowledge.Entity;
import org.dazaifu.knowledge.Group;
import org.dazaifu.knowledge.KnowledgeBase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The changes that an analyst asks for. */
final class RevisionArguments {

    @Option(
            names = "--add",
            split = ",",
            paramLabel = "ID",
            description = "Add techniques or software that were observed otherwise.")
    List<String> add = new ArrayList<>();

    @Option(
            names = "--withdraw",
            split = ",",
            paramLabel = "ID",
            description = "Leave observations out.")
    List<String> withdraw = new ArrayList<>();

    @Option(
            names = "--doubt",
            split = ",",
            paramLabel = "ID=P",
            description = "Doubt an observation: P is the probability that it was really there.")
    Map<String, Double> doubt = new LinkedHashMap<>();

    @Option(
            names = "--trust",
            split = ",",
            paramLabel = "ID",
            description = "Take observations at their word again.")
    List<String> trust = new ArrayList<>();

    @Option(
            names = "--prior",
            split = ",",
            paramLabel = "GROUP=FACTOR",
            description =
                    "Make a group, an own hypothesis or 'unattributed' FACTOR times likelier before any evidence.")
    Map<String, Double> prior = new LinkedHashMap<>();

    @Option(
            names = "--propose",
            paramLabel = "NAME=SHARE",
            description =
                    "Propose somebody whom the knowledge base does not have, with a share of what is not known.")
    Map<String, Double> propose = new LinkedHashMap<>();

    @Option(
            names = "--factor",
            split = ",",
            paramLabel = "ID=FACTOR",
            description =
                    "With --propose: how many times likelier an observation is if it was them.")
    Map<String, Double> factor = new LinkedHashMap<>();

    @Option(
            names = "--merge",
            split = ",",
            paramLabel = "GROUP",
            description = "Take groups for one actor.")
    List<String> merge = new ArrayList<>();

    @Option(
            names = "--undo",
            split = ",",
            paramLabel = "N",
            description = "Take back changes, by their numbers.")
    List<Integer> undo = new ArrayList<>();

    /** The revisions asked for, each checked against what the case and the knowledge base have. */
    List<Revision> of(KnowledgeBase base, Observations observations, List<Change> past) {
        Set<String> observed =
                Stream.concat(observations.techniques().stream(), observations.software().stream())
                        .map(Observed::id)
                        .collect(Collectors.toCollection(TreeSet::new));
        observed.addAll(Adjustments.of(past).added());
        for (Bearing bearing : Bearings.of(observations.circumstances(), base).bearings()) {
            observed.add(bearing.kind().id() + ":" + bearing.id());
        }
        try {
            return of(base, observed, past);
        } catch (IllegalArgumentException e) {
            throw new UserMistake(String.valueOf(e.getMessage()) + ".");
        }
    }

    private List<Revision> of(KnowledgeBase base, Set<String> observed, List<Change> past) {
        var revisions = new ArrayList<Revision>();
        for (String id : add) {
            String item = item(id, base);
            observed.add(item);
            revisions.add(new Revision.Add(item));
        }
        withdraw.forEach(id -> revisions.add(new Revision.Withdraw(seen(id, base, observed))));
        doubt.forEach((id, credence) ->
                revisions.add(new Revision.Doubt(seen(id, base, observed), credence)));
        trust.forEach(id -> revisions.add(new Revision.Trust(seen(id, base, observed))));
        var factors = new TreeMap<String, Double>();
        factor.forEach((id, value) -> factors.put(item(id, base), value));
        if (!factors.isEmpty() && propose.size() != 1) {
            throw new UserMistake("--factor says how one --propose explains the evidence.");
        }
        propose.forEach(
                (name, share) -> revisions.add(new Revision.Propose(name.strip(), share, factors)));
        Set<String> own = new TreeSet<>(Adjustments.of(past).proposed().keySet());
        propose.keySet().forEach(name -> own.add(name.strip()));
        prior.forEach((name, value) ->
                revisions.add(new Revision.Prior(hypothesis(name, base, own), value)));
        if (!merge.isEmpty()) {
            var groups = new TreeSet<String>();
            merge.forEach(name -> groups.add(group(name, base)));
            revisions.add(new Revision.Merge(groups));
        }
        for (int number : undo) {
            if (number < 1 || number > past.size()) {
                throw new UserMistake(
                        "there is no change %d to take back; the case has %d."
                                .formatted(number, past.size()));
            }
            revisions.add(new Revision.Undo(number));
        }
        return revisions;
    }

    /** The changes as they would be. */
    static List<Change> tried(List<Change> past, List<Revision> asked, String by, String why) {
        var all = new ArrayList<>(past);
        for (Revision revision : asked) {
            all.add(new Change(all.size() + 1, CaseReview.now(), by, why, revision));
        }
        return all;
    }

    private static String item(String text, KnowledgeBase base) {
        String id = text.strip().toUpperCase(Locale.ROOT);
        @Nullable Entity entity =
                base.technique(id)
                        .map(Entity.class::cast)
                        .or(() -> base.software(id).map(Entity.class::cast))
                        .or(() -> base.softwareNamed(text).stream().findFirst())
                        .orElse(null);
        if (entity == null) {
            throw new UserMistake(
                    "'%s' is neither a technique nor software that the knowledge base knows; write T1059.001 or S0154."
                            .formatted(text.strip()));
        }
        return entity.id();
    }

    private static String seen(String text, KnowledgeBase base, Set<String> observed) {
        String item = observed.contains(text.strip()) ? text.strip() : item(text, base);
        if (!observed.contains(item)) {
            throw new UserMistake(
                    "%s was not observed in this case; observed were %s."
                            .formatted(item, String.join(", ", observed)));
        }
        return item;
    }

    private static String hypothesis(String name, KnowledgeBase base, Set<String> own) {
        boolean known = own.contains(name.strip()) || name.strip().equals(Revision.UNATTRIBUTED);
        return known ? name.strip() : group(name, base);
    }

    private static String group(String name, KnowledgeBase base) {
        List<Group> named =
                base.group(name.strip().toUpperCase(Locale.ROOT))
                        .map(List::of)
                        .orElseGet(() -> base.groupsNamed(name.strip()));
        if (named.size() != 1) {
            throw new UserMistake(
                    named.isEmpty()
                            ? "the knowledge base knows no group “%s”; 'dazaifu knowledge show NAME' finds names."
                                    .formatted(name.strip())
                            : "“%s” could mean %s; write the identifier."
                                    .formatted(
                                            name.strip(),
                                            named.stream()
                                                    .map(Group::id)
                                                    .collect(Collectors.joining(" or "))));
        }
        return named.getFirst().id();
    }
}
