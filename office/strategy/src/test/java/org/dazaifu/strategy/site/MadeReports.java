package org.dazaifu.strategy.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dazaifu.casebook.CaseTrust;
import org.dazaifu.ledger.note.SignatureKind;
import org.dazaifu.ledger.note.SigningKey;
import org.dazaifu.strategy.disclosure.Disclosure;
import org.dazaifu.strategy.disclosure.MadeDisclosure;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.facts.CaseShelf;
import org.dazaifu.strategy.generated.CaseGenerator;
import org.dazaifu.strategy.generated.CaseWriter;
import org.dazaifu.strategy.generated.GeneratedCase;
import org.dazaifu.strategy.revision.StrategyAsOf;
import org.dazaifu.strategy.site.content.PublicAttribution;
import org.dazaifu.strategy.site.content.PublicAttribution.Named;
import org.dazaifu.strategy.site.content.Report;

/** Reports of the samples over generated cases, for tests and for looking at. */
final class MadeReports {

    private static final SigningKey KEY = SigningKey.generate("office.example", SignatureKind.NOTE);

    private MadeReports() {}

    static CaseShelf shelf(Path directory, int count) throws Exception {
        Files.createDirectories(directory);
        for (GeneratedCase one : new CaseGenerator(20210928).cases(count)) {
            CaseWriter.write(directory, one, KEY);
        }
        return CaseShelf.read(directory, new CaseTrust(KEY.verifier(), null));
    }

    static Report of(String sample, Optional<CaseShelf> shelf, LocalDate on) throws Exception {
        StrategyAsOf known = StrategyAsOf.read(Path.of("../../samples", sample), on);
        Strategy strategy = known.reading().strategy();
        List<LocalDate> days = new ArrayList<>();
        LocalDate day =
                strategy.period().firstDayOf(strategy.period().yearOf(strategy.period().from()));
        for (int quarter = 1; ; quarter++) {
            LocalDate end = day.plusMonths(3L * quarter).minusDays(1);
            if (end.isAfter(on)) {
                break;
            }
            if (!end.isBefore(strategy.period().from())) {
                days.add(end);
            }
        }
        Disclosure disclosure = MadeDisclosure.of(known, shelf, days);
        return Report.of(known, disclosure, attributions(), shelf.isPresent());
    }

    private static List<PublicAttribution> attributions() {
        return List.of(
                new PublicAttribution(
                        LocalDate.parse("2022-07-19"),
                        "state",
                        List.of(
                                new Named(
                                        "An example group",
                                        "G9999",
                                        "It is very likely that this group did it.",
                                        OptionalInt.of(87),
                                        Optional.of("en"))),
                        List.of(
                                new Named(
                                        "PowerShell",
                                        "T1059.001",
                                        "",
                                        OptionalInt.empty(),
                                        Optional.empty()),
                                new Named(
                                        "Phishing",
                                        "T1566",
                                        "",
                                        OptionalInt.empty(),
                                        Optional.empty())),
                        List.of(),
                        List.of(
                                new Named(
                                        "CVE-2021-26855",
                                        "CVE-2021-26855",
                                        "",
                                        OptionalInt.empty(),
                                        Optional.empty())),
                        List.of(),
                        12));
    }
}
