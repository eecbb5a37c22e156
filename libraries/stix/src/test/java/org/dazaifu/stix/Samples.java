package org.dazaifu.stix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of every kind of content, with everything it can say, and one with the least. */
final class Samples {

    private static final Instant THEN = Instant.parse("2026-08-01T09:30:00.123456Z");
    private static final StixId AUTHOR = StixId.named("identity", "author");
    private static final Common BARE = Common.of(THEN);
    private static final Common FULL =
            BARE.createdBy(AUTHOR)
                    .withConfidence(70)
                    .marked(Tlp.AMBER_STRICT)
                    .labelled("exercise")
                    .referring(ExternalReference.attack("T1059.001"));
    private static final String HASH =
            "aec070645fe53ee3b3763059376134f058cc337247c978add178b6ccdfb0019f";

    private Samples() {}

    static List<StixObject> all() {
        var objects = new ArrayList<StixObject>();
        for (Tlp tlp : Tlp.values()) {
            objects.add(tlp.definition());
        }
        contents().forEach(c -> objects.add(c.toStix()));
        objects.add(new Observable.Url("https://example.com/a").toStix(List.of(Tlp.RED.id())));
        return objects;
    }

    static List<StixContent> contents() {
        var phases = List.of(new KillChainPhase("mitre-attack", "execution"));
        var pattern = StixId.named("attack-pattern", "T1059.001");
        var indicator = StixId.named("indicator", "rule");
        var observed = StixId.named("observed-data", "1");
        var group = StixId.named("intrusion-set", "G9001");
        var directory = new Observable.Directory("C:\\Windows");
        var file = new Observable.File("cmd.exe", Map.of("SHA-256", HASH), 4096L, directory.id());
        var user =
                new Observable.UserAccount(
                        "S-1-5-21-1", "jo", "windows-domain", "Jo\ud800 \u0000 Doe");
        var here = new Observable.Ipv4Address("192.0.2.1");
        var there = new Observable.Ipv6Address("2001:db8::1");
        return List.of(
                new DomainObject.Identity(
                        AUTHOR, BARE, "CSIRT", "organization", List.of("government")),
                new DomainObject.Location(StixId.named("location", "JP"), FULL, "Japan", "JP"),
                new DomainObject.Indicator(
                        indicator,
                        FULL,
                        "Encoded PowerShell",
                        "A rule matched.",
                        List.of("malicious-activity"),
                        DomainObject.Indicator.equality("file:name", "it's\\x"),
                        "stix",
                        THEN,
                        THEN.plusSeconds(60),
                        phases),
                new DomainObject.Indicator(
                        StixId.named("indicator", "sigma"),
                        BARE,
                        "",
                        "",
                        List.of(),
                        "title: x",
                        "sigma",
                        THEN,
                        null,
                        List.of()),
                new DomainObject.ObservedData(
                        observed, FULL, THEN, THEN, 3, List.of(file.id(), user.id())),
                new DomainObject.AttackPattern(pattern, FULL, "PowerShell", phases),
                new DomainObject.IntrusionSet(
                        group, FULL, "Grey Heron", "A group.", List.of("APT 901")),
                new DomainObject.Malware(
                        StixId.named("malware", "S9001"),
                        FULL,
                        "BeakLoader",
                        true,
                        List.of("Beak")),
                new DomainObject.Tool(StixId.named("tool", "S9002"), FULL, "NestTool", List.of()),
                new DomainObject.Report(
                        StixId.named("report", "1"),
                        FULL,
                        "Case 1",
                        "What was seen.",
                        List.of("observed-data"),
                        THEN,
                        List.of(observed, pattern)),
                new DomainObject.Note(
                        StixId.named("note", "1"),
                        FULL,
                        "In short",
                        "At length",
                        List.of("Jo"),
                        List.of(group)),
                new RelationshipObject.Relationship(
                        StixId.named("relationship", "1"),
                        FULL,
                        "indicates",
                        indicator,
                        pattern,
                        "It does."),
                new RelationshipObject.Sighting(
                        StixId.named("sighting", "1"),
                        FULL,
                        indicator,
                        List.of(observed),
                        List.of(AUTHOR),
                        THEN,
                        THEN.plusSeconds(1),
                        3,
                        "Seen."),
                new RelationshipObject.Sighting(
                        StixId.named("sighting", "2"),
                        BARE,
                        pattern,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        0,
                        ""),
                directory,
                file,
                new Observable.File("only-a-name.txt", Map.of(), null, null),
                user,
                here,
                there,
                new Observable.DomainName("example.com"),
                new Observable.Url("https://example.com/?q=\u65e5\u672c"),
                new Observable.WindowsRegistryKey(
                        "HKEY_LOCAL_MACHINE\\Software\\X", "Run", "cmd.exe"),
                new Observable.WindowsRegistryKey("HKEY_LOCAL_MACHINE\\Software\\Y", "", ""),
                new Observable.Process(
                        "HOST {1}",
                        4L, THEN, "C:\\", "cmd.exe /c \"dir\"", user.id(), file.id(), null),
                new Observable.NetworkTraffic(
                        THEN,
                        THEN.plusSeconds(1),
                        here.id(),
                        there.id(),
                        49152,
                        443,
                        List.of("ipv4", "tcp")));
    }
}
