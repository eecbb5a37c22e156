package org.dazaifu.strategy.generated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The truth of a generated case, in plain fields; from it the case is written. */
public final class GeneratedCase {

    public UUID id = new UUID(0, 0);
    public Instant opened = Instant.EPOCH;
    public Instant made = Instant.EPOCH;
    public @Nullable Instant first;
    public String sector = "";
    public List<String> aims = List.of();
    public List<String> techniques = List.of();
    public String rung = "none";
    public String group = "";
    public double groupProbability;
    public String state = "";
    public double stateProbability;
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
