package org.dazaifu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SigmaHQ's own regression evidence: each rule matches the EVTX that was recorded for it. */
class RegressionEvidenceTest {

    private static final Path EVIDENCE = Run.DATA.resolve("sigma/regression");
    private static final Pattern RULE = Pattern.compile("rule_metadata:\\s*- id: (\\S+)");
    private static final Pattern COUNT = Pattern.compile("match_count: (\\d+)");

    /**
     * Evidence in which three records have the form the rule describes, where its author counted
     * one: each record's fields were compared with the rule by hand.
     */
    private static final Map<String, Integer> COUNTED_BY_HAND =
            Map.of(
                    "8fbf3271-1ef6-4e94-8210-03c2317947f6",
                    3,
                    "45e112d0-7759-4c2a-aa36-9f8fb79d3393",
                    3);

    @TempDir Path directory = Path.of(".");

    @Test
    void everyRuleMatchesItsOwnEvidenceAsOftenAsItsAuthorSays() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(EVIDENCE), EVIDENCE + " is not here");
        Path sightings = directory.resolve("sightings.jsonl");
        Run run =
                Run.of(
                        "hunt",
                        EVIDENCE,
                        "--rules",
                        Run.DATA.resolve("sigma/sigma_all_rules.zip"),
                        "--format",
                        "jsonl",
                        "--output",
                        sightings);
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DONE);
        Map<String, Integer> matches = matches(sightings);
        List<Path> infos = infos();
        assertThat(infos).hasSize(106);
        List<String> wrong = new ArrayList<>();
        for (Path info : infos) {
            check(info, matches, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(Path info, Map<String, Integer> matches, List<String> wrong)
            throws IOException {
        String text = Files.readString(info);
        Matcher rule = RULE.matcher(text);
        assertThat(rule.find()).as(info.toString()).isTrue();
        String id = rule.group(1);
        int found = matches.getOrDefault(info.getParent() + " " + id, 0);
        Matcher count = COUNT.matcher(text);
        int said = count.find() ? Integer.parseInt(count.group(1)) : -1;
        int expected = COUNTED_BY_HAND.getOrDefault(id, said);
        if (expected < 0 ? found == 0 : found != expected) {
            wrong.add(info + ": " + id + " matched " + found + " times, expected " + expected);
        }
    }

    /** How often each rule matched in the EVTX of each directory. */
    private static Map<String, Integer> matches(Path sightings) throws IOException {
        Map<String, Integer> matches = new HashMap<>();
        for (String line : Files.readAllLines(sightings)) {
            JsonNode sighting = JsonMapper.shared().readTree(line);
            Path file = Path.of(sighting.get("file").stringValue());
            if (file.toString().endsWith(".evtx")) {
                matches.merge(
                        file.getParent() + " " + sighting.get("rule").stringValue(),
                        1,
                        Integer::sum);
            }
        }
        return matches;
    }

    private static List<Path> infos() throws IOException {
        try (Stream<Path> files = Files.walk(EVIDENCE)) {
            return files.filter(file -> file.endsWith("info.yml")).sorted().toList();
        }
    }
}
