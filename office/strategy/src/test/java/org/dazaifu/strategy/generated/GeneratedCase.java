package org.dazaifu.strategy.generated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The truth of a generated case, in plain fields; from it the case is written. An older one has its
 * results in {@code case.json} alone.
 */
public final class GeneratedCase {

    public UUID id = new UUID(0, 0);
    public Instant opened = Instant.EPOCH;
    public boolean older;
    public final List<Results> results = new ArrayList<>();
    public @Nullable Affected affected;
    public final List<Notice> notices = new ArrayList<>();
    public @Nullable Reported reported;
    public final List<Assistance> assistance = new ArrayList<>();
    public final List<Loss> losses = new ArrayList<>();
    public @Nullable Truth truth;
    public @Nullable Dated published;
    public final List<Release> releases = new ArrayList<>();
    public @Nullable Dated closed;

    /** When something happened and when it became known. */
    public record Dated(Instant at, Instant known) {}

    /** What one investigation found, and what analysts made of it. */
    public record Results(
            Instant made,
            @Nullable Instant first,
            String sector,
            List<String> aims,
            List<String> techniques,
            Said machine,
            List<Review> reviews) {}

    /** Who is said to have done it. */
    public record Said(
            String rung,
            String group,
            double groupProbability,
            String state,
            double stateProbability) {}

    /**
     * @param led null where analysts changed something and nobody recorded what it led to
     */
    public record Review(Instant known, @Nullable Said led) {}

    public record Affected(
            Dated when,
            String victim,
            String area,
            boolean critical,
            boolean localGovernment,
            String severity) {}

    public record Notice(Dated when, String audience, String recipient) {}

    public record Reported(Dated when, Instant detected) {}

    public record Assistance(
            Dated asked, String request, String country, @Nullable Dated received) {}

    /**
     * @param undone when it became known that it counts no more; null where it counts
     */
    public record Loss(
            Dated when,
            String type,
            long amount,
            String currency,
            String certainty,
            @Nullable Instant undone) {}

    public record Truth(Dated when, String group, String state) {}

    public record Release(
            Instant at, String audience, @Nullable Dated used, @Nullable Dated withdrawn) {}
}
