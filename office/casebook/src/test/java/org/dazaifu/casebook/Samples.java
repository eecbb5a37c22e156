package org.dazaifu.casebook;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dazaifu.attribution.Assessment;
import org.dazaifu.attribution.Observations;
import org.dazaifu.attribution.circumstance.Victim;
import org.dazaifu.detection.Aim;
import org.dazaifu.detection.Incident;
import org.dazaifu.detection.Sighting;
import org.dazaifu.ledger.Digest;
import org.dazaifu.ledger.tree.TreeHash;
import org.dazaifu.ledger.tree.TreeHead;
import org.dazaifu.sigma.Level;
import org.dazaifu.stix.Tlp;
import org.dazaifu.telemetry.DamagedRecord;
import org.dazaifu.telemetry.LogKind;
import org.dazaifu.telemetry.SourceFile;
import org.dazaifu.telemetry.Unread;

/**
 * An invented intrusion as a finished investigation would present it. Every text that comes from
 * logs, rules or people goes through one function first, so that a test can make all of them
 * hostile.
 */
public final class Samples {

    private static final Instant START = Instant.parse("2026-05-11T00:14:09Z");

    private final UnaryOperator<String> text;

    public Samples(UnaryOperator<String> text) {
        this.text = text;
    }

    /** With texts as they are. */
    public static Samples plain() {
        return new Samples(t -> t);
    }

    private record Rule(
            String id, String title, Level level, List<String> techniques, long count) {}

    private static final List<Rule> RULES =
            List.of(
                    rule("a1c0", "Shadow copies deleted with vssadmin", Level.CRITICAL, 2, "T1490"),
                    rule(
                            "b7d2",
                            "Memory of LSASS dumped with comsvcs.dll",
                            Level.HIGH,
                            3,
                            "T1003.001",
                            "T1218.011"),
                    rule(
                            "c931",
                            "PowerShell started with an encoded command",
                            Level.HIGH,
                            41,
                            "T1059.001",
                            "T1027"),
                    rule(
                            "d044",
                            "Service installed from an administrative share",
                            Level.HIGH,
                            6,
                            "T1569.002",
                            "T1021.002"),
                    rule(
                            "e5fa",
                            "Archive with a password made by a command-line tool",
                            Level.MEDIUM,
                            9,
                            "T1560.001"),
                    rule(
                            "f1b8",
                            "Scheduled task created for a script in a user's directory",
                            Level.MEDIUM,
                            12,
                            "T1053.005"),
                    rule(
                            "0a3c",
                            "Accounts and groups of the domain listed",
                            Level.LOW,
                            118,
                            "T1087.002",
                            "T1069.002"),
                    rule(
                            "1d77",
                            "Rare domain queried by a script host",
                            Level.MEDIUM,
                            27,
                            "T1071.004"),
                    rule(
                            "2e90",
                            "Office program started a command interpreter",
                            Level.HIGH,
                            1,
                            "T1204.002",
                            "T1566.001"),
                    rule("3f12", "Windows event log cleared", Level.HIGH, 2, "T1070.001"));

    private static final List<String> HOSTS =
            List.of(
                    "KITAKYU-WS04",
                    "KITAKYU-WS11",
                    "KITAKYU-FS01",
                    "KITAKYU-DC01",
                    "HAKATA-CAD02",
                    "HAKATA-MAIL");

    private static Rule rule(
            String id, String title, Level level, long count, String... techniques) {
        return new Rule(
                "5f3a9e10-77aa-4c1b-9d10-00000000" + id, title, level, List.of(techniques), count);
    }

    public CaseHeader header() {
        return new CaseHeader(
                UUID.fromString("6d4c3d3e-8f5a-4a43-b7de-0b0f6d0c5a11"),
                text.apply("Intrusion at Kitakyushu Precision (fictitious)"),
                text.apply("Prefectural CSIRT"),
                Tlp.AMBER_STRICT,
                Instant.parse("2026-05-20T09:12:44.120Z"),
                "dazaifu 0.1.0");
    }

    public CaseContent content() {
        return content(result());
    }

    /** The same, but that the assessment names a group. */
    public CaseContent namingContent() {
        CaseResult plain = result();
        Assessment who = plain.assessment();
        return content(
                new CaseResult(
                        plain.incident(),
                        SampleAssessment.naming(who, "It was probably menuPass."),
                        plain.observations(),
                        plain.census(),
                        plain.rules(),
                        plain.ruleTexts(),
                        plain.names(),
                        plain.knowledge()));
    }

