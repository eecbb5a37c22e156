package org.dazaifu.strategy.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dazaifu.casebook.CaseException;
import org.dazaifu.casebook.CaseRecord;
import org.dazaifu.casebook.CaseTrust;

/**
 * The cases in a directory, each a directory in it.
 *
 * <p>Guarantees: nothing of a case is used whose ledger, signature or {@code case.json} {@code
 * verify} would refuse; such a case is in {@code unused} with the reason. What is no case (without
 * {@code case.json}) is passed over. Only what views need stays in memory.
 *
 * @param cases by their ids
 * @param unused cases that could not be used, by their paths
 * @param places the directories of cases, by their ids
 */
public record CaseShelf(
        List<CaseFacts> cases, List<Unused> unused, SortedMap<String, Path> places) {

    /** Several are read at a time, and one must not take all memory. */
    private static final long MAX_FILE = 32L << 20;

    /** A case of which nothing is used. */
    public record Unused(Path directory, String reason) {}

    public CaseShelf {
        cases = cases.stream().sorted(Comparator.comparing(CaseFacts::id)).toList();
        unused = List.copyOf(unused);
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    }

    /** Cases that lie in no directory. */
    public CaseShelf(List<CaseFacts> cases, List<Unused> unused) {
        this(cases, unused, new TreeMap<>());
    }

    /** Reads them, several at a time; the result does not depend on that. */
    public static CaseShelf read(Path directory, CaseTrust trust) throws IOException {
        List<Path> found;
        try (Stream<Path> list = Files.list(directory)) {
            found =
                    list.filter(one -> Files.isRegularFile(one.resolve("case.json")))
                            .sorted()
                            .toList();
        }
        List<CaseFacts> cases = new ArrayList<>();
        List<Unused> unused = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        SortedMap<String, Path> places = new TreeMap<>();
        List<Reading> readings = found.parallelStream().map(one -> reading(one, trust)).toList();
        for (Reading reading : readings) {
            switch (reading) {
                case Reading.Of(Path place, CaseFacts facts) -> {
                    if (ids.add(facts.id())) {
                        cases.add(facts);
                        places.put(facts.id(), place);
                    } else {
                        unused.add(new Unused(place, "the case " + facts.id() + " is here twice"));
                    }
                }
                case Reading.Refused(Unused one) -> unused.add(one);
            }
        }
        return new CaseShelf(cases, unused, places);
    }

    private sealed interface Reading {
        record Of(Path place, CaseFacts facts) implements Reading {}

        record Refused(Unused unused) implements Reading {}
    }

    private static Reading reading(Path directory, CaseTrust trust) {
        try {
            long size = Files.size(directory.resolve("case.json"));
            if (size > MAX_FILE) {
                return new Reading.Refused(
                        new Unused(
                                directory,
                                "%s: case.json has %d bytes, more than %d"
                                        .formatted(directory, size, MAX_FILE)));
            }
            return new Reading.Of(directory, CaseFactsReader.of(CaseRecord.read(directory, trust)));
        } catch (CaseException | IOException | IllegalArgumentException e) {
            return new Reading.Refused(new Unused(directory, String.valueOf(e.getMessage())));
        }
    }
}
