package org.dazaifu.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author is told: where, what is wrong, what to write instead; and all of it at once. */
class RuleProblemsTest {

    @TempDir private Path directory;

    private static List<String> problems(String text) {
        LoadedRules loaded = RuleLoader.parse("r.yml", text);
        assertThat(loaded.rules()).isEmpty();
        return loaded.problems().stream().map(Problem::toString).toList();
    }

    private static List<String> reasons(String text) {
        LoadedRules loaded = RuleLoader.parse("r.yml", text);
        assertThat(loaded.rules()).isEmpty();
        assertThat(loaded.problems()).isEmpty();
        return loaded.unsupported().stream().map(UnsupportedRule::toString).toList();
    }

    @Test
    void everyProblemOfARuleIsToldWithItsLine() {
        String rule =
                """
                title: Three mistakes
                level: hihg
                logsource:
                    product: windows
                detection:
                    selection:
                        F|cidr: 10.0.0
                    condition: selecton
                """;
        assertThat(problems(rule))
                .containsExactly(
                        "r.yml:2: the level 'hihg' does not exist; write one of informational, low, medium, high, critical",
                        "r.yml:7: '10.0.0' is not a network; write it as in 10.0.0.0/8 or fe80::/10",
                        "r.yml:8: the condition names 'selecton', which the detection does not define; write 'selection'?");
    }

    @Test
    void aMistakeInYamlIsToldWithItsLine() {
        assertThat(problems("title: x\ndetection:\n\tselection: y\n"))
                .singleElement()
                .asString()
                .startsWith("r.yml:3: this is not YAML");
        assertThat(problems("title: x\ntitle: y\n"))
                .singleElement()
                .asString()
                .contains("r.yml:2: the key 'title' occurs twice");
    }

    @Test
    void conditionsThatCannotBeReadAreTold() {
        for (String condition :
                new String[] {
                    "a and", "(a", "a)", "a b", "1 of", "0 of a", "1 of z*", "''", "not"
                }) {
            String rule = Rules.withDetection("a:\n    F: x\ncondition: " + condition);
            assertThat(problems(rule))
                    .as(condition)
                    .hasSize(1)
                    .allMatch(problem -> problem.startsWith("r.yml:8: "));
        }
    }

    @Test
    void valuesThatMeanNothingAreTold() {
        assertThat(problems(Rules.withItems("F: [a, null]")))
                .singleElement()
                .asString()
                .contains("null cannot stand in a list");
        assertThat(problems(Rules.withItems("F: []")))
                .singleElement()
                .asString()
                .contains("empty list");
        assertThat(problems(Rules.withItems("F|gt: many")))
                .singleElement()
                .asString()
                .contains("not a number");
        assertThat(problems(Rules.withItems("F|exists: maybe")))
                .singleElement()
                .asString()
                .contains("true or false");
        assertThat(problems(Rules.withItems("F|base64: 'a*'")))
                .singleElement()
                .asString()
                .contains("wildcards");
        assertThat(problems(Rules.withItems("F|contains|endswith: a")))
                .singleElement()
                .asString()
                .contains("keep one of them");
        assertThat(problems(Rules.withItems("F|contains|base64: a")))
                .singleElement()
                .asString()
                .contains("before contains");
        assertThat(problems(Rules.withItems("F|re: '(a'")))
                .singleElement()
                .asString()
                .contains("not a regular expression");
    }

    @Test
    void aModifierThatTheSpecificationDoesNotKnowIsAMistake() {
        assertThat(problems(Rules.withItems("F|endswth: x")))
                .singleElement()
                .asString()
                .contains("'endswth'")
                .contains("endswith");
    }

    @Test
    void whatIsNotSupportedIsNamedWithItsReason() {
        assertThat(reasons(Rules.withItems("F|expand: '%x%'")))
                .singleElement()
                .asString()
                .contains("A rule: the modifier 'expand'");
        for (String regex : List.of("a(?=b)", "(?<!a)b", "(a)\\1", "a++b", "a{1,2000}", "(?>a)b")) {
            assertThat(reasons(Rules.withItems("F|re: '" + regex + "'")))
                    .as(regex)
                    .singleElement()
                    .asString()
                    .contains("linear time");
        }
        assertThat(reasons("title: C\ncorrelation:\n    type: event_count\n"))
                .singleElement()
                .asString()
                .contains("C: correlation");
        assertThat(reasons(Rules.withDetection("a:\n    F: x\ncondition: a | count() > 5")))
                .singleElement()
                .asString()
                .contains("counts events");
    }

    @Test
    void oneBadRuleDoesNotStopTheOthers() {
        String good = Rules.withItems("F: x");
        LoadedRules loaded =
                RuleLoader.parse("r.yml", good + "---\ntitle: bad\nlogsource: x\n---\n" + good);
        assertThat(loaded.rules()).hasSize(2);
        assertThat(loaded.problems()).isNotEmpty().allMatch(problem -> problem.line() >= 10);
    }

