package org.dazaifu.attribution.benchmark;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.dazaifu.attribution.model.Background;
import org.dazaifu.attribution.model.Citation;
import org.dazaifu.attribution.model.Profiles;
import org.dazaifu.attribution.model.UsageTable;
import org.jspecify.annotations.Nullable;

/**
 * One incident as a protocol has it scored: what is known of groups, and what was observed.
 *
 * @param incident where it comes from
 * @param background what is known, after everything that the protocol takes out
 * @param observed techniques and software
 * @param asOf the month from which activity is looked back on
 * @param truth the number of the group that did it; empty where it was made unknown
 * @param planted the number of the group whose items were planted, or {@link Profiles#NOBODY}
 */
record Trial(
        PseudoIncident incident,
        Background background,
        List<String> observed,
        int asOf,
        Optional<Integer> truth,
        int planted) {

    private static final int HALF_A_YEAR = 6;

    /** The trial of an incident that {@link PseudoIncident#serves} the protocol. */
    static Trial of(
            PseudoIncident incident,
            Protocol protocol,
            Edges edges,
            Map<String, String> countries,
            long seed) {
        UsageTable table = edges.usages();
        int truth = table.group(incident.group()).orElseThrow();
        Profiles profiles =
                Profiles.of(table, admitted(incident, protocol, edges, truth), Profiles.NOBODY);
        List<String> observed = new ArrayList<>(incident.techniques());
        observed.addAll(incident.software());
        int asOf = asOf(incident, table);
        if (protocol.planted() == 0) {
            return new Trial(
                    incident,
                    new Background(profiles),
                    observed,
                    asOf,
                    Optional.of(truth),
                    Profiles.NOBODY);
        }
        // Neighbouring seeds of a plain Random draw alike; a splittable one mixes them.
        Random random =
                Random.from(new SplittableRandom(seed * 1_000_003 + incident.id().hashCode()));
        int planted = stranger(incident, profiles, countries, random);
        return new Trial(
                incident,
                new Background(profiles),
                planted(incident, profiles, planted, protocol.planted(), random),
                asOf,
                Optional.of(truth),
                planted);
    }

    /** The plain trial with everything on the true group taken out. */
    static Trial unknown(PseudoIncident incident, Edges edges) {
        UsageTable table = edges.usages();
        int truth = table.group(incident.group()).orElseThrow();
        var observed = new ArrayList<>(incident.techniques());
        observed.addAll(incident.software());
        return new Trial(
                incident,
                new Background(
                        Profiles.of(
                                table, admitted(incident, Protocol.PLAIN, edges, truth), truth)),
                observed,
                asOf(incident, table),
                Optional.empty(),
                Profiles.NOBODY);
    }

    private static IntPredicate admitted(
            PseudoIncident incident, Protocol protocol, Edges edges, int truth) {
        UsageTable table = edges.usages();
        var out = new BitSet();
        for (String own : incident.reports()) {
            out.set(Objects.requireNonNull(edges.numbers().get(own)));
        }
        int earliest = month(incident, 1);
        int latest = month(incident, 12);
        boolean[] together = new boolean[0];
        if (protocol == Protocol.DEDUP) {
            together = new boolean[table.reports().size()];
            for (int own : out.stream().toArray()) {
                boolean[] with = table.duplicates(truth, own);
                for (int r = 0; r < with.length; r++) {
                    together[r] |= with[r];
                }
            }
        }
        boolean[] cited = together;
        return report -> {
            if (out.get(report)) {
                return false;
            }
            Citation citation = table.reports().get(report);
            return switch (protocol) {
                case PLAIN, FLAG20, FLAG40, UNKNOWN, CAMPAIGNS -> true;
                case GAP6 ->
                        citation.dated()
                                && (earliest == Citation.UNDATED
                                        || citation.month() < earliest - HALF_A_YEAR
                                        || citation.month() > latest + HALF_A_YEAR);
                case FORWARD ->
                        citation.dated()
                                && (earliest == Citation.UNDATED || citation.month() < earliest);
                case FWD6 ->
                        citation.dated()
                                && (earliest == Citation.UNDATED
                                        || citation.month() < earliest - HALF_A_YEAR);
                case DEDUP -> !cited[report];
            };
        };
    }

    private static int month(PseudoIncident incident, int unless) {
        return incident.year() == null
                ? Citation.UNDATED
                : Citation.month(
                        incident.year(), incident.month() == null ? unless : incident.month());
    }

    private static int asOf(PseudoIncident incident, UsageTable table) {
        int month = month(incident, 7);
        return month == Citation.UNDATED ? table.newestMonth() : month;
    }

    private static int stranger(
            PseudoIncident incident,
            Profiles profiles,
            Map<String, String> countries,
            Random random) {
        @Nullable String home = countries.get(incident.group());
        int[] strangers =
                IntStream.range(0, profiles.groups().size())
                        .filter(g -> profiles.techniqueCount(g) > 0)
                        .filter(g -> {
                            @Nullable String country = countries.get(profiles.groups().get(g));
                            return country != null && !country.equals(home);
                        })
                        .filter(g -> !profiles.groups().get(g).equals(incident.group()))
                        .toArray();
        return strangers.length == 0
                ? Profiles.NOBODY
                : strangers[random.nextInt(strangers.length)];
    }

    private static List<String> planted(
            PseudoIncident incident, Profiles profiles, int planted, double share, Random random) {
        if (planted == Profiles.NOBODY) {
            var all = new ArrayList<>(incident.techniques());
            all.addAll(incident.software());
            return all;
        }
        List<String> items = profiles.items(planted);
        var observed =
                replaced(
                        incident.techniques(),
                        items.stream().filter(i -> !UsageTable.isSoftware(i)).toList(),
                        (int) Math.round(share * incident.techniques().size()),
                        random);
        observed.addAll(
                replaced(
                        incident.software(),
                        items.stream().filter(UsageTable::isSoftware).toList(),
                        1,
                        random));
        return observed;
    }

    /** {@code own} with {@code number} of it replaced by items of {@code others}. */
    private static List<String> replaced(
            List<String> own, List<String> others, int number, Random random) {
        var kept = new ArrayList<>(own);
        var foreign = new ArrayList<>(others);
        foreign.removeAll(own);
        Collections.shuffle(kept, random);
        Collections.shuffle(foreign, random);
        int n = Math.min(number, Math.min(kept.size(), foreign.size()));
        var result = new ArrayList<>(kept.subList(n, kept.size()));
        result.addAll(foreign.subList(0, n));
        return result;
    }
}
