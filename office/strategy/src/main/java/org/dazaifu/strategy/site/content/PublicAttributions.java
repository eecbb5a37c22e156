package org.dazaifu.strategy.site.content;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.CaseRecord;
import org.dazaifu.casebook.CaseTrust;
import org.dazaifu.casebook.milestone.MilestoneKind;
import org.dazaifu.casebook.milestone.RecordedMilestone;
import org.dazaifu.sharing.record.StandingAsOf;
import org.dazaifu.sharing.standing.Standing;
import org.dazaifu.stix.StixObject;
import org.dazaifu.stix.StixValue;
import org.dazaifu.stix.Tlp;
import org.dazaifu.strategy.facts.CaseFacts;
import org.dazaifu.strategy.facts.CaseShelf;
import org.dazaifu.strategy.site.content.PublicAttribution.Named;

/**
 * What was attributed in public.
 *
 * <p>Guarantees: of a case nothing is read but that its attribution was told in public, and the
 * copy of what was released to the audience {@code public} and is not withdrawn; of that only
 * objects that are marked TLP:CLEAR and nothing else. So all of it left through the release that
 * sharing makes and checks, and nothing leaves here for the first time.
 */
public final class PublicAttributions {

    /** The audience whose release is shown. */
    public static final String AUDIENCE = "public";

    private static final int MOST = 200;

    private PublicAttributions() {}

    /**
     * Reads them, the latest told first.
     *
     * @throws CaseException where a case or a copy is not as it was recorded
     */
    public static List<PublicAttribution> of(
            CaseShelf shelf, CaseTrust trust, Instant moment, ZoneId zone) throws CaseException {
        List<PublicAttribution> all = new ArrayList<>();
        for (CaseFacts one : shelf.cases()) {
            Optional<RecordedMilestone> told = told(one, moment);
            Path place = shelf.places().get(one.id());
            if (told.isPresent() && place != null) {
                Optional<Standing> standing =
                        StandingAsOf.of(place, CaseRecord.read(place, trust), AUDIENCE, moment);
                if (standing.isPresent()) {
                    List<StixObject> clear =
                            standing.get().objects().values().stream()
                                    .filter(PublicAttributions::isClear)
                                    .toList();
                    if (!clear.isEmpty()) {
                        all.add(of(told.get(), clear, zone));
                    }
                }
            }
        }
        return all.stream()
                .sorted(
                        Comparator.comparing(PublicAttribution::told)
                                .reversed()
                                .thenComparing(PublicAttribution::toString))
                .toList();
    }

    /**
     * The first word to the public that stands; empty where there is none, or it was taken back.
     */
    private static Optional<RecordedMilestone> told(CaseFacts one, Instant moment) {
        List<RecordedMilestone> standing = one.milestones().standing(moment);
        boolean released =
                one.releases().stream()
                        .anyMatch(release ->
                                release.audience().equals(AUDIENCE)
                                        && !release.at().isAfter(moment));
        boolean withdrawn =
                standing.stream()
                        .anyMatch(known ->
                                known.milestone().kind() == MilestoneKind.RELEASE_WITHDRAWN
                                        && known.milestone().detail("audience").equals(AUDIENCE));
        return !released || withdrawn
                ? Optional.empty()
                : standing.stream()
                        .filter(known -> known.milestone().kind() == MilestoneKind.PUBLISHED)
                        .min(Comparator.comparing(known -> known.milestone().at()));
    }

    private static boolean isClear(StixObject object) {
        List<String> markings = object.properties().texts("object_marking_refs");
        return !markings.isEmpty()
                && markings.stream().allMatch(one -> Tlp.marked(one).equals(Optional.of(Tlp.CLEAR)))
                && object.properties().get("granular_markings").isEmpty()
                && !object.properties().isTrue("revoked");
    }

    private static PublicAttribution of(
            RecordedMilestone told, Collection<StixObject> objects, ZoneId zone) {
        return new PublicAttribution(
                LocalDate.ofInstant(told.milestone().at(), zone),
                told.milestone().detail("rung"),
                named(objects, Set.of("intrusion-set", "threat-actor")),
                named(objects, Set.of("attack-pattern")),
                named(objects, Set.of("malware", "tool")),
                named(objects, Set.of("vulnerability")),
                named(objects, Set.of("report")),
                (int) objects.stream().filter(one -> one.type().equals("indicator")).count());
    }

    private static List<Named> named(Collection<StixObject> objects, Set<String> types) {
        return objects.stream()
                .filter(one -> types.contains(one.type()))
                .map(PublicAttributions::named)
                .filter(one -> !one.name().isBlank())
                .distinct()
                .sorted(
                        Comparator.comparing(Named::id)
                                .thenComparing(Named::name)
                                .thenComparing(Named::toString))
                .limit(MOST)
                .toList();
    }

    private static Named named(StixObject object) {
        StixValue.Dictionary properties = object.properties();
        return new Named(
                properties.text("name").orElse(""),
                properties.dictionaries("external_references").stream()
                        .flatMap(one -> one.text("external_id").stream())
                        .findFirst()
                        .orElse(""),
                properties.text("description").orElse(""),
                percent(properties.get("confidence")),
                properties.text("lang"));
    }

    private static OptionalInt percent(Optional<StixValue> confidence) {
        return confidence.isPresent()
                        && confidence.get() instanceof StixValue.Numeral(String literal)
                        && literal.matches("100|[0-9]{1,2}")
                ? OptionalInt.of(Integer.parseInt(literal))
                : OptionalInt.empty();
    }
}
