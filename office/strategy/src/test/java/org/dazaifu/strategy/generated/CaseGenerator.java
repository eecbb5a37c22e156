package org.dazaifu.strategy.generated;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.dazaifu.strategy.generated.GeneratedCase.Affected;
import org.dazaifu.strategy.generated.GeneratedCase.Assistance;
import org.dazaifu.strategy.generated.GeneratedCase.Dated;
import org.dazaifu.strategy.generated.GeneratedCase.Loss;
import org.dazaifu.strategy.generated.GeneratedCase.Notice;
import org.dazaifu.strategy.generated.GeneratedCase.Release;
import org.dazaifu.strategy.generated.GeneratedCase.Reported;
import org.dazaifu.strategy.generated.GeneratedCase.Results;
import org.dazaifu.strategy.generated.GeneratedCase.Review;
import org.dazaifu.strategy.generated.GeneratedCase.Said;
import org.dazaifu.strategy.generated.GeneratedCase.Truth;
import org.jspecify.annotations.Nullable;

/** Makes cases over 36 months from October 2021 on; the same seed gives the same cases. */
public final class CaseGenerator {

    private static final Instant BEGIN = Instant.parse("2021-10-01T00:00:00Z");
    private static final int MONTHS_HOURS = 36 * 730;
    private static final List<String> AREAS =
            List.of("jp-131016", "jp-141003", "jp-271004", "jp-401307", "jp-130001", "jp-400009");
    private static final List<String> PREFECTURES =
            List.of("jp-130001", "jp-140007", "jp-270008", "jp-400009", "jp-130001", "jp-400009");
    private static final List<String> SECTORS =
            List.of("energy", "finance", "government", "defence", "health", "");
    private static final List<String> AIMS =
            List.of(
                    "disruption",
                    "personal-information",
                    "ip-theft",
                    "democratic-processes",
                    "currency");
    private static final List<String> TECHNIQUES =
            List.of("T1059.001", "T1486", "T1003.001", "T1078", "T1566", "T1021.002", "T1190");

    private final Random random;

    public CaseGenerator(long seed) {
        this.random = new Random(seed);
    }

    /** So many cases. */
    public List<GeneratedCase> cases(int count) {
        List<GeneratedCase> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cases.add(one());
        }
        return cases;
    }

    private GeneratedCase one() {
        GeneratedCase made = new GeneratedCase();
        made.id =
                new UUID(
                        random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | 1L << 63);
        Instant first = BEGIN.plus(random.nextInt(MONTHS_HOURS * 60), ChronoUnit.MINUTES);
        made.opened = later(first, 24 * 20);
        Instant at = later(made.opened, 12);
        int times = chance(0.2) ? 2 + random.nextInt(2) : 1;
        for (int i = 1; i <= times; i++) {
            Instant next = later(at, 24 * 250);
            Instant seen = first.minus(i == 1 ? 0 : random.nextInt(900), ChronoUnit.HOURS);
            made.results.add(results(at, chance(0.97) ? seen : null, i < times ? next : null));
            at = next;
        }
        made.older = times == 1 && chance(0.1);
        around(made);
        return made;
    }

    private Results results(Instant at, @Nullable Instant first, @Nullable Instant next) {
        int aims = random.nextInt(3);
        List<String> served = new ArrayList<>();
        for (int i = 0; i < aims; i++) {
            String aim = pick(AIMS);
            if (!served.contains(aim)) {
                served.add(aim);
            }
        }
        List<Review> reviews = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Instant known = later(at, 24 * 100);
            boolean between = next == null || known.isBefore(next);
            if (chance(0.2) && between) {
                reviews.add(new Review(known, chance(0.9) ? said() : null));
            }
        }
        reviews.sort(Comparator.comparing(Review::known));
        return new Results(
                at,
                first,
                pick(SECTORS),
                served,
                TECHNIQUES.stream().filter(_ -> chance(0.4)).toList(),
                said(),
                reviews);
    }

    private Said said() {
        double drawn = random.nextDouble();
        return new Said(
                drawn < 0.5 ? "none" : drawn < 0.6 ? "cluster" : drawn < 0.8 ? "group" : "state",
                "G" + (100 + random.nextInt(8)),
                Math.round(random.nextDouble() * 1000) / 1000.0,
                pick(List.of("CN", "RU", "KP")),
                Math.round(random.nextDouble() * 1000) / 1000.0);
    }

    private void around(GeneratedCase made) {
        Results found = made.results.getFirst();
        int area = random.nextInt(AREAS.size());
        if (chance(0.9)) {
            made.affected =
                    new Affected(
                            known(made.opened, 24),
                            "victim-" + random.nextInt(60),
                            AREAS.get(area),
                            chance(0.3),
                            chance(0.2),
                            pick(List.of("low", "medium", "high", "critical")));
        }
        if (chance(0.7)) {
            made.notices.add(
                    new Notice(
                            known(later(made.opened, 200), 48),
                            "prefecture",
                            chance(0.9) ? PREFECTURES.get(area) : "jp-010006"));
        }
        if (chance(0.5)) {
            made.notices.add(
                    new Notice(known(later(made.opened, 100), 48), "operator", "the operator"));
        }
        if (chance(0.6)) {
            Instant detected = made.opened.minus(random.nextInt(90), ChronoUnit.HOURS);
            made.reported = new Reported(known(made.opened, 30), detected);
        }
        if (chance(0.2)) {
            Dated asked = known(later(made.opened, 500), 24);
            made.assistance.add(
                    new Assistance(
                            asked,
                            "R-" + random.nextInt(1_000_000),
                            pick(List.of("US", "AU", "IN")),
                            chance(0.6) ? known(later(asked.known(), 24 * 300), 48) : null));
        }
        if (chance(0.4)) {
            Dated when = known(later(made.opened, 24 * 30), 48);
            made.losses.add(
                    new Loss(
                            when,
                            pick(List.of("response", "outage", "fraud", "ransom", "stolen-funds")),
                            1_000L * random.nextInt(2_000_000),
                            chance(0.95) ? "JPY" : "USD",
                            chance(0.5) ? "estimate" : "settled",
                            chance(0.2) ? later(when.known(), 24 * 60) : null));
        }
        if (chance(0.25)) {
            made.truth =
                    new Truth(
                            known(later(made.opened, 24 * 300), 48),
                            chance(0.7) ? (chance(0.5) ? found.machine().group() : "G999") : "",
                            chance(0.5) ? found.machine().state() : "IR");
        }
        if (chance(0.1)) {
            made.published = known(later(made.opened, 24 * 100), 24);
        }
        for (String audience : List.of("quad", "asean", "jp-operators")) {
            if (chance(0.3)) {
                Instant at = later(found.made(), 24 * 14);
                made.releases.add(
                        new Release(
                                at,
                                audience,
                                chance(0.4) ? known(later(at, 24 * 30), 24) : null,
                                chance(0.05) ? known(later(at, 24 * 60), 24) : null));
            }
        }
        if (chance(0.8)) {
            made.closed = known(later(made.opened, 24 * 60), 48);
        }
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private Instant later(Instant from, int hours) {
        return from.plus(1 + random.nextInt(hours * 60), ChronoUnit.MINUTES);
    }

    private Dated known(@Nullable Instant at, int hours) {
        Instant happened = at == null ? BEGIN : at;
        return new Dated(happened, later(happened, hours));
    }
}
