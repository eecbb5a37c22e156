package org.dazaifu.response.content;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.dazaifu.response.content.CaseSigns.MatchedRule;
import org.dazaifu.stix.Tlp;

/** A case for tests. */
final class ContentFixture {

    static final Instant CREATED = Instant.parse("2026-05-03T10:00:00Z");

    static final HarmCheck CHECK =
            new HarmCheck(
                    HarmCheckTest.LISTS,
                    OwnAssets.of(List.of("yamatake-heavy.co.jp"), List.of("45.155.204.0/24")));

    static final List<String> INDICATORS =
            List.of(
                    "ip:185.220.101.5",
                    "ip:104.16.1.1",
                    "ip:2a02:1234::5",
                    "ip:2a02:0:0:1::1",
                    "ip:10.0.0.9",
                    "ip:8.8.8.8",
                    "domain:cdn-update-srv.com",
                    "domain:evil.github.io",
                    "domain:xn--80ak6aa92e.com",
                    "domain:google.com",
                    "domain:vpn.yamatake-heavy.co.jp",
                    "md5:0123456789abcdef0123456789abcdef",
                    "sha1:0123456789abcdef0123456789abcdef01234567",
                    "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                    "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    static final String RULE_TEXT =
            """
            title: A tool starts
            id: 6d0551c2-1a15-40ac-8555-6250f547b30c
            author: Somebody
            logsource:
                category: process_creation
                product: windows
            detection:
                selection:
                    Image|endswith: '\\evil.exe'
                condition: selection
            level: high
            tags: [attack.t1059.001]
            """;

    static final MatchedRule RULE = new MatchedRule("A tool starts", RULE_TEXT);

    private ContentFixture() {}

    static CaseSigns signs(Collection<String> indicators, List<MatchedRule> rules) {
        return new CaseSigns(
                UUID.fromString("0b0e7a3e-3f0e-4d47-8a5e-2b7d6f40c1e9"),
                "CSIRT of somewhere",
                Tlp.AMBER,
                CREATED,
                CREATED.plusSeconds(3600),
                new TreeSet<>(indicators),
                rules,
                Optional.of("192.0.2.53"));
    }

    static Content content() {
        return Content.of(signs(INDICATORS, List.of(RULE)), CHECK);
    }

    static Artifact artifact(Content content, String name) {
        return content.artifacts().stream()
                .filter(one -> one.fileName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }
}
