package org.dazaifu.strategy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Predicate;
import org.dazaifu.casebook.CaseTrust;
import org.dazaifu.ledger.note.SignatureKind;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.document.StrategyFiles;
import org.dazaifu.strategy.facts.CaseFacts;
import org.dazaifu.strategy.facts.CaseShelf;
import org.dazaifu.strategy.facts.View;
import org.dazaifu.strategy.figure.Figure;
import org.dazaifu.strategy.generated.CaseGenerator;
import org.dazaifu.strategy.generated.CaseWriter;
import org.dazaifu.strategy.generated.GeneratedCase;
import org.dazaifu.strategy.generated.GeneratedCase.Results;
import org.dazaifu.strategy.record.StrategyReading;
import org.dazaifu.strategy.record.StrategyRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Attacks on 36 monthly reports over a generated casebook. What is true is worked out from the
 * generated cases themselves, not from views.
 */
class SuccessiveReportsAttackTest {

    private static final int CASES = 260;
    private static final int THRESHOLD = 4;
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final SigningKey KEY = SigningKey.generate("office.example", SignatureKind.NOTE);
    private static final List<String> SECTORS =
            List.of("energy", "finance", "government", "defence", "health");
    private static final List<String> PREFECTURES =
            List.of("jp-130001", "jp-140007", "jp-270008", "jp-400009");
    private static final Map<String, String> REGIONS =
            Map.of(
                    "jp-130001", "kanto",
                    "jp-140007", "kanto",
                    "jp-270008", "west",
                    "jp-400009", "west");
    private static final Map<String, String> HOMES =
            Map.of(
                    "jp-131016", "jp-130001",
                    "jp-141003", "jp-140007",
                    "jp-271004", "jp-270008",
                    "jp-401307", "jp-400009",
                    "jp-130001", "jp-130001",
                    "jp-400009", "jp-400009");

    private static final String STRATEGY =
            """
            strategy: {id: s, title: S, summary: S, country: JP, language: en, zone: Asia/Tokyo,
              currency: JPY, adopted: 2021-09-28,
              period: {from: 2021-09-28, to: 2024-09-27, year-begins: 04-01}}
            documents: [{id: act, title: An act}]
            organisations: [{id: office, name: The office}]
            disclosure: {threshold: 4}
            indicators:
            """
                    + indicator("all", "count", "count(cases)")
                    + indicator(
                            "critical",
                            "count",
                            "count(cases.filter(c, c.critical_infrastructure))")
                    + indicator(
                            "prompt",
                            "share",
                            "share(cases.map(c, c.hours_to_report != null && c.hours_to_report <= 24.0))")
                    + indicator("notice", "hours", "median(notices.map(n, n.hours_from_opening))")
                    + indicator("loss", "money", "total(losses.map(l, l.amount))");

    private static String indicator(String id, String unit, String expression) {
        return """
          - {id: %s, name: N, unit: %s, direction: up, versions: [
              {since: 2021-09-28, words: W, computed: '%s', window: year,
               baseline: {value: 0, on: 2021-01-01, document: act}}]}
        """
                .formatted(id, unit, expression);
    }

    @TempDir static Path directory;

    private static List<GeneratedCase> cases = List.of();
    private static CaseShelf shelf = new CaseShelf(List.of(), List.of());
    private static final List<Disclosure> REPORTS = new ArrayList<>();

    private static Strategy strategy() throws Exception {
        return StrategyReading.read(StrategyFiles.of("s", STRATEGY)).strategy();
    }

    private static Dimension sectors() {
        return Dimension.of("sector", "sector", SECTORS);
    }

    private static Dimension prefectures() {
        Map<String, String> groups = new LinkedHashMap<>();
        PREFECTURES.forEach(one -> groups.put(one, REGIONS.getOrDefault(one, "")));
        groups.put(Dimension.OTHER, "");
        groups.put(Dimension.UNKNOWN, "");
        return new Dimension("prefecture", "prefecture", groups);
    }

    private static List<Breakdown> breakdowns() {
        return List.of(
                Breakdown.of("a", View.CASES, sectors()),
                Breakdown.of("b", View.CASES, prefectures()),
                Breakdown.of(
                        "c",
                        View.CASES,
                        prefectures(),
                        Dimension.closed(
                                "critical", "critical_infrastructure", List.of("true", "false"))));
    }

