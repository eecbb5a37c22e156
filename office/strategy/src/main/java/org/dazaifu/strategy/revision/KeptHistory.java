package org.dazaifu.strategy.revision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dazaifu.response.yaml.MistakesException;
import org.dazaifu.strategy.comparison.Difference;
import org.dazaifu.strategy.comparison.StrategyDiff;
import org.dazaifu.strategy.document.Finding;
import org.dazaifu.strategy.document.Indicator;
import org.dazaifu.strategy.document.Place;
import org.dazaifu.strategy.document.Severity;
import org.dazaifu.strategy.document.Strategy;
import org.dazaifu.strategy.document.StrategyFiles;
import org.dazaifu.strategy.document.StrategyFiles.Written;
import org.dazaifu.strategy.document.StrategyReader;
import org.dazaifu.strategy.revision.StrategyHistory.Commit;

/**
 * Looks in git for history that was rewritten: lines of the record that a commit had and that are
 * changed, gone or out of their order now, and definitions and targets that said something else.
 *
 * <p>What two branches added and a merge put between each other is no rewriting: only the order of
 * each counts. What was never committed, or is in no commit before HEAD (such as after a forced
 * push), is not seen.
 */
public final class KeptHistory {

    /** So many commits that touch the strategy are looked at, the newest ones. */
    static final int MOST = 2_000;

    private final StrategyHistory history;
    private final Path path;
    private final StrategyFiles now;
    private final Strategy strategy;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    private KeptHistory(StrategyHistory history, Path path, StrategyFiles now, Strategy strategy) {
        this.history = history;
        this.path = path;
        this.now = now;
        this.strategy = strategy;
    }

    /**
     * Everything that was rewritten, by place; nothing where the strategy is not in git.
     *
     * @param path the directory of the strategy, or its document
     * @param now its files as they lie there
     * @param strategy read from them
     */
    public static List<Finding> check(Path path, StrategyFiles now, Strategy strategy)
            throws IOException {
        Optional<StrategyHistory> found = StrategyHistory.of(path);
        if (found.isEmpty()) {
            return List.of();
        }
        try (StrategyHistory history = found.get()) {
            KeptHistory kept = new KeptHistory(history, path, now, strategy);
            kept.check();
            return kept.findings.stream().sorted().toList();
        }
    }

    private void check() throws IOException {
        String inside = history.inside(path);
        boolean direct = !Files.isDirectory(path);
        String directory =
                direct
                        ? inside.substring(0, inside.lastIndexOf('/') + 1)
                        : inside.isEmpty() ? "" : inside + "/";
        String document = direct ? inside : directory + StrategyFiles.DOCUMENT;
        List<Commit> commits =
                history.changing(List.of(directory + StrategyFiles.RECORD, document), MOST + 1);
        if (commits.size() > MOST) {
            findings.add(
                    new Finding(
                            Severity.WARNING,
                            "history-too-long",
                            new Place(now.document().name(), 0, 0),
                            "only the newest %d commits that touch this strategy were looked at; whether older ones were rewritten is not known"
                                    .formatted(MOST)));
        }
        for (Commit commit : commits.subList(0, Math.min(MOST, commits.size()))) {
            try {
                Optional<StrategyFiles> then = history.files(commit, inside);
                if (then.isPresent()) {
                    record(commit, then.get());
                    document(commit, then.get());
                }
            } catch (MistakesException e) {
                // what could not be read then holds nothing that could have been rewritten
                continue;
            }
        }
    }

    private void record(Commit commit, StrategyFiles then) {
        for (Map.Entry<String, Written> file : then.records().entrySet()) {
            String name = file.getKey();
            String text = file.getValue().text();
            Written current = now.records().get(name);
            String present = current == null ? "" : current.text();
            if (seen.add(name + "\n" + text) && !begins(present, text)) {
                Place place =
                        new Place(
                                current == null
                                        ? now.document().name() + ": record/" + name
                                        : current.name(),
                                0,
                                0);
                lines(commit, place, text.lines().toList(), present.lines().toList());
            }
        }
    }

    /** The usual case: nothing but lines added at the end. */
    private static boolean begins(String present, String then) {
        return present.startsWith(then)
                && (then.endsWith("\n")
                        || present.length() == then.length()
                        || present.charAt(then.length()) == '\n'
                        || present.charAt(then.length()) == '\r');
    }

    /** Of a commit's lines, all have to be there, in the same order among each other. */
    private void lines(Commit commit, Place file, List<String> then, List<String> present) {
        Set<String> there = new HashSet<>(present);
        int next = 0;
        for (int i = 0; i < then.size(); i++) {
            String line = then.get(i);
            if (line.isBlank()) {
                continue;
            }
            int found = next;
            while (found < present.size() && !present.get(found).equals(line)) {
                found++;
            }
            if (found < present.size()) {
                next = found + 1;
            } else if (told.add(file.file() + "\n" + line)) {
                boolean moved = there.contains(line);
                findings.add(
                        new Finding(
                                Severity.ERROR,
                                moved ? "record-out-of-place" : "record-rewritten",
                                new Place(file.file(), i + 1, 0),
                                (moved
                                                ? "line %d of commit %s (%s) stands elsewhere now; put it back where it was, lines are only ever added at the end"
                                                : "line %d of commit %s (%s) is changed or gone; put it back, and say what is so in a new line")
                                        .formatted(
                                                i + 1, commit.id().substring(0, 12), commit.at())));
            }
        }
    }

    private void document(Commit commit, StrategyFiles then) throws MistakesException {
        if (!seen.add("\n" + then.document().text())
                || then.document().text().equals(now.document().text())) {
            return;
        }
        Strategy older = StrategyReader.read(then).strategy();
        for (Difference one : StrategyDiff.between(older, strategy)) {
            if (one instanceof Difference.Rewritten(var subject, String what)
                    && told.add(subject.id() + "\n" + what)) {
                Place at =
                        strategy.indicator(subject.id())
                                .map(Indicator::at)
                                .orElse(new Place(now.document().name(), 0, 0));
                findings.add(
                        new Finding(
                                Severity.ERROR,
                                "history-rewritten",
                                at,
                                "%s of '%s' is not what it was in commit %s (%s); put it back, and write a new version or a new target with a later 'since'"
                                        .formatted(
                                                what,
                                                subject.id(),
                                                commit.id().substring(0, 12),
                                                commit.at())));
            }
        }
    }
}
