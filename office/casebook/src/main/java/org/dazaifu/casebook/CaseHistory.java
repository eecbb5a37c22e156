package org.dazaifu.casebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a case's investigations found and analysts made of it, in the order of the ledger.
 *
 * <p>Guarantees: what came later changes nothing of what was there before. Does not guarantee that
 * there is one for each investigation: of those by versions that did not keep what was found on the
 * ledger only the newest is there, from {@code case.json} or from when it was reopened.
 */
public record CaseHistory(List<Investigated> investigations) {

    /** The act by which the ledger keeps what analysts' changes led to. */
    static final String REVIEWED = "reviewed";

    /**
     * One investigation whose results were completed.
     *
     * @param reviews of its results, in order
     */
    public record Investigated(CaseFound found, List<Reviewed> reviews) {
        public Investigated {
            reviews = List.copyOf(reviews);
        }
    }

    /**
     * What analysts hold.
     *
     * @param known from when on
     * @param assessed empty where they changed something and the ledger does not say what it led
     *     to, as a stopped run and versions that did not record it leave it
     */
    public record Reviewed(Instant known, Optional<Assessed> assessed) {}

    public CaseHistory {
        investigations = List.copyOf(investigations);
    }

    /**
     * That of a verified case.
     *
     * @throws IllegalArgumentException with a sentence where the case says something impossible
     */
    public static CaseHistory of(CaseRecord record) {
        return of(
                record.acts(),
                record.state() == CaseState.COMPLETE
                        ? Optional.of(record.findings())
                        : Optional.empty());
    }

    /** Whether results that were made at this time are on the ledger. */
    boolean has(Instant made) {
        return investigations.stream().anyMatch(one -> one.found().made().equals(made));
    }

    /**
     * That of a ledger.
     *
     * @param findings those of {@code case.json} where it is complete
     */
    static CaseHistory of(List<CaseAct> acts, Optional<ObjectNode> findings) {
        List<Open> done = new ArrayList<>();
        List<Reviewed> reviews = new ArrayList<>();
        CaseFound begun = null;
        for (CaseAct act : acts) {
            switch (act.name()) {
                case "investigated" -> {
                    begun = found(act);
                    reviews = new ArrayList<>();
                }
                case "completed" -> {
                    if (begun != null) {
                        done.add(new Open(begun, reviews));
                        begun = null;
                    }
                }
                case "reopened" -> {
                    CaseFound before = found(act);
                    if (before != null) {
                        done.add(new Open(before, reviews));
                    }
                    begun = null;
                }
                case "created", "resumed" -> begun = null;
                case CaseReview.REVISED -> reviews.add(new Reviewed(time(act), Optional.empty()));
                case REVIEWED ->
                        reviews.add(
                                new Reviewed(
                                        time(act),
                                        Optional.of(
                                                FoundJson.readAssessed(
                                                        act.content().path("assessment")))));
                default -> {
                    // Acts that say nothing of who did it.
                }
            }
        }
        if (findings.isPresent()) {
            CaseFound newest = FoundJson.of(findings.get());
            if (done.stream().noneMatch(one -> one.found().made().equals(newest.made()))) {
                done.add(new Open(newest, reviews));
            }
        }
        return new CaseHistory(
                done.stream().map(one -> new Investigated(one.found(), one.reviews())).toList());
    }

    /** While there may be further reviews of it. */
    private record Open(CaseFound found, List<Reviewed> reviews) {}

    private static @Nullable CaseFound found(CaseAct act) {
        JsonNode found = act.content().path(FoundJson.MEMBER);
        return found.isObject() ? FoundJson.read(found) : null;
    }

    private static Instant time(CaseAct act) {
        Instant time = act.time();
        if (time == null) {
            throw new IllegalArgumentException("a review was made at no time");
        }
        return time;
    }
}
