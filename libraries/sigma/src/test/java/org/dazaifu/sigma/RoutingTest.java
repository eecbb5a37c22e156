package org.dazaifu.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which events a rule's log source means. */
class RoutingTest {

    private static final String SYSMON = "Microsoft-Windows-Sysmon/Operational";

    private static boolean matches(String logSource, String items, LogEvent event) {
        String rule =
                "title: R\nlogsource: {"
                        + logSource
                        + "}\ndetection:\n    s:\n"
                        + items.indent(8)
                        + "    condition: s\n";
        return Rules.matches(rule, event);
    }

    @Test
    void aCategoryMeansItsChannelAndEventIds() {
        String source = "product: windows, category: file_event";
        assertThat(matches(source, "F: x", TestEvent.of("windows", SYSMON, 11, "F", "x"))).isTrue();
        assertThat(
                        matches(
                                source,
                                "F: x",
                                TestEvent.of("windows", SYSMON.toUpperCase(), 11, "F", "x")))
                .isTrue();
        assertThat(matches(source, "F: x", TestEvent.of("windows", SYSMON, 1, "F", "x"))).isFalse();
        assertThat(matches(source, "F: x", TestEvent.of("windows", "System", 11, "F", "x")))
                .isFalse();
    }

    @Test
    void aServiceMeansEveryEventOfItsChannel() {
        String source = "product: windows, service: security";
        assertThat(
                        matches(
                                source,
                                "EventID: 4624",
                                TestEvent.of("windows", "security", 4624, "EventID", "4624")))
                .isTrue();
        assertThat(
                        matches(
                                source,
                                "EventID: 4624",
                                TestEvent.of("windows", "System", 4624, "EventID", "4624")))
                .isFalse();
    }

    @Test
    void aProductAloneMeansAllItsEvents() {
        assertThat(
                        matches(
                                "product: windows",
                                "F: x",
                                TestEvent.of("windows", "Whatever", 7, "F", "x")))
                .isTrue();
        assertThat(matches("product: windows", "F: x", TestEvent.of("zeek", "conn", -1, "F", "x")))
                .isFalse();
    }

    @Test
    void processCreationIsAlsoFoundInTheSecurityLog() {
        String items =
                """
                Image|endswith: '\\whoami.exe'
                ParentImage|endswith: '\\cmd.exe'
                User: 'CONTOSO\\alice'
                IntegrityLevel: High\
                """;
        TestEvent event =
                TestEvent.of(
                        "windows",
                        "Security",
                        4688,
                        "NewProcessName",
                        "C:\\Windows\\System32\\whoami.exe",
                        "ParentProcessName",
                        "C:\\Windows\\System32\\cmd.exe",
                        "SubjectDomainName",
                        "contoso",
                        "SubjectUserName",
                        "Alice",
                        "MandatoryLabel",
                        "S-1-16-12288");
        assertThat(matches("product: windows, category: process_creation", items, event)).isTrue();
        assertThat(matches("product: windows, service: security", items, event)).isFalse();
    }

    @Test
    void aRegistryValueIsAlsoFoundInTheSecurityLog() {
        String items = "TargetObject: 'HKLM\\SOFTWARE\\Run\\evil'\nDetails|contains: calc";
        TestEvent set = registry("%%1905");
        TestEvent deleted = registry("%%1906");
        assertThat(matches("product: windows, category: registry_set", items, set)).isTrue();
        assertThat(matches("product: windows, category: registry_set", items, deleted)).isFalse();
        assertThat(matches("product: windows, category: registry_delete", items, deleted)).isTrue();
    }

    private static TestEvent registry(String operation) {
        return TestEvent.of(
                "windows",
                "Security",
                4657,
                "ObjectName",
                "\\REGISTRY\\MACHINE\\SOFTWARE\\Run",
                "ObjectValueName",
                "evil",
                "NewValue",
                "calc.exe",
                "OperationType",
                operation);
    }

    @Test
    void webRulesAreAskedOfZeek() {
        TestEvent http =
                TestEvent.of(
                        "zeek",
                        "http",
                        -1,
                        "host",
                        "evil.example",
                        "uri",
                        "/a/b.php?q=1",
                        "method",
                        "POST",
                        "status_code",
                        "200",
                        "id.orig_h",
                        "10.0.0.1");
        assertThat(
                        matches(
                                "category: proxy",
                                "c-uri|contains: 'evil.example/a/b.php'\ncs-method: POST",
                                http))
                .isTrue();
        assertThat(matches("category: webserver", "cs-uri-stem: /a/b.php\nsc-status: 200", http))
                .isTrue();
        assertThat(matches("category: proxy", "c-uri-query: 'q=1'\nsrc_ip|cidr: 10.0.0.0/8", http))
                .isTrue();
        assertThat(matches("product: zeek, service: http", "method: POST", http)).isTrue();
        assertThat(matches("product: zeek, service: dns", "method: POST", http)).isFalse();
    }

    @Test
    void otherProductsMeanTheLogOfTheSameName() {
        assertThat(
                        matches(
                                "product: aws, service: cloudtrail",
                                "F: x",
                                TestEvent.of("aws", "CloudTrail", -1, "F", "x")))
                .isTrue();
        assertThat(
                        matches(
                                "product: aws, service: cloudtrail",
                                "F: x",
                                TestEvent.of("azure", "cloudtrail", -1, "F", "x")))
                .isFalse();
        assertThat(matches("service: nginx", "F: x", TestEvent.of("linux", "nginx", -1, "F", "x")))
                .isTrue();
        assertThat(
                        matches(
                                "product: linux, category: process_creation",
                                "F: x",
                                TestEvent.of("linux", "Linux-Sysmon/Operational", 1, "F", "x")))
                .isTrue();
    }

    @Test
    void aRuleForALogThatWindowsDoesNotHaveIsUnroutable() {
        Rule rule =
                Rules.load(
                        "title: R\nlogsource: {product: windows, category: no_such}\ndetection: {s: {F: x}, condition: s}\n");
        assertThat(RuleSet.compile(java.util.List.of(rule)).unroutable()).containsExactly(rule);
    }
}