    private static Disclosure disclosure(CaseShelf some, LocalDate day) throws Exception {
        return Disclosing.of(
                strategy(),
                new StrategyRecord(List.of()),
                Optional.of(some),
                Optional.empty(),
                breakdowns(),
                day);
    }

    @BeforeAll
    static void report() throws Exception {
        cases = new CaseGenerator(20260901).cases(CASES);
        for (GeneratedCase one : cases) {
            CaseWriter.write(directory, one, KEY);
        }
        shelf = CaseShelf.read(directory, new CaseTrust(KEY.verifier(), null));
        for (int month = 1; month <= 36; month++) {
            REPORTS.add(disclosure(shelf, LocalDate.parse("2021-10-10").plusMonths(month)));
        }
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    // What is true, from the generated cases.

    private static boolean open(GeneratedCase one, Instant end) {
        return one.published != null && one.published.known().isBefore(end);
    }

    private static String sector(GeneratedCase one, Instant end) {
        return found(one, end)
                .map(Results::sector)
                .filter(sector -> !sector.isEmpty())
                .orElse("unknown");
    }

    /** What the newest investigation by then had found. */
    private static Optional<Results> found(GeneratedCase one, Instant end) {
        return one.results.stream()
                .filter(results -> results.made().isBefore(end))
                .max(Comparator.comparing(Results::made));
    }

    private static boolean affected(GeneratedCase one, Instant end) {
        return one.affected != null && one.affected.when().known().isBefore(end);
    }

    private static String prefecture(GeneratedCase one, Instant end) {
        return affected(one, end)
                ? HOMES.getOrDefault(java.util.Objects.requireNonNull(one.affected).area(), "")
                : "unknown";
    }

    private static String critical(GeneratedCase one, Instant end) {
        return affected(one, end)
                ? "" + java.util.Objects.requireNonNull(one.affected).critical()
                : "unknown";
    }

    private static final Map<String, LocalDate[]> YEARS =
            Map.of(
                    "2021",
                    new LocalDate[] {LocalDate.parse("2021-09-28"), LocalDate.parse("2022-03-31")},
                    "2022",
                    new LocalDate[] {LocalDate.parse("2022-04-01"), LocalDate.parse("2023-03-31")},
                    "2023",
                    new LocalDate[] {LocalDate.parse("2023-04-01"), LocalDate.parse("2024-03-31")});

    /** Keys of the attacker's own, of each year and of the total at each year's end. */
    private record World(Map<String, List<GeneratedCase>> members, List<List<String>> sums) {}

    private static World world() {
        Map<String, List<GeneratedCase>> members = new LinkedHashMap<>();
        List<List<String>> sums = new ArrayList<>();
        List<String> tops = List.of("kanto", "west", "other", "unknown");
        List<String> prefectures = new ArrayList<>(PREFECTURES);
        prefectures.addAll(List.of("kanto", "west", "other", "unknown", "*"));
        List<String> criticals = List.of("true", "false", "unknown", "*");
        List<String> sectors = new ArrayList<>(SECTORS);
        sectors.addAll(List.of("other", "unknown"));
        for (String year : List.of("2021", "2022", "2023", "all2022", "all2023")) {
            List<String> parts = new ArrayList<>(List.of(year + "|*|*"));
            for (String sector : sectors) {
                members.put(
                        year + "|" + sector,
                        in(year, (one, end) -> sector(one, end).equals(sector)));
                parts.add(year + "|" + sector);
            }
            sums.add(parts);
            for (String prefecture : prefectures) {
                for (String critical : criticals) {
                    members.put(
                            year + "|" + prefecture + "|" + critical,
                            in(
                                    year,
                                    (one, end) ->
                                            (critical.equals("*")
                                                            || critical(one, end).equals(critical))
                                                    && (prefecture.equals("*")
                                                            || prefecture(one, end)
                                                                    .equals(prefecture)
                                                            || prefecture.equals(
                                                                    REGIONS.get(
                                                                            prefecture(
                                                                                    one, end))))));
                }
                sums.add(
                        criticals.stream()
                                .sorted((a, b) -> a.equals("*") ? -1 : b.equals("*") ? 1 : 0)
                                .map(one -> year + "|" + prefecture + "|" + one)
                                .toList());
            }
            for (String critical : criticals) {
                sums.add(line(year, critical, "*", tops));
                sums.add(line(year, critical, "kanto", List.of("jp-130001", "jp-140007")));
                sums.add(line(year, critical, "west", List.of("jp-270008", "jp-400009")));
            }
        }
        List<String> keys = List.copyOf(members.keySet());
        for (String key : keys) {
            if (key.startsWith("2021|")) {
                String rest = key.substring(5);
                sums.add(List.of("all2022|" + rest, key, "2022|" + rest));
                sums.add(List.of("all2023|" + rest, "all2022|" + rest, "2023|" + rest));
            }
        }
        return new World(members, sums);
    }

    private static List<String> line(
            String year, String critical, String whole, List<String> parts) {
        List<String> line = new ArrayList<>(List.of(year + "|" + whole + "|" + critical));
        parts.forEach(one -> line.add(year + "|" + one + "|" + critical));
        return line;
    }

    private interface Holds {
        boolean of(GeneratedCase one, Instant end);
    }

    private static List<GeneratedCase> in(String year, Holds holds) {
        List<GeneratedCase> found = new ArrayList<>();
        for (String one : List.of("2021", "2022", "2023")) {
            if (year.equals(one)
                    || year.startsWith("all") && one.compareTo(year.substring(3)) <= 0) {
                LocalDate[] days = YEARS.getOrDefault(one, new LocalDate[0]);
                Instant begin = days[0].atStartOfDay(ZONE).toInstant();
                Instant end = end(days[1]);
                cases.stream()
                        .filter(made -> !made.opened.isBefore(begin) && made.opened.isBefore(end))
                        .filter(made -> holds.of(made, end))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** What all reports together told of tables. */
    private static Map<String, OptionalLong> told(World world) {
        Map<String, OptionalLong> told = new LinkedHashMap<>();
        for (Disclosure report : REPORTS) {
            for (PublicTable table : report.tables()) {
                String last =
                        table.years().size() > 1 ? table.years().get(table.years().size() - 2) : "";
                for (PublicTable.Cell cell : table.cells()) {
                    String year =
                            cell.year().equals("*")
                                    ? last.equals("2021") ? "2021" : "all" + last
                                    : cell.year();
                    String key =
                            year
                                    + "|"
                                    + (cell.codes().size() == 2
                                            ? String.join("|", cell.codes())
                                            : table.breakdown().id().equals("b")
                                                    ? cell.codes().getFirst() + "|*"
                                                    : cell.codes().getFirst().equals("*")
                                                            ? "*|*"
                                                            : cell.codes().getFirst());
                    OptionalLong before = told.put(key, cell.count());
                    assertThat(before == null || before.equals(cell.count()))
                            .as(key + " told otherwise in another report or table")
                            .isTrue();
                }
            }
        }
        assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(world.members.keySet());
        return told;
    }

    @Test
    void whatIsToldIsTrue() {
        World world = world();
        told(world)
                .forEach((key, count) -> {
                    if (count.isPresent()) {
                        assertThat(world.members.getOrDefault(key, List.of()))
                                .as(key)
                                .hasSize((int) count.getAsLong());
                    }
                });
    }

    @Test
    void noCellOfATableIsRecoveredFromAllReportsTogether() {
        World world = world();
        Map<String, OptionalLong> told = told(world);
        Instant last = end(LocalDate.parse("2024-03-31"));
        Map<String, Long> open = new HashMap<>();
        Map<String, Long> secret = new HashMap<>();
        world.members.forEach((key, members) -> {
            long known = members.stream().filter(one -> open(one, last)).count();
            open.put(key, known);
            secret.put(key, members.size() - known);
        });
        Random random = new Random(7);
        Attacker reader = new Attacker(told, world.sums, open);
        int attacked = 0;
        List<String> breaches = new ArrayList<>();
        for (int friends = 1; friends <= 3; friends++) {
            Map<String, Long> known = new HashMap<>(open);
            for (int i = 0; i < friends; i++) {
                GeneratedCase friend = cases.get(random.nextInt(CASES));
                if (!open(friend, last)) {
                    world.members.forEach((key, members) -> {
                        if (members.contains(friend)) {
                            known.merge(key, 1L, Long::sum);
                        }
                    });
                }
            }
            Attacker insider = new Attacker(told, world.sums, known);
            for (String key : world.members.keySet()) {
                long others = secret.getOrDefault(key, 0L);
                if (others == 0 || others >= THRESHOLD + 3) {
                    continue;
                }
                attacked++;
                if (told.getOrDefault(key, OptionalLong.empty()).isPresent()) {
                    // Cases that became public after they were counted are no fault of the tables.
                    if (world.members.getOrDefault(key, List.of()).size() < THRESHOLD + 3) {
                        breaches.add(key + " is told");
                    }
                    continue;
                }
                if (!insider.mayBeAtLeast(key, THRESHOLD + known.getOrDefault(key, 0L))) {
                    breaches.add(key + " of " + others + " has few beside " + friends);
                }
                if (!reader.mayBeAtMost(key, open.getOrDefault(key, 0L) + 1)) {
                    breaches.add(key + " of " + others + " is over 1");
                }
            }
        }
        assertThat(breaches).isEmpty();
        assertThat(attacked).isGreaterThan(30);
        assertThat(told.values().stream().filter(OptionalLong::isPresent).count())
                .isGreaterThan(told.size() / 5);
    }

    @Test
    void aDayHasTheSameFiguresInEveryReport() {
        Disclosure last = REPORTS.getLast();
        for (Disclosure report : REPORTS) {
            for (LocalDate day : report.days()) {
                for (String id : List.of("all", "critical", "prompt", "notice", "loss")) {
                    assertThat(report.figure(id, day)).isEqualTo(last.figure(id, day));
                }
            }
        }
        assertThat(last.days()).hasSize(13);
    }

    /** A told number with whom it is of, as whoever knows what an indicator means can tell. */
    private record Number(String of, List<GeneratedCase> members) {}

    private static int year(LocalDate day) {
        return day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
    }

    private static void number(
            List<Number> numbers,
            Disclosure report,
            LocalDate day,
            String id,
            Predicate<GeneratedCase> holds) {
        if (report.figure(id, day) instanceof Figure.Known known) {
            Instant end = end(day);
            LocalDate first = LocalDate.of(year(day), 4, 1);
            Instant begin = first.atStartOfDay(ZONE).toInstant();
            List<GeneratedCase> window =
                    cases.stream()
                            .filter(one -> one.opened.isBefore(end))
                            .filter(one -> {
                                Instant at =
                                        found(one, end)
                                                .flatMap(results ->
                                                        Optional.ofNullable(results.first()))
                                                .orElse(one.opened);
                                return !at.isBefore(begin) && at.isBefore(end);
                            })
                            .filter(holds)
                            .toList();
            assertThat(window).as(id + day).hasSize((int) known.n().orElseThrow());
            numbers.add(new Number(id + " " + day, window));
        }
    }

    @Test
    void noDifferenceOfToldNumbersIsOfAFew() {
        World world = world();
        List<Number> numbers = new ArrayList<>();
        Disclosure last = REPORTS.getLast();
        for (LocalDate day : last.days()) {
            number(numbers, last, day, "all", _ -> true);
            number(numbers, last, day, "critical", one -> critical(one, end(day)).equals("true"));
            number(numbers, last, day, "prompt", _ -> true);
        }
        int figures = numbers.size();
        Instant end = end(LocalDate.parse("2024-09-30"));
        told(world)
                .forEach((key, count) -> {
                    if (count.isPresent()) {
                        numbers.add(new Number(key, world.members.getOrDefault(key, List.of())));
                    }
                });
        List<String> breaches = new ArrayList<>();
        for (int i = 0; i < figures; i++) {
            for (int j = 0; j < numbers.size(); j++) {
                List<GeneratedCase> one = numbers.get(i).members;
                List<GeneratedCase> other = numbers.get(j).members;
                boolean less = one.size() < other.size();
                boolean within = less ? other.containsAll(one) : one.containsAll(other);
                List<GeneratedCase> between = new ArrayList<>(less ? other : one);
                between.removeAll(less ? one : other);
                // Where more were between them, some of those became public only afterwards.
                boolean few = between.size() < THRESHOLD + 3;
                long secret = between.stream().filter(made -> !open(made, end)).count();
                if (i != j && within && few && secret > 0 && secret < THRESHOLD) {
                    breaches.add(numbers.get(i).of + " and " + numbers.get(j).of);
                }
            }
        }
        assertThat(breaches).isEmpty();
        assertThat(figures).isGreaterThan(12);
    }

    @Test
    void numeratorsAndDenominatorsChangeByNobodyOrByEnough() throws Exception {
        // Public cases are left out here, for their coming and going is no secret.
        List<String> open =
                cases.stream()
                        .filter(one -> one.published != null)
                        .map(one -> "" + one.id)
                        .toList();
        CaseShelf secret =
                new CaseShelf(
                        shelf.cases().stream().filter(one -> !open.contains(one.id())).toList(),
                        List.of());
        Disclosure last = disclosure(secret, LocalDate.parse("2024-09-30"));
        int compared = 0;
        for (String id : List.of("all", "critical", "prompt", "notice", "loss")) {
            List<Figure.Known> known = new ArrayList<>();
            for (LocalDate day : last.days()) {
                if (last.figure(id, day) instanceof Figure.Known figure) {
                    known.add(figure);
                }
            }
            for (Figure.Known one : known) {
                for (Figure.Known other : known) {
                    if (year(one.on()) != year(other.on())) {
                        continue;
                    }
                    long n = one.n().orElseThrow() - other.n().orElseThrow();
                    assertThat(n == 0 || Math.abs(n) >= THRESHOLD).as(id).isTrue();
                    if (id.equals("prompt")) {
                        long yes =
                                Math.round(one.value() * one.n().orElseThrow())
                                        - Math.round(other.value() * other.n().orElseThrow());
                        assertThat(yes == 0 || Math.abs(yes) >= THRESHOLD).isTrue();
                        assertThat(n == yes || Math.abs(n - yes) >= THRESHOLD).isTrue();
                    }
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    @Test
    void aCaseThatIsForIndividualRecipientsAloneChangesNothing() throws Exception {
        LocalDate day = LocalDate.parse("2024-09-30");
        List<CaseFacts> red = new ArrayList<>();
        List<CaseFacts> without = new ArrayList<>();
        for (int i = 0; i < shelf.cases().size(); i++) {
            CaseFacts one = shelf.cases().get(i);
            if (i % 5 == 0) {
                String marking = i % 10 == 0 ? "tlp:red" : "eyes only";
                red.add(
                        new CaseFacts(
                                one.id(),
                                marking,
                                one.opened(),
                                one.history(),
                                one.releases(),
                                one.milestones()));
            } else {
                red.add(one);
                without.add(one);
            }
        }
        Disclosure first = disclosure(new CaseShelf(red, List.of()), day);
        Disclosure second = disclosure(new CaseShelf(without, List.of()), day);
        assertThat(first.tables()).isEqualTo(second.tables());
        for (LocalDate one : first.days()) {
            for (String id : List.of("all", "critical", "prompt", "notice", "loss")) {
                assertThat(first.figure(id, one)).isEqualTo(second.figure(id, one));
            }
        }
        assertThat(first.withheld())
                .filteredOn(one -> one.reason() == Withheld.Reason.MARKING)
                .hasSizeGreaterThan(40);
    }

    @Test
    void whatIsSuppressedLooksTheSameWhateverTheReason() {
        Disclosure last = REPORTS.getLast();
        for (LocalDate day : last.days()) {
            for (String id : List.of("all", "critical", "prompt", "notice", "loss")) {
                switch (last.figure(id, day)) {
                    case Figure.Known known ->
                            assertThat(known.origin())
                                    .isEqualTo(
                                            new org.dazaifu.strategy.figure.Origin.Computed(
                                                    List.of()));
                    case Figure.Unknown unknown ->
                            assertThat(unknown)
                                    .isIn(
                                            new Figure.Unknown(
                                                    Figure.Reason.SUPPRESSED, "", day, 1),
                                            new Figure.Unknown(
                                                    Figure.Reason.NO_ROWS,
                                                    unknown.detail(),
                                                    day,
                                                    1));
                }
            }
        }
    }
}
