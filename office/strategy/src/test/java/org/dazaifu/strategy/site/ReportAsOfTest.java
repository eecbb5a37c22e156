package org.dazaifu.strategy.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.dazaifu.response.language.Language;
import org.dazaifu.strategy.facts.CaseShelf;
import org.dazaifu.strategy.revision.StrategyAsOf;
import org.dazaifu.strategy.site.content.Report;
import org.dazaifu.strategy.site.page.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a day, with what may be told decided as for a real one. */
class ReportAsOfTest {

    private static final LocalDate DAY = LocalDate.parse("2023-01-20");

    @TempDir Path directory;

    private static SortedMap<String, byte[]> report(Path strategy, CaseShelf shelf)
            throws Exception {
        StrategyAsOf known = StrategyAsOf.read(strategy, DAY);
        return PublicReport.of(
                Report.of(known, Report.disclosure(known, Optional.of(shelf)), List.of(), true),
                new Languages(List.of(Language.JAPANESE, Language.ENGLISH)));
    }

    @Test
    void whatBecameKnownLaterChangesNoByte() throws Exception {
        Path strategy = Files.createDirectories(directory.resolve("strategy"));
        Path sample = Path.of("../../samples/strategy-2021");
        try (Stream<Path> all = Files.walk(sample)) {
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                Path to = strategy.resolve(sample.relativize(one));
                Files.createDirectories(to.getParent());
                Files.copy(one, to);
            }
        }
        CaseShelf all = MadeReports.shelf(directory.resolve("cases"), 200);
        StrategyAsOf known = StrategyAsOf.read(strategy, DAY);
        CaseShelf then =
                new CaseShelf(
                        all.cases().stream()
                                .filter(one -> !one.opened().isAfter(known.moment()))
                                .toList(),
                        List.of());
        assertThat(then.cases().size()).isBetween(20, 180);
        SortedMap<String, byte[]> before = report(strategy, then);

        Files.writeString(
                strategy.resolve("record/later.jsonl"),
                """
                {"kind":"measure","recorded":"2023-01-20T15:00:00Z","by":"mofa","measure":"diplomatic-toolbox","on":"2022-12-31","state":"abandoned","percent":1,"spent":1}
                {"kind":"correction","recorded":"2023-02-01T00:00:00Z","by":"mofa","subject":"strategy","reported":"2022-12-31","wrong":"a","right":"b"}
                {"kind":"figure","recorded":"2023-02-01T00:00:00Z","by":"npa","indicator":"prosecutions","from":"2021-04-01","to":"2022-03-31","value":999,"document":"d"}
                """,
                StandardOpenOption.CREATE);
        SortedMap<String, byte[]> after = report(strategy, all);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((name, bytes) ->
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(name)
                        .isEqualTo(
                                new String(
                                        before.getOrDefault(name, new byte[0]),
                                        StandardCharsets.UTF_8)));
    }

    @Test
    void anEntryOfTheSameDayDoesChangeIt() throws Exception {
        Path sample = Path.of("../../samples/strategy-2021");
        CaseShelf none = new CaseShelf(List.of(), List.of());
        Path strategy = Files.createDirectories(directory.resolve("strategy"));
        try (Stream<Path> all = Files.walk(sample)) {
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                Path to = strategy.resolve(sample.relativize(one));
                Files.createDirectories(to.getParent());
                Files.copy(one, to);
            }
        }
        SortedMap<String, byte[]> before = report(strategy, none);
        Files.writeString(
                strategy.resolve("record/later.jsonl"),
                """
                {"kind":"correction","recorded":"2023-01-20T14:59:59Z","by":"mofa","subject":"strategy","reported":"2022-12-31","wrong":"a","right":"b"}
                """,
                StandardOpenOption.CREATE);
        assertThat(report(strategy, none).get("corrections.html"))
                .isNotEqualTo(before.get("corrections.html"));
    }
}