    @Test
    void ofTwoRulesWithOneIdTheSecondIsToldOf() {
        String rule = "id: 929a690e-bef0-4204-a928-ef5e620d6fcc\n" + Rules.withItems("F: x");
        LoadedRules loaded = RuleLoader.parse("r.yml", rule + "---\n" + rule);
        assertThat(loaded.rules()).hasSize(1);
        assertThat(loaded.problems())
                .singleElement()
                .asString()
                .contains("belongs to the rule at r.yml:1 already");
    }

    @Test
    void filesDirectoriesAndZipsAreReadInOrder() throws IOException, SigmaException {
        Files.createDirectories(directory.resolve("sub"));
        Files.writeString(directory.resolve("sub/b.yaml"), "\ufeff" + Rules.withItems("F: b"));
        Files.writeString(
                directory.resolve("a.yml"), Rules.withItems("F: a").replace("\n", "\r\n"));
        Files.writeString(directory.resolve("notes.txt"), "not a rule");
        Path zip = directory.resolve("z.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream members = new ZipOutputStream(out)) {
            members.putNextEntry(new ZipEntry("rules/c.yml"));
            members.write(Rules.withItems("F: c").getBytes(StandardCharsets.UTF_8));
            members.putNextEntry(new ZipEntry("README.md"));
            members.putNextEntry(new ZipEntry("rules/d.yml"));
            members.write("title: [".getBytes(StandardCharsets.UTF_8));
        }
        LoadedRules loaded = RuleLoader.load(List.of(directory, directory.resolve("none.yml")));
        assertThat(loaded.rules().stream().map(Rule::source))
                .containsExactly(
                        directory.resolve("a.yml").toString(),
                        directory.resolve("sub/b.yaml").toString(),
                        zip + "!/rules/c.yml");
        assertThat(loaded.problems().stream().map(Problem::source))
                .containsExactly(zip + "!/rules/d.yml", directory.resolve("none.yml").toString());
    }

    @Test
    void bytesThatAreNoTextAreTold() throws IOException, SigmaException {
        Path file =
                Files.write(
                        directory.resolve("x.yml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(RuleLoader.load(List.of(file)).problems())
                .singleElement()
                .asString()
                .contains("not UTF-8");
        Path large =
                Files.write(directory.resolve("l.yml"), new byte[RuleSources.LARGEST_FILE + 1]);
        assertThat(RuleLoader.load(List.of(large)).problems())
                .singleElement()
                .asString()
                .contains("larger than");
        Path zip = Files.write(directory.resolve("x.zip"), new byte[] {'P', 'K', 3, 4, 0});
        assertThat(RuleLoader.load(List.of(zip)).problems())
                .singleElement()
                .asString()
                .contains("damaged");
        Path empty = Files.createDirectory(directory.resolve("empty"));
        assertThat(RuleLoader.load(List.of(empty)).problems())
                .singleElement()
                .asString()
                .contains("holds no rule");
    }

    @Test
    void hostileYamlEndsInAProblem() {
        assertThat(problems("a: " + "[".repeat(5_000)))
                .singleElement()
                .asString()
                .contains("nested deeper");
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String before = "*a" + (i - 1);
            laughs.append(
                    "a%d: &a%d [%s]\n"
                            .formatted(
                                    i,
                                    i,
                                    String.join(", ", java.util.Collections.nCopies(10, before))));
        }
        assertThat(problems(laughs.toString())).singleElement().asString().contains("more than");
        String deep = "(".repeat(500) + "a" + ")".repeat(500);
        assertThat(problems(Rules.withDetection("a:\n    F: x\ncondition: " + deep)))
                .singleElement()
                .asString()
                .contains("nested deeper");
    }

    @Test
    void whatARuleSaysForPeopleIsKept() {
        Rule rule =
                Rules.load(
                        """
                        title: Known
                        id: 929a690e-bef0-4204-a928-ef5e620d6fcc
                        status: test
                        level: high
                        description: Says
                        author: Someone
                        tags: [attack.execution, attack.t1059.001, attack.T1003, attack.g0016, attack.s0154, cve.2020-1]
                        references: ['https://example.org']
                        falsepositives: [Administrators]
                        logsource: {product: Windows, service: Security}
                        detection: {a: {F: x}, condition: a}
                        """);
        assertThat(rule.techniques()).containsExactly("T1059.001", "T1003");
        assertThat(rule.groups()).containsExactly("G0016");
        assertThat(rule.software()).containsExactly("S0154");
        assertThat(rule.tactics()).containsExactly("execution");
        assertThat(rule.logSource()).isEqualTo(new LogSource("windows", null, "security"));
        assertThat(rule.level()).isEqualTo(Level.HIGH);
        assertThat(rule.falsePositives()).containsExactly("Administrators");
    }
}