    private CaseContent content(CaseResult result) {
        return new CaseContent(
                header(),
                result,
                acquisition(),
                examples(5),
                new TreeHead(17, TreeHash.leaf(new byte[] {1})),
                Instant.parse("2026-05-20T09:13:02.512Z"));
    }

    /** A case in which nothing was read and nothing was found. */
    public CaseContent emptyContent() {
        CaseResult empty =
                new CaseResult(
                        new Incident(
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                new Incident.Timeline(60, List.of(), 0),
                                List.of()),
                        SampleAssessment.empty("Nothing was observed."),
                        new Observations(List.of(), List.of(), Victim.UNKNOWN),
                        new EvidenceCensus(List.of(), 0, 0, List.of(), 0, List.of()),
                        new CaseResult.Rules(List.of(), 0, List.of()),
                        Map.of(),
                        names(),
                        new CaseResult.Knowledge("none", List.of()));
        return new CaseContent(
                header(),
                empty,
                new Acquisition(List.of(), List.of(), List.of()),
                List.of(),
                TreeHead.EMPTY,
                Instant.parse("2026-05-20T09:13:02.512Z"));
    }

    public Acquisition acquisition() {
        AcquisitionFacts facts =
                new AcquisitionFacts(
                        typed("t.fujiwara"),
                        typed("csirt-desk-2"),
                        AcquisitionFacts.Mode.COPY,
                        typed("disk of the help desk, handed over on 19 May"));
        List<Acquisition.Item> items = new ArrayList<>();
        for (String host : HOSTS) {
            String file = text.apply(host + "/Security.evtx");
            items.add(
                    new Acquisition.Item(
                            "/mnt/handover/" + file,
                            "evidence/1/handover/" + file,
                            69_632L * (items.size() + 3),
                            Sha256.of(host.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                            START.plus(Duration.ofDays(4)),
                            null,
                            Instant.parse("2026-05-20T09:12:45Z"),
                            facts,
                            ""));
        }
        return new Acquisition(
                List.of(Path.of("evidence/1/handover")),
                items,
                List.of(
                        new Acquisition.Omitted(
                                text.apply("/mnt/handover/latest"),
                                text.apply("a symbolic link to HAKATA-MAIL"))));
    }

    private String typed(String plain) {
        String typed = text.apply(plain);
        return typed.substring(0, Math.min(AcquisitionFacts.MAX_TEXT, typed.length()));
    }

    /** Examples of every rule. */
    public List<RuleExamples> examples(int each) {
        List<RuleExamples> result = new ArrayList<>();
        long number = 1;
        for (Rule rule : RULES) {
            List<Sighting> sightings = new ArrayList<>();
            for (int i = 0; i < Math.min(each, rule.count()); i++) {
                sightings.add(sighting(number++, rule, i));
            }
            result.add(new RuleExamples(rule.id(), sightings));
        }
        return result;
    }

    /** All sightings, as a hunt would deliver them. */
    public List<Sighting> sightings() {
        return examples(Integer.MAX_VALUE).stream().flatMap(e -> e.sightings().stream()).toList();
    }

    private Sighting sighting(long number, Rule rule, int index) {
        String host = HOSTS.get((int) (number % HOSTS.size()));
        List<Sighting.Field> fields = new ArrayList<>();
        field(fields, "EventID", "1");
        field(fields, "Image", "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe");
        field(
                fields,
                "CommandLine",
                "powershell.exe -NoP -W Hidden -Enc SQBFAFgAIAAoAE4AZQB3AC0ATwBiAGoAZQBjAHQA");
        field(
                fields,
                "ParentImage",
                "C:\\Program Files\\Microsoft Office\\root\\Office16\\WINWORD.EXE");
        field(fields, "User", "KITAKYU\\m.tanaka");
        field(
                fields,
                "Hashes",
                "MD5=D41D8CD98F00B204E9800998ECF8427E,SHA256=E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855");
        field(fields, "ProcessId", "4212");
        field(fields, "DestinationIp", "203.0.113.77");
        field(fields, "DestinationPort", "443");
        field(fields, "DestinationHostname", "cdn.update-portal.example");
        fields.add(new Sighting.Field(text.apply("LogonId"), null));
        return new Sighting(
                number,
                rule.id(),
                text.apply(rule.title()),
                rule.level(),
                rule.techniques(),
                rule.techniques().stream()
                        .map(t -> "attack." + t.toLowerCase(java.util.Locale.ROOT))
                        .toList(),
                START.plusSeconds(number * 991L + index * 7L),
                text.apply("evidence/1/handover/" + host + "/Security.evtx"),
                1000 + number,
                text.apply(host),
                fields);
    }

    private void field(List<Sighting.Field> fields, String name, String value) {
        fields.add(new Sighting.Field(text.apply(name), text.apply(value)));
    }

    public CaseResult result() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Rule rule : RULES) {
            texts.put(
                    rule.id(), "title: " + text.apply(rule.title()) + "\nid: " + rule.id() + "\n");
        }
        return new CaseResult(
                incident(),
                new SampleAssessment(text).assessment(),
                observations(),
                census(),
                new CaseResult.Rules(
                        List.of(
                                new CaseResult.RuleSource("built in", 64, Sha256.of(new byte[0])),
                                new CaseResult.RuleSource(
                                        text.apply("sigma_all_rules.zip"),
                                        3757,
                                        Sha256.of(new byte[] {9}))),
                        3809,
                        List.of(
                                new CaseResult.UnsupportedRule(
                                        "77f0",
                                        text.apply("A rule with a correlation"),
                                        text.apply("rules/windows/correlated.yml"),
                                        text.apply(
                                                "it correlates other rules, which this version does not do")))),
                texts,
                names(),
                new CaseResult.Knowledge(
                        text.apply("ATT&CK 18.1"),
                        List.of(
                                text.apply("enterprise-attack 18.1"),
                                text.apply("MISP galaxy threat-actor 2026-07"))));
    }

    private Observations observations() {
        List<Observations.Observed> techniques = new ArrayList<>();
        for (Rule rule : RULES) {
            rule.techniques()
                    .forEach(t -> techniques.add(new Observations.Observed(t, List.of(1L, 2L))));
        }
        return new Observations(
                techniques,
                List.of(new Observations.Observed("S0154", List.of(3L))),
                new Victim("defence industry", "JP"));
    }

    private EvidenceCensus census() {
        List<EvidenceCensus.LogFile> files = new ArrayList<>();
        long events = 0;
        for (String host : HOSTS) {
            SourceFile source =
                    new SourceFile(
                            text.apply("evidence/1/handover/" + host + "/Security.evtx"),
                            LogKind.EVTX);
            files.add(
                    new EvidenceCensus.LogFile(
                            source, 1_118_208, 1_204 + events / 3, host.endsWith("FS01") ? 3 : 0));
            events += 1_204;
        }
        SourceFile damaged = files.get(2).source();
        return new EvidenceCensus(
                files,
                events,
                6L * 1_118_208,
                List.of(
                        new DamagedRecord(
                                damaged,
                                73_728,
                                text.apply("a chunk that begins with ElfChnk"),
                                text.apply("00 00 00 00"))),
                3,
                List.of(
                        new Unread(
                                text.apply("evidence/1/handover/notes.docx"),
                                18_220,
                                Unread.Reason.NOT_RECOGNISED,
                                text.apply(
                                        "the content is of no kind that is read; export it as EVTX or JSON lines"))));
    }

    private static Incident.Seen seen(long count, Level level) {
        return new Incident.Seen(
                count,
                level,
                new Incident.Span(START, START.plus(Duration.ofHours(60))),
                List.of(1L, 4L, 7L));
    }

    private Incident incident() {
        List<Incident.HostSeen> hosts = new ArrayList<>();
        for (int i = 0; i < HOSTS.size(); i++) {
            hosts.add(
                    new Incident.HostSeen(
                            text.apply(HOSTS.get(i)),
                            seen(90L / (i + 1), i < 2 ? Level.CRITICAL : Level.values()[i % 4]),
                            RULES.get(i).techniques()));
        }
        List<Incident.TechniqueSeen> techniques = new ArrayList<>();
        for (Rule rule : RULES) {
            rule.techniques()
                    .forEach(t ->
                            techniques.add(
                                    new Incident.TechniqueSeen(
                                            t, seen(rule.count(), rule.level()))));
        }
        List<Incident.Bucket> buckets = new ArrayList<>();
        for (int hour = 0; hour < 62; hour++) {
            for (int host = 0; host < HOSTS.size(); host++) {
                if ((hour * 7 + host * 5) % 11 < 3 && hour > host * 8) {
                    buckets.add(
                            new Incident.Bucket(
                                    Instant.ofEpochSecond(START.getEpochSecond() / 3600 * 3600)
                                            .plus(Duration.ofHours(hour)),
                                    text.apply(HOSTS.get(host)),
                                    1 + (hour * 13L + host) % 17,
                                    Level.values()[(hour * 3 + host) % 5]));
                }
            }
        }
        return new Incident(
                new Incident.Span(START, START.plus(Duration.ofHours(61))),
                List.of(
                        new Incident.LevelCount(Level.CRITICAL, 2),
                        new Incident.LevelCount(Level.HIGH, 53),
                        new Incident.LevelCount(Level.MEDIUM, 48),
                        new Incident.LevelCount(Level.LOW, 118)),
                hosts,
                List.of(
                        new Incident.AccountSeen(
                                text.apply("KITAKYU\\m.tanaka"), seen(77, Level.HIGH)),
                        new Incident.AccountSeen(
                                text.apply("KITAKYU\\svc-backup"), seen(31, Level.CRITICAL))),
                techniques,
                List.of(new Incident.SoftwareSeen("S0154", seen(3, Level.HIGH))),
                RULES.stream()
                        .map(r ->
                                new Incident.RuleSeen(
                                        r.id(),
                                        text.apply(r.title()),
                                        r.level(),
                                        r.techniques(),
                                        seen(r.count(), r.level())))
                        .toList(),
                new Incident.Timeline(3600, buckets, 4),
                List.of(
                        new Incident.AimFinding(
                                Aim.INTELLECTUAL_PROPERTY,
                                Incident.Support.MODERATE,
                                List.of(
                                        new Incident.AimReason(
                                                text.apply(
                                                        "Files of a design office were packed into archives with a password on 2 hosts."),
                                                List.of(61L, 62L)),
                                        new Incident.AimReason(
                                                text.apply(
                                                        "The victim makes parts for defence equipment."),
                                                List.of()))),
                        new Incident.AimFinding(
                                Aim.DISRUPTION,
                                Incident.Support.WEAK,
                                List.of(
                                        new Incident.AimReason(
                                                text.apply(
                                                        "Shadow copies were deleted on 1 host; this also hides traces."),
                                                List.of(1L))))));
    }

    private AttackNames names() {
        Map<String, AttackNames.TechniqueName> known = new LinkedHashMap<>();
        name(known, "T1490", "Inhibit System Recovery", "impact");
        name(known, "T1003.001", "OS Credential Dumping: LSASS Memory", "credential-access");
        name(known, "T1218.011", "System Binary Proxy Execution: Rundll32", "defense-evasion");
        name(known, "T1059.001", "Command and Scripting Interpreter: PowerShell", "execution");
        name(known, "T1027", "Obfuscated Files or Information", "defense-evasion");
        name(known, "T1569.002", "System Services: Service Execution", "execution");
        name(known, "T1021.002", "Remote Services: SMB/Windows Admin Shares", "lateral-movement");
        name(known, "T1560.001", "Archive Collected Data: Archive via Utility", "collection");
        name(
                known,
                "T1053.005",
                "Scheduled Task/Job: Scheduled Task",
                "execution",
                "persistence",
                "privilege-escalation");
        name(known, "T1087.002", "Account Discovery: Domain Account", "discovery");
        name(known, "T1069.002", "Permission Groups Discovery: Domain Groups", "discovery");
        name(known, "T1071.004", "Application Layer Protocol: DNS", "command-and-control");
        name(known, "T1204.002", "User Execution: Malicious File", "execution");
        name(known, "T1566.001", "Phishing: Spearphishing Attachment", "initial-access");
        return new AttackNames() {
            @Override
            public Optional<TechniqueName> technique(String id) {
                return Optional.ofNullable(known.get(id));
            }

            @Override
            public Optional<String> software(String id) {
                return id.equals("S0154")
                        ? Optional.of(text.apply("Cobalt Strike"))
                        : Optional.empty();
            }
        };
    }

    private void name(
            Map<String, AttackNames.TechniqueName> known,
            String id,
            String name,
            String... tactics) {
        known.put(id, new AttackNames.TechniqueName(id, text.apply(name), List.of(tactics)));
    }

    /** A digest to compare with. */
    public static Digest digest(byte... bytes) {
        return Sha256.of(bytes);
    }
}
