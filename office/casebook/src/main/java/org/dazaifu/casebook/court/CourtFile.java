package org.dazaifu.casebook.court;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dazaifu.casebook.CaseCustody;
import org.dazaifu.response.fact.Facts;
import org.dazaifu.response.law.LawBook;
import org.dazaifu.response.law.Profile;

/**
 * Everything a file for court says, from the case alone.
 *
 * @param offences of the bodies that were asked for
 * @param timeline sightings in the order of their times: those that facts rest on, and others up to
 *     a bound, the most serious first
 * @param sightings how many there are in all
 * @param byNumber those that facts rest on
 */
record CourtFile(
        CourtRequest request,
        CaseCustody custody,
        LawBook book,
        Profile profile,
        List<Offence> offences,
        List<SightingLine> timeline,
        long sightings,
        SortedMap<Long, SightingLine> byNumber,
        List<HostClock> clocks) {

    /** How many sightings a page shows; all are in {@code timeline.csv}. */
    private static final int ROWS = 300;

    private static final List<String> LEVELS =
            List.of("critical", "high", "medium", "low", "informational");

    static CourtFile of(
            CourtRequest request,
            CaseCustody custody,
            LawBook book,
            Profile profile,
            Facts proposed,
            Facts facts,
            Path sightings)
            throws IOException {
        List<Offence> offences = Offence.of(book, request.bodies(), proposed, facts, profile);
        var behind = new TreeSet<Long>();
        for (Offence offence : offences) {
            for (Offence.Asked asked : offence.elements()) {
                asked.facts().forEach(used -> behind.addAll(used.sightings()));
            }
        }
        SortedMap<Long, SightingLine> byNumber = new TreeMap<>();
        var rows =
                new TreeSet<SightingLine>(
                        Comparator.comparingInt((SightingLine line) -> rank(line.level()))
                                .thenComparingLong(SightingLine::number));
        var clocks = new HostClock.Gatherer();
        long[] count = {0};
        SightingLine.each(
                sightings,
                line -> {
                    count[0]++;
                    clocks.accept(line);
                    if (behind.contains(line.number())) {
                        byNumber.put(line.number(), line);
                    } else {
                        rows.add(line);
                        if (rows.size() > ROWS) {
                            rows.pollLast();
                        }
                    }
                });
        List<SightingLine> timeline = new ArrayList<>(byNumber.values());
        for (SightingLine line : rows) {
            if (timeline.size() < Math.max(ROWS, byNumber.size())) {
                timeline.add(line);
            }
        }
        timeline.sort(
                Comparator.comparing(SightingLine::time).thenComparingLong(SightingLine::number));
        return new CourtFile(
                request,
                custody,
                book,
                profile,
                offences,
                timeline,
                count[0],
                byNumber,
                clocks.clocks(custody.items(), request.skews()));
    }

    private static int rank(String level) {
        int rank = LEVELS.indexOf(level);
        return rank < 0 ? LEVELS.size() : rank;
    }
}
